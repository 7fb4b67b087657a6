import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardApproval } from '@/lib/hand-off/guard'
import type { Hold } from '@/lib/hand-off/hold'
import type { CardContent } from '@/lib/hand-off/injected-card'
import type { Person } from '@/lib/hand-off/signed-in-person'

// jsdom has no layout: what is in the document counts as seen.
vi.mock('@/lib/servicenow/dom/elements', async (original) => ({
  ...(await original<typeof import('@/lib/servicenow/dom/elements')>()),
  isVisible: () => true,
}))

const LIMIT = 4_000
const RIGHT: Person = { state: 'right' }
const WRONG: Person = { state: 'wrong', userName: 'alex.admin' }

let shown: CardContent[]
let answers: ((person: Person) => void)[]
let held: string[]
let hold: Hold
/** Something is held back, as when the person clicks on Allow. */
let click: () => void

function guard({ known = true }: { known?: boolean } = {}): void {
  // Guards of earlier tests still listen in this window; each has its own.
  const own = { shown, answers }
  guardApproval({
    document,
    card: {
      host: document.createElement('div'),
      show: (content) => own.shown.push(content),
      isShown: () => true,
      remove: () => {},
    },
    hold,
    expected: { sysId: 'b'.repeat(32), userName: 'neo.agent' },
    known,
    identify: () => new Promise((resolve) => own.answers.push(resolve)),
    patience: () => LIMIT,
    open: () => {},
  })
}
const settled = () => vi.advanceTimersByTimeAsync(0)
const states = () => shown.map(({ state }) => state)
const answer = (turn: number, person: Person) => {
  answers[turn]?.(person)
  return settled()
}
const comeBack = () => {
  window.dispatchEvent(new Event('blur'))
  window.dispatchEvent(new Event('focus'))
}

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/oauth_auth.do')
  document.body.innerHTML = '<form action="/oauth_auth.do"><button>Allow</button></form>'
  shown = []
  answers = []
  const log: string[] = []
  held = log
  hold = {
    reach: (reach) => log.push(reach),
    release: (goOn = false) => log.push(goOn ? 'made' : 'released'),
    alsoIn: () => {},
    tell: (tell) => {
      click = () => tell('allow')
    },
    spare: () => {},
  }
})
afterEach(() => vi.useRealTimers())

describe('the guard of the approval', () => {
  it('holds everything until the right person is known, then repeats what was held', async () => {
    guard()
    expect(states()).toEqual([])
    expect(held.at(-1)).toBe('all')
    await answer(0, RIGHT)
    expect(states()).toEqual(['right'])
    expect(held).toContain('made')
    expect(held.at(-1)).toBe('off')
  })
  it('repeats nothing where application or account is not known', async () => {
    guard({ known: false })
    await answer(0, RIGHT)
    expect(held).toContain('released')
    expect(held).not.toContain('made')
  })
  it('counts the person as unknown after the limit, and releases nothing by itself', async () => {
    guard()
    await vi.advanceTimersByTimeAsync(LIMIT)
    expect(states()).toEqual(['unknown'])
    expect(held).not.toContain('released')
    expect(held.at(-1)).toBe('all')
    // The choice lets the next click through, and makes none.
    shown.at(-1)?.actions?.[0]?.act()
    expect(states().at(-1)).toBe('chosen')
    expect(held).not.toContain('made')
    expect(held.at(-1)).toBe('off')
    await answer(0, WRONG)
    expect(states().at(-1)).toBe('wrong')
    expect(held.at(-1)).toBe('all')
  })
  it('does not repeat a held click for an answer that came after the limit', async () => {
    guard()
    await vi.advanceTimersByTimeAsync(LIMIT)
    await answer(0, RIGHT)
    expect(states()).toEqual(['unknown', 'right'])
    expect(held).not.toContain('made')
    expect(held.at(-1)).toBe('off')
  })
  it('asks again when the window gets the focus, and ignores older answers', async () => {
    guard()
    await vi.advanceTimersByTimeAsync(LIMIT)
    comeBack()
    expect(answers).toHaveLength(2)
    await answer(1, WRONG)
    await answer(0, RIGHT)
    expect(states().at(-1)).toBe('wrong')
    expect(held.at(-1)).toBe('all')
  })
  it('asks again at a later click, and repeats it for the right person only', async () => {
    guard()
    await answer(0, RIGHT)
    expect(held.at(-1)).toBe('off')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(held.at(-1)).toBe('all')
    held.length = 0
    click()
    expect(answers).toHaveLength(2)
    await answer(1, RIGHT)
    expect(held).toContain('made')
    // Meanwhile somebody else signed in, in another tab.
    await vi.advanceTimersByTimeAsync(3_000)
    held.length = 0
    click()
    await answer(2, WRONG)
    expect(states().at(-1)).toBe('wrong')
    expect(held).not.toContain('made')
    expect(held.at(-1)).toBe('all')
  })
  it('remembers an explicit choice for the same person only', async () => {
    guard()
    await answer(0, WRONG)
    shown.at(-1)?.actions?.at(-1)?.act()
    expect(held.at(-1)).toBe('off')
    comeBack()
    await answer(1, WRONG)
    expect(held.at(-1)).toBe('off')
    comeBack()
    await answer(2, { ...WRONG, userName: 'somebody.else' })
    expect(held.at(-1)).toBe('all')
  })
  it('asks again after a sign-in page', async () => {
    guard()
    await answer(0, RIGHT)
    document.body.innerHTML = '<input id="user_name">'
    await vi.advanceTimersByTimeAsync(100)
    expect(held.at(-1)).toBe('approvals')
    document.body.innerHTML = '<form action="/oauth_auth.do"><button>Allow</button></form>'
    await vi.advanceTimersByTimeAsync(100)
    await answer(1, WRONG)
    expect(held.at(-1)).toBe('all')
  })
})
