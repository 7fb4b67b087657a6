import { type ConsentPage, classifyConsentPage, isApprovalAddress } from './consent-page'
import { contentAfter, contentFor, contentForUnknown, contentOf } from './guard-content'
import type { Hold } from './hold'
import type { CardContent, InjectedCard } from './injected-card'
import type { Expected, Person } from './signed-in-person'
import { watchPage } from './watch-page'

interface Options {
  document: Document
  card: InjectedCard
  hold: Hold
  expected: Expected
  /** Application and account of the setup are known: what was held back may be done again for the right person. */
  known: boolean
  /** Finds out who is signed in; may take as long as it likes. */
  identify: () => Promise<Person>
  /** How long, in ms, is waited for that before the person counts as unknown: the first time, and again later. */
  patience: (isFirst: boolean) => number
  /** Opens a record of the setup, in a tab of its own. */
  open: (part: 'application' | 'user') => void
}

/** How long, in ms, it is believed that the right person is still signed in: somebody may sign in in another tab. */
const FRESH = 3_000

/** How often a card that the page takes away or covers comes back by itself; with what it holds back it always does. */
const RETURNS = 3

/**
 * Guards the pages on the way to the approval: says what each of them is, and holds back what could approve until it is known
 * who is signed in. Whoever is not the account, or not known, approves by an act of their own only.
 */
export function guardApproval(options: Options): void {
  const { document, card, hold, known, identify, patience } = options
  let person: Person | undefined
  let isAsking = false
  /** It was the right person a while ago; who it is now is asked once something is held back. */
  let isStale = false
  /** How often it was asked who is signed in; only the last answer counts. */
  let turn = 0
  /** For whom somebody insisted. */
  let insisted = ''
  let wasHeld = false
  let shown = ''
  let returns = RETURNS

  function show(content: CardContent): void {
    const key = JSON.stringify(content)
    const isSame = key === shown
    if (isSame && (card.isShown() || returns === 0)) return
    if (isSame) returns -= 1
    shown = key
    card.show(content)
  }

  function judge(page: ConsentPage, who: Person): void {
    const key = JSON.stringify(who)
    const isFree = (who.state === 'right' && !isStale) || key === insisted
    hold.reach(isFree ? 'off' : 'all')
    const insist = () => {
      insisted = key
      hold.release()
      look()
    }
    if (page.kind === 'error' && !wasHeld)
      return show(contentFor(page, options) ?? contentOf(who, page, options, insist))
    if (key === insisted) return show(contentAfter(who, options))
    // Nothing here could approve as far as that can be seen: who is signed in is not the question.
    const isEmpty = page.kind === 'unknown' && !page.couldApprove && !wasHeld
    show(isEmpty ? contentForUnknown(options) : contentOf(who, page, options, insist))
  }

  /** What cannot be looked at is not known. */
  function pageNow(): ConsentPage {
    try {
      return classifyConsentPage(location, document, card.host)
    } catch {
      return isApprovalAddress(location) ? { kind: 'unknown', couldApprove: true } : { kind: 'other' }
    }
  }

  function look(): void {
    const page = pageNow()
    if (page.kind === 'consent' || page.kind === 'unknown' || page.kind === 'error') {
      if (!person && !isAsking) ask()
      if (person) judge(page, person)
      else if (page.kind === 'error') show(contentFor(page, options) as CardContent)
      return
    }
    // Whoever signs in here may be another.
    person = undefined
    hold.reach('approvals')
    const content = contentFor(page, options)
    if (content) show(content)
  }

  /** Asks who is signed in. An answer that comes late still counts, but what was held back before is not done by then. */
  function ask(): void {
    turn += 1
    const mine = turn
    isAsking = true
    isStale = false
    person = undefined
    hold.reach('all')
    let isLate = false
    const settle = (who: Person) => {
      if (mine !== turn) return
      isAsking = false
      person = who
      if (who.state === 'right') {
        hold.release(known && !isLate)
        setTimeout(() => grow(mine), FRESH)
      }
      look()
    }
    const timer = setTimeout(
      () => {
        isLate = true
        settle({ state: 'unknown' })
      },
      patience(mine === 1),
    )
    const answer = async () => {
      const who = await identify().catch((): Person => ({ state: 'unknown' }))
      clearTimeout(timer)
      if (!isLate || who.state !== 'unknown') settle(who)
    }
    void answer()
  }

  /** From now on the next click has it asked again; what was clicked is done for the right person. */
  function grow(mine: number): void {
    if (mine !== turn || person?.state !== 'right') return
    isStale = true
    hold.reach('all')
  }

  hold.tell((effect) => {
    if (isStale) return ask()
    // Whoever clicks on the words of an error approves nothing.
    wasHeld ||= effect !== 'none' || pageNow().kind === 'unknown'
    returns = Math.max(returns, 1)
    look()
  })
  watchPage(document, look, () => {
    if (person && !isAsking) ask()
  })
  if (isApprovalAddress(location)) hold.reach('all')
  look()
}
