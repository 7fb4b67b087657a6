import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PlanPage } from '@/components/PlanPage'
import { defaultPolicy } from '@/lib/neo/policy'
import { beginJournal, type Journal } from '@/lib/write/journal'
import { draw } from './helpers'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

const HOST = 'acme.service-now.com'
const shown = (more: Partial<Journal>, refusal?: string) => {
  const journal = { ...beginJournal(HOST, defaultPolicy, new Date()), ...more }
  const acts = { onPlan: vi.fn(), onRun: vi.fn(), onUndo: vi.fn(), onFollow: vi.fn() }
  draw(<PlanPage host={HOST} journal={journal} policy={defaultPolicy} problem={refusal} {...acts} />)
}

it.each(['planning', 'running', 'undoing'] as const)(
  'of %s whose tab was closed it is said while the page is looked at, with the way on',
  (state) => {
    shown({ state })
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull()
    act(() => void vi.advanceTimersByTime(59_999))
    expect(screen.queryByText(/was cut off/)).toBeNull()
    act(() => void vi.advanceTimersByTime(1))
    expect(screen.getByText(/was cut off/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Look again' })).toBeTruthy()
  },
)

it.each([
  ['session-ended', /session has ended/],
  ['no-token', /did not let us read or write/],
  ['rate-limited', /asks us to wait/],
  ['unreached', /could not be reached. Look again/],
  ['unexpected', /do not understand/],
  ['unreadable', /does not show you/],
] as const)('why there is no plan is told: %s', (problem, words) => {
  shown({ state: 'planned', problem })
  expect(screen.getByRole('alert').textContent).toMatch(words)
})

it.each([
  'full',
  'Resource::kQuotaBytes quota exceeded',
  'QuotaExceededError: storage.local API call exceeded its quota',
])('a full storage is told in words: %s', (refusal) => {
  shown({ state: 'planned' }, refusal)
  expect(screen.getByRole('alert').textContent).toContain('its storage is full')
})
