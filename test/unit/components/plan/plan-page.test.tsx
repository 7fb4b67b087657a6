import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PlanPage } from '@/components/plan/PlanPage'
import { defaultPolicy } from '@/lib/neo/policy'
import { beginJournal, type Journal, type JournalEntry } from '@/lib/provisioning/journal'
import { draw } from '../helpers'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

const HOST = 'acme.service-now.com'
const shown = (more: Partial<Journal>, refusal?: string, isConnected = false) => {
  const journal = { ...beginJournal(HOST, defaultPolicy, new Date()), ...more }
  const acts = { onPlan: vi.fn(), onRun: vi.fn(), onUndo: vi.fn(), onFollow: vi.fn(), onVerify: vi.fn() }
  draw(
    <PlanPage
      verification={undefined}
      host={HOST}
      journal={journal}
      policy={defaultPolicy}
      problem={refusal}
      isConnected={isConnected}
      {...acts}
    />,
  )
  return acts
}

it.each(['planning', 'running', 'undoing'] as const)(
  'of %s whose tab was closed it is said while the page is looked at, with the way on',
  (state) => {
    shown({ state })
    // Looking may be tried again at any time; what is written is let end.
    expect(screen.queryAllByRole('button', { name: 'Refresh the plan' })).toHaveLength(state === 'planning' ? 1 : 0)
    act(() => void vi.advanceTimersByTime(59_999))
    expect(screen.queryByText(/was cut off/)).toBeNull()
    act(() => void vi.advanceTimersByTime(1))
    expect(screen.getByText(/was cut off/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Refresh the plan' })).toBeTruthy()
  },
)

it.each([
  ['session-ended', /session has ended/],
  ['no-token', /did not let us read or write/],
  ['rate-limited', /asks us to wait/],
  ['unreached', /could not be reached. Refresh the plan/],
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

const entry: JournalEntry = {
  id: 'role:itil',
  table: 'sys_user_has_role',
  values: { user: 'a'.repeat(32), role: 'b'.repeat(32) },
  why: 'role',
  key: ['user', 'role'],
  target: {
    table: 'sys_user',
    sysId: 'a'.repeat(32),
    columns: { user_name: 'bob.smith', first_name: 'Neo\u202e', last_name: 'Agent' },
  },
  wanted: true,
  state: 'todo',
}

it('a row says whose record it is, and letters that would turn its words around are seen', () => {
  shown({ state: 'planned', entries: [entry] })
  expect(screen.getByText('Give bob.smith (Neo\ufffd Agent) the role "itil"')).toBeTruthy()
})

it('who stands in the way is named, and the plan is not to be gone on with but made anew', () => {
  const found = { name: 'toni.ticket (Toni Ticket)', by: 'casey.colleague', on: '2026-11-25T10:00:00Z' }
  shown({ state: 'stopped', problem: 'stale', entries: [{ ...entry, state: 'failed', reason: 'taken', found }] })
  expect(screen.getByText(/There is one already: toni\.ticket \(Toni Ticket\), made by casey\.colleague/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Refresh the plan' })).toBeTruthy()
})

it('a value that looked like a secret is not shown, and it is said which cannot be put back', () => {
  const values = { redirect_url: 'https://dashboard.neoagent.io/oauth/servicenow/callback' }
  const kept = {
    ...entry,
    id: 'application',
    table: 'oauth_entity',
    why: 'mend',
    sysId: 'a'.repeat(32),
    values,
  } as const
  const hidden = { before: {}, hidden: ['redirect_url'], state: 'kept', reason: 'hidden' } as const
  shown({ state: 'undone', entries: [{ ...kept, ...hidden, key: [], hidden: [...hidden.hidden] }] })
  expect(screen.getByText(/not shown: it looks like a secret/)).toBeTruthy()
  expect(screen.getByText(/What "redirect_url" held before looked like a secret/)).toBeTruthy()
})

describe('undo', () => {
  const ID = 'a'.repeat(32)
  const made = { sysId: ID, modCount: '0', differs: [] }
  const done = { ...entry, state: 'done', made } as const
  const application: JournalEntry = {
    ...done,
    id: 'application',
    table: 'oauth_entity',
    why: 'application',
    values: { name: 'Neo Agent' },
    target: { table: 'oauth_entity', columns: { name: 'Neo Agent' } },
  }
  const mended: JournalEntry = {
    ...done,
    id: 'mend',
    table: 'sys_user',
    why: 'mend',
    sysId: ID,
    values: { active: 'true' },
  }
  const existed: JournalEntry = { ...application, id: 'application+', existed: true }
  const entries = [application, existed, mended, done]
  const ask = (isConnected: boolean) => {
    const acts = shown({ state: 'done', entries }, undefined, isConnected)
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    return { ...acts, question: screen.getByRole('alertdialog', { name: `Undo what was done on ${HOST}?` }) }
  }
  const button = (question: HTMLElement, name: string) => within(question).getByRole('button', { name })

  it('asks first, and names each record', () => {
    const { question, onUndo } = ask(false)
    expect(onUndo).not.toHaveBeenCalled()
    expect(
      within(question)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Take the role "itil" from bob.smith (Neo\ufffd Agent)',
      'Put back what the service account: bob.smith (Neo\ufffd Agent) held before: active',
      'Delete the OAuth application: Neo Agent',
    ])
    expect(document.activeElement).toBe(within(question).getByRole('heading'))
    fireEvent.click(button(question, 'Undo these changes'))
    expect(onUndo).toHaveBeenCalledOnce()
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
  it.each([
    [true, /Neo is connected through this application. The connection ends at once/],
    [false, /If Neo is connected through this application/],
  ])('says what becomes of the connection (connected: %s)', (isConnected, words) => {
    expect(ask(isConnected).question.textContent).toMatch(words)
  })
  it('says nothing of a connection where no application is deleted', () => {
    shown({ state: 'done', entries: [done, mended] }, undefined, true)
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByRole('alertdialog').textContent).not.toMatch(/connected/)
  })
  it.each(['button', 'Escape'])('keeps everything by %s', (by) => {
    const { question, onUndo } = ask(true)
    if (by === 'button') fireEvent.click(button(question, 'Keep everything'))
    else fireEvent.keyDown(question, { key: 'Escape' })
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(onUndo).not.toHaveBeenCalled()
  })
  it('is not offered where nothing was done', () => {
    shown({ state: 'done', entries: [existed] })
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })
})

describe('once the records are there', () => {
  const done = { state: 'done', byHand: [{ what: 'secret' }, { what: 'password' }, { what: 'consent' }] } as const
  it('lists what is left in order, one of it primary, each with its button', async () => {
    vi.useRealTimers()
    const acts = shown({ ...done, byHand: [...done.byHand] })
    const list = screen.getAllByRole('list').find((own) => own.tagName === 'OL')
    const steps = within(list as HTMLElement).getAllByRole('listitem')
    expect(steps.map((own) => within(own).getByRole(own.querySelector('a') ? 'link' : 'button').textContent)).toEqual([
      'Open the application',
      'Open the account',
      'Verify configuration',
    ])
    expect([...document.querySelectorAll('[data-primary]')].map((own) => own.textContent)).toEqual([
      'Open the application',
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Open the account' }))
    fireEvent.click(screen.getByRole('button', { name: 'Open the application' }))
    expect(acts.onFollow.mock.calls).toEqual([['user'], ['application']])
    const verify = screen.getByRole('link', { name: 'Verify configuration' })
    expect(verify.getAttribute('href')).toBe(`results.html?host=${HOST}`)
    fireEvent.click(verify)
    expect(acts.onVerify).toHaveBeenCalledOnce()
  })
  it('says nothing of it twice', () => {
    shown({ ...done, byHand: [...done.byHand] })
    expect(screen.getAllByText(/Copy the Client Secret into your password manager/)).toHaveLength(1)
  })
})

it('a User ID that somebody has can be chosen anew', () => {
  shown({ state: 'planned', byHand: [{ what: 'taken-account', tables: ['jane.doe (Jane Doe)'] }] })
  expect(screen.getByText(/The User ID is taken: jane.doe \(Jane Doe\)/)).toBeTruthy()
  expect(screen.getByLabelText('User ID')).toBeTruthy()
  expect(screen.queryByLabelText('Application')).toBeNull()
})

describe('what is put back', () => {
  const putBack = { roles: ['itil'], scope: false }
  const inState = (state: JournalEntry['state']): JournalEntry => ({
    id: 'role:itil',
    table: 'sys_user_has_role',
    values: { user: 'b'.repeat(32), role: 'c'.repeat(32) },
    why: 'role',
    key: ['user', 'role'],
    wanted: true,
    state,
  })
  it('is begun by a button with its own name', () => {
    const { onRun } = shown({ state: 'planned', putBack, entries: [inState('todo')] })
    expect(screen.queryByText(/Create the records/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    expect(onRun).toHaveBeenCalledExactlyOnceWith(['role:itil'])
  })
  it('ends with a verification, and with nothing to copy or set', () => {
    shown({ state: 'done', putBack, entries: [inState('done')] })
    expect(screen.getByRole('status').textContent).toBe('Done. Verify the configuration to see whether all is right.')
    expect(screen.getByRole('link', { name: 'Verify configuration' })).toBeTruthy()
    expect(screen.queryByText(/Nothing is written before|before you connect|Client Secret/)).toBeNull()
  })
  it('offers no undo in words where nothing was written', () => {
    shown({ state: 'stopped', problem: 'stale', putBack, entries: [inState('failed')] })
    expect(screen.queryByText(/undo/i)).toBeNull()
  })
})
