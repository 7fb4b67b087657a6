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
  /** Application and account of the setup are known, so a held click may be repeated for the right person. */
  known: boolean
  /** Finds out who is signed in. May take any time. */
  identify: () => Promise<Person>
  /** How long, in ms, to wait for that before the person counts as unknown: the first time, and later. */
  patience: (isFirst: boolean) => number
  /** Opens a record of the setup, in a tab of its own. */
  open: (part: 'application' | 'user') => void
}

/** How long, in ms, a right person is assumed to be still signed in: somebody may sign in in another tab. */
const FRESH = 3_000

/** How often a card that the page removes or covers is restored. While something is held it always is. */
const RETURNS = 3

/**
 * Guards the pages on the way to the approval: explains each, and holds back what could approve until it is known who
 * is signed in. A person who is unknown, or is not the account, can approve only by an explicit choice.
 */
export function guardApproval(options: Options): void {
  const { document, card, hold, known, identify, patience } = options
  let person: Person | undefined
  let isAsking = false
  /** The right person was signed in a while ago. Asked again when something is held. */
  let isStale = false
  /** Number of questions asked; only the answer to the last one counts. */
  let turn = 0
  /** The person that somebody insisted for. */
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
    // No control here could approve, as far as can be seen, so the signed-in person does not matter.
    const isEmpty = page.kind === 'unknown' && !page.couldApprove && !wasHeld
    show(isEmpty ? contentForUnknown(options) : contentOf(who, page, options, insist))
  }

  /** A page that cannot be read is unknown. */
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
    // Another person may sign in here.
    person = undefined
    hold.reach('approvals')
    const content = contentFor(page, options)
    if (content) show(content)
  }

  /** Asks who is signed in. A late answer still counts, but then what was held before is not repeated. */
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

  /** The next click asks again; it is repeated for the right person. */
  function grow(mine: number): void {
    if (mine !== turn || person?.state !== 'right') return
    isStale = true
    hold.reach('all')
  }

  hold.tell((effect) => {
    if (isStale) return ask()
    // Clicks on the words of an error approve nothing.
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
