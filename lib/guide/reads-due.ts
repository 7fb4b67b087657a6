import { HALVES, type Half } from '../domain/steps'
import { inTurn, type Transition } from './events'
import { isKnown } from './own-record'
import type { GuideState, Wanted } from './state'

export const keyOf = (half: Half, wanted: Wanted): string => JSON.stringify([half, wanted.sysId, wanted.clientId])

/** Marks what is asked for, so that it is asked once. */
export const ask = (state: GuideState, key: string, as: 'waiting' | 'pending' | 'done'): GuideState => ({
  ...state,
  asked: { ...state.asked, keys: { ...state.asked.keys, [key]: as } },
})

/** Forgets what was asked, so that it is read again. */
export const askAgain = (state: GuideState): GuideState => ({
  ...state,
  asked: { ...state.asked, page: state.asked.page + 1, keys: {} },
})

/** What the setup's record of a half can be read by; undefined where none is known yet. */
function wantedOf(half: Half, state: GuideState): Wanted | undefined {
  const { setup, page: seen } = state
  const isOwnForm = seen?.half === half && isKnown(seen, state)
  if (isOwnForm && seen.page.sysId) return { sysId: seen.page.sysId }
  if (setup.awaiting?.half === half && !isOwnForm)
    return { sysId: setup.awaiting.sysId, clientId: setup.awaiting.clientId }
  return setup[half] && { sysId: setup[half].sysId }
}

function identify(state: GuideState): Transition {
  if (state.asked.keys.admin) return [state, []]
  return [ask(state, 'admin', 'pending'), [{ type: 'identify', page: state.asked.page }]]
}

export const searchKey = (half: Half) => `search:${half}`

/** Searches for records that may be Neo's already, so that none is made twice. Whoever is signed in is no service account. */
export function searchFor(state: GuideState, half: Half): Transition {
  const key = searchKey(half)
  const asked = state.asked.keys[key]
  if (asked === 'pending' || asked === 'done') return [state, []]
  if (half === 'user' && state.asked.keys.admin !== 'done') return inTurn(ask(state, key, 'waiting'), identify)
  return [ask(state, key, 'pending'), [{ type: 'search', half, page: state.asked.page }]]
}

/** An answer of the instance came. One to a question of an earlier page does not answer this page's. */
export const answered = (state: GuideState, key: string, page: number): GuideState =>
  page === state.asked.page ? ask(state, key, 'done') : state

function readOrSearch(half: Half) {
  return (state: GuideState): Transition => {
    const wanted = wantedOf(half, state)
    if (!wanted) return half === 'user' && state.asked.keys.admin !== 'done' ? [state, []] : searchFor(state, half)
    const key = keyOf(half, wanted)
    const isNothing = !wanted.sysId && (half === 'user' || !wanted.clientId)
    if (state.asked.keys[key] || isNothing) return [state, []]
    return [ask(state, key, 'pending'), [{ type: 'read', half, wanted }]]
  }
}

/** Reads what this page calls for and was not asked for since it was opened. */
export function readsDue(state: GuideState): Transition {
  const { page, asked } = state
  if (!page) return [state, []]
  const { shown, address } = page
  const isSamePage = asked.shown === shown && asked.address === address
  const now = isSamePage ? state : askAgain(state)
  const here = { ...now, asked: { ...now.asked, shown, address } }
  return inTurn(here, identify, ...HALVES.map(readOrSearch))
}
