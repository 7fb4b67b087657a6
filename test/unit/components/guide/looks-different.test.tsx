import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LooksDifferent } from '@/components/guide/LooksDifferent'
import { TrustContext } from '@/components/shared/Action'
import type { GuideView } from '@/lib/guide/store'
import { snapshot } from '../../domain/snapshots'
import { actions, draw, view } from '../helpers'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const lost = (more: Partial<GuideView> = {}) =>
  view(snapshot({}), { page: 'registry-list', step: 'app.new', lost: true, ...more })
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))
const isOffered = () => screen.queryByText(/cannot find what it should point at/) !== null
const hide = (isHidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

describe('a page that looks different', () => {
  it('can be reported at any time while the guide guides', () => {
    const acts = actions()
    draw(<LooksDifferent view={lost({ lost: false })} actions={acts} />)
    fireEvent.click(screen.getByRole('button', { name: 'This page looks different' }))
    expect(acts.report).toHaveBeenCalledOnce()
    pass(60_000)
    expect(isOffered()).toBe(false)
  })
  it('is offered to be reported after ten seconds, and not before', () => {
    const acts = actions()
    draw(<LooksDifferent view={lost()} actions={acts} />)
    pass(9_999)
    expect(isOffered()).toBe(false)
    pass(1)
    expect(isOffered()).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
    expect(acts.hush).toHaveBeenCalledOnce()
  })
  it('is waited for anew on another step, and not while the page is out of sight', () => {
    const acts = actions()
    const { rerender } = draw(<LooksDifferent view={lost()} actions={acts} />)
    const show = (more: Partial<GuideView>) =>
      rerender(
        <TrustContext value={() => true}>
          <LooksDifferent view={lost(more)} actions={acts} />
        </TrustContext>,
      )
    pass(9_000)
    show({ step: 'app.kind', page: 'interceptor' })
    pass(9_000)
    expect(isOffered()).toBe(false)
    hide(true)
    pass(60_000)
    expect(isOffered()).toBe(false)
    hide(false)
    pass(9_999)
    expect(isOffered()).toBe(false)
    pass(1)
    expect(isOffered()).toBe(true)
    show({ step: 'app.kind', page: 'interceptor', lost: false })
    expect(isOffered()).toBe(false)
  })
  it.each(['off-path', 'paused'] as const)('is not spoken of while the guide is %s', (state) => {
    draw(<LooksDifferent view={lost({ state })} actions={actions()} />)
    pass(60_000)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
