import { PARTS, type Part } from '../domain/steps'
import { inSequence, type Transition } from './events'
import { isKnown } from './own-record'
import type { GuideState, Wanted } from './state'

export const keyOf = (part: Part, wanted: Wanted): string => JSON.stringify([part, wanted.sysId, wanted.clientId])

/** Marks a read as requested, so that it is requested once. */
export const markRead = (state: GuideState, key: string, as: 'waiting' | 'pending' | 'done'): GuideState => ({
  ...state,
  asked: { ...state.asked, keys: { ...state.asked.keys, [key]: as } },
})

/** Forgets earlier requests, so that everything is read again. */
export const resetReads = (state: GuideState): GuideState => ({
  ...state,
  asked: { ...state.asked, page: state.asked.page + 1, keys: {} },
})

/** What the setup's record of a part can be read by; undefined if it is not known yet. */
function wantedOf(part: Part, state: GuideState): Wanted | undefined {
  const { setup, page: seen } = state
  const isOwnForm = seen?.part === part && isKnown(seen, state)
  if (isOwnForm && seen.page.sysId) return { sysId: seen.page.sysId }
  if (setup.awaiting?.half === part && !isOwnForm)
    return { sysId: setup.awaiting.sysId, clientId: setup.awaiting.clientId }
  return setup[part] && { sysId: setup[part].sysId }
}

function identify(state: GuideState): Transition {
  if (state.asked.keys.admin) return [state, []]
  return [markRead(state, 'admin', 'pending'), [{ type: 'identify', page: state.asked.page }]]
}

export const searchKey = (part: Part) => `search:${part}`

/**
 * Searches for existing records that may be Neo's, so that none is created twice. An account is searched for once the
 * signed-in person is known, who is never the service account.
 */
export function searchFor(state: GuideState, part: Part): Transition {
  const key = searchKey(part)
  const asked = state.asked.keys[key]
  if (asked === 'pending' || asked === 'done') return [state, []]
  if (part === 'user' && state.asked.keys.admin !== 'done') return inSequence(markRead(state, key, 'waiting'), identify)
  return [markRead(state, key, 'pending'), [{ type: 'search', part, page: state.asked.page }]]
}

/** Marks a request as answered. An answer to a request of an earlier page does not count for this one. */
export const withAnswer = (state: GuideState, key: string, page: number): GuideState =>
  page === state.asked.page ? markRead(state, key, 'done') : state

function readOrSearch(part: Part) {
  return (state: GuideState): Transition => {
    const wanted = wantedOf(part, state)
    if (!wanted) return part === 'user' && state.asked.keys.admin !== 'done' ? [state, []] : searchFor(state, part)
    const key = keyOf(part, wanted)
    const isNothing = !wanted.sysId && (part === 'user' || !wanted.clientId)
    if (state.asked.keys[key] || isNothing) return [state, []]
    return [markRead(state, key, 'pending'), [{ type: 'read', part, wanted }]]
  }
}

/** Reads what this page needs and has not requested since it was opened. */
export function readsDue(state: GuideState): Transition {
  const { page, asked } = state
  if (!page) return [state, []]
  const { shown, address } = page
  const isSamePage = asked.shown === shown && asked.address === address
  const now = isSamePage ? state : resetReads(state)
  const here = { ...now, asked: { ...now.asked, shown, address } }
  return inSequence(here, identify, ...PARTS.map(readOrSearch))
}
