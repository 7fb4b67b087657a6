import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import * as consentPage from '@/lib/hand-off/consent-page'
import { guardApproval } from '@/lib/hand-off/guard'
import type { CardContent } from '@/lib/hand-off/injected-card'
import type { Person } from '@/lib/hand-off/signed-in-person'

// What the guard makes of answers and pages that fail it. jsdom has no layout: what is in the document counts as seen.
vi.mock('@/lib/servicenow/dom/elements', async (original) => ({
  ...(await original<typeof import('@/lib/servicenow/dom/elements')>()),
  isVisible: () => true,
}))
vi.mock('@/lib/hand-off/consent-page', async (original) => {
  const own = await original<typeof consentPage>()
  return { ...own, classifyConsentPage: vi.fn(own.classifyConsentPage) }
})

const APPROVAL = '<form action="/oauth_auth.do"><button>Allow</button></form>'
const FIRST = 4_000
/** Guards of earlier tests still listen in this window; each has its own. */
let patience: Mock<(isFirst: boolean) => number>

function guard(identify: () => Promise<Person>) {
  const shown: CardContent[] = []
  const held: string[] = []
  guardApproval({
    document,
    card: {
      host: document.createElement('div'),
      show: (content) => shown.push(content),
      isShown: () => true,
      remove: () => {},
    },
    hold: {
      reach: (reach) => held.push(reach),
      release: (goOn = false) => held.push(goOn ? 'made' : 'released'),
      alsoIn: () => {},
      tell: () => {},
      spare: () => {},
    },
    expected: { sysId: 'b'.repeat(32), userName: 'neo.agent' },
    known: true,
    identify,
    patience,
    open: () => {},
  })
  return { states: () => shown.map(({ state }) => state), held }
}
const settled = () => vi.advanceTimersByTimeAsync(0)
const never = () => new Promise<Person>(() => {})

beforeEach(() => {
  vi.useFakeTimers()
  patience = vi.fn(() => FIRST)
  history.replaceState(null, '', '/oauth_auth.do')
  document.body.innerHTML = APPROVAL
})
afterEach(() => vi.useRealTimers())

describe('who is signed in', () => {
  it('is unknown where it cannot be found out, and nothing is let go', async () => {
    const { states, held } = guard(() => Promise.reject(new Error('broken')))
    await settled()
    expect(states()).toEqual(['unknown'])
    expect(held).not.toContain('made')
    expect(held.at(-1)).toBe('all')
  })
  it.each([
    ['right', 'right', true],
    ['wrong', 'wrong', false],
    ['unknown', 'unknown', false],
  ] as const)('is %s: what was held back is made only for the right person', async (state, shown, isMade) => {
    const { states, held } = guard(() => Promise.resolve({ state, userName: 'alex.admin' } as Person))
    await settled()
    expect(states()).toEqual([shown])
    expect(held.includes('made')).toBe(isMade)
    expect(held.at(-1)).toBe(isMade ? 'off' : 'all')
  })
  it('is waited for as long as the first time needs, and later as long as then', async () => {
    const { states } = guard(never)
    await vi.advanceTimersByTimeAsync(FIRST - 1)
    expect(states()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(states()).toEqual(['unknown'])
    expect(patience.mock.calls).toEqual([[true]])
    window.dispatchEvent(new Event('blur'))
    window.dispatchEvent(new Event('focus'))
    await settled()
    expect(patience.mock.calls).toEqual([[true], [false]])
  })
  it('stays what it was found to be, once the time for an answer is over', async () => {
    const { states } = guard(() => Promise.resolve({ state: 'wrong', userName: 'alex.admin' }))
    await settled()
    await vi.advanceTimersByTimeAsync(FIRST * 2)
    expect(states()).toEqual(['wrong'])
  })
  it('is not taken back by a late answer that knows nothing, but by one that does', async () => {
    let answer: (person: Person) => void = () => {}
    const { states, held } = guard(() => new Promise((resolve) => (answer = resolve)))
    await vi.advanceTimersByTimeAsync(FIRST)
    const before = held.length
    answer({ state: 'unknown' })
    await settled()
    expect(held.length).toBe(before)
    expect(states()).toEqual(['unknown'])
  })
})

describe('a page that cannot be looked at', () => {
  const broken = () =>
    vi.mocked(consentPage.classifyConsentPage).mockImplementation(() => {
      throw new Error('of the page’s making')
    })
  afterEach(() => void vi.mocked(consentPage.classifyConsentPage).mockReset())
  it('is not known, at the address of an approval: who is signed in is asked, and all is held', async () => {
    broken()
    const identify = vi.fn(() => Promise.resolve<Person>({ state: 'wrong', userName: 'alex.admin' }))
    const { states, held } = guard(identify)
    await settled()
    expect(identify).toHaveBeenCalledOnce()
    expect(states()).toEqual(['wrong'])
    expect(held.at(-1)).toBe('all')
  })
  it('is none of ours elsewhere: nothing is asked, and only what approves is held', async () => {
    broken()
    history.replaceState(null, '', '/incident_list.do')
    const identify = vi.fn(never)
    const { states, held } = guard(identify)
    await settled()
    expect(identify).not.toHaveBeenCalled()
    expect(states()).toEqual([])
    expect(held).toEqual(['approvals'])
  })
})

describe('who is signed in is asked', () => {
  it.each([
    ['on an approval', APPROVAL, 1],
    ['on a page at its address that is not known', '<main><p>Something</p></main>', 1],
    ['on an error', '<div class="outputmsg_error">Invalid redirect_uri</div>', 1],
  ])('%s', async (_, html, times) => {
    document.body.innerHTML = html
    const identify = vi.fn(never)
    guard(identify)
    await settled()
    expect(identify).toHaveBeenCalledTimes(times)
  })
  it('not where somebody signs in', async () => {
    history.replaceState(null, '', '/oauth_login.do')
    document.body.innerHTML = '<input id="user_name">'
    const identify = vi.fn(never)
    const { held } = guard(identify)
    await settled()
    expect(identify).not.toHaveBeenCalled()
    expect(held.at(-1)).toBe('approvals')
  })
})
