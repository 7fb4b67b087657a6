import { daysUntil, REMINDER_DAYS } from '../domain/checks/connection-end'
import { CONNECTION, connectionEnd, isConnection, isSeenConnected, LOST } from '../domain/connection'
import { type Count, countTracks, type Track } from '../domain/progress'
import type { Setup } from '../domain/setup'
import { findStep, PARTS, type Part, type StepId, stepsOf } from '../domain/steps'
import { type Cause, causesOf } from './causes'
import { instanceNow } from './clock'
import { groupOf, isOpen, isUnread, verdictedState } from './verdicts'
import { isRunning, lastChecker, type StoredVerdict, type Verification } from './verification'

/** How far an instance is on its way to a connected Neo. Every surface shows this state, so that no two disagree. */
export type State =
  | 'new'
  | 'in-progress'
  /** Both parts exist but were not verified. */
  | 'complete'
  | 'checking'
  | 'failing'
  /** Nothing is known to be wrong, but something could not be read. */
  | 'cannot-tell'
  | 'ready'
  /** The values were handed over to Neo; somebody has to approve. */
  | 'handed-over'
  /** The browser is signed in as the service account, which cannot verify its own setup. */
  | 'signed-in-as-account'
  /** Neo was connected, and ServiceNow holds no token any more. */
  | 'lost'
  /** What is there of a connection seems to be another instance's, brought along by a clone. */
  | 'copied'
  | 'connected'
  /** Connected, and the connection ends within a month, or has ended since it was looked at. */
  | 'ends-soon'

export interface Status {
  state: State
  /**
   * What has to be fixed, is worth a look, or could still make the instance refuse Neo, worst first; without what only a
   * connection can prove.
   */
  causes: readonly Cause[]
  /** How many results only a connection can prove. */
  later: number
  progress: Readonly<Record<Track, Count>>
  /** Parts that need nothing more. */
  complete: readonly Part[]
  /** The service account's User ID, if known. */
  account: string | undefined
  /** The next step in the guide. */
  next: StepId | undefined
  /** When the connection ends, in ISO 8601, where the instance showed it. */
  until: string | undefined
  /** Days until then, the last one begun counted whole; 0 or less once it has ended. */
  daysLeft: number | undefined
  /** The Client ID that may be handed over: of an application that was captured or verified, and is still wanted. */
  clientId: string | undefined
}

/** The input of a status: what is stored of a setup and of its last verification, if anything. */
export interface Stored {
  setup?: Setup | undefined
  verification?: Verification | undefined
}

/** The Client ID to hand over. While the setup is under way, only that of a verified application counts. */
function clientIdOf({ setup, verification }: Stored): string | undefined {
  const captured = setup?.application?.clientId
  if (captured !== undefined && setup?.status !== 'active' && setup?.status !== 'paused') return captured
  // An admin who wants another application does not want the one that was found.
  if (setup?.declined?.includes('application')) return undefined
  return verification?.state === 'done' ? verification.applications[0]?.detail || undefined : undefined
}

/** Parts that need nothing more: the guide saw that they are right, or a verification found nothing wrong with them. */
function completeParts({ setup, verification }: Stored): Part[] {
  const verdicts = verification?.verdicts ?? []
  return PARTS.filter((part) => {
    const own = verdicts.filter(({ requirement }) => groupOf(requirement) === part)
    if (own.some(({ outcome }) => outcome === 'fail')) return false
    return setup?.right?.includes(part) || (own.length > 0 && !own.some(isUnread))
  })
}

/** What comes first: what has to be there before a connection can be, then what may send tickets elsewhere. */
const rankOf = ({ verdict: { requirement, outcome, reason } }: Cause): number =>
  outcome === 'fail' ? Number(isConnection(requirement)) : reason.startsWith('clone') ? 2 : 3

/** What the states of a setup and of a verification share. */
interface Known extends Stored {
  account: string | undefined
  complete: readonly Part[]
  /** Neo's page was opened with the Client ID that counts now. */
  isHandedOver: boolean
  isEnding: boolean
  /** Steps whose result was found wrong. */
  wrong: ReadonlySet<string>
}

/** What is left of a connection that is Neo's no more, or never was this instance's, where nothing else is to be fixed first. */
function restOfConnection({ setup, isEnding, wrong }: Known, verdicts: readonly StoredVerdict[]): State | undefined {
  const own = verdicts.find(({ requirement }) => requirement === CONNECTION.user)
  const isFailing = own?.outcome === 'fail'
  // Both are about the same step.
  if (wrong.size > Number(own !== undefined && wrong.has(own.step))) return undefined
  if (own?.reason === LOST || (own?.reason === 'none' && setup?.status === 'connected')) return 'lost'
  if (wrong.size > 0) return isEnding && (!isFailing || own.reason === 'expired') ? 'ends-soon' : undefined
  // docs/servicenow/records.md#clones
  return verdicts.some(({ reason }) => /^(copied|clone)/.test(reason)) ? 'copied' : undefined
}

/** How it is by what was verified last; undefined where nothing was, or the run was cut off before it found anything. */
function verifiedState(known: Known): State | undefined {
  const { setup, verification, account, isHandedOver, isEnding } = known
  if (!verification || verification.verdicts.length === 0) return undefined
  const isSelf = account !== undefined && lastChecker(verification)?.toLowerCase() === account.toLowerCase()
  const found = verdictedState(verification.verdicts)
  const state = found === 'to-fix' ? 'failing' : found
  // Neo works: what could not be read, or could have refused it, is no longer in its way.
  const isConnected = isSeenConnected(verification.verdicts)
  if (isConnected && state !== 'failing') return isEnding ? 'ends-soon' : 'connected'
  const rest = restOfConnection(known, verification.verdicts)
  // Neo's page may have been opened again since.
  const isRenewed = (setup?.handedOver?.at ?? '') > verification.startedAt && setup?.status !== 'connected'
  if (rest) return rest === 'lost' && isRenewed ? 'handed-over' : rest
  if (isSelf) return 'signed-in-as-account'
  // What cannot be told any better before Neo is connected holds nobody up.
  const isHeldUp = state === 'cannot-tell' && verification.verdicts.some(isUnread)
  if (state === 'failing' || isHeldUp) return state
  return isHandedOver ? 'handed-over' : 'ready'
}

function stateOf(known: Known, now: number): State {
  const { setup, verification, complete, isHandedOver } = known
  if (verification && isRunning(verification, now)) return 'checking'
  const verified = verifiedState(known)
  if (verified) return verified
  if (setup?.status === 'connected') return 'connected'
  if (setup && complete.length === PARTS.length) return isHandedOver ? 'handed-over' : 'complete'
  return setup ? 'in-progress' : 'new'
}

/** Steps that are done. What a verification saw of a record counts as much as what the guide did: all but what it found wrong. */
function reachedSteps({ setup, verification, wrong }: Known): string[] {
  const verdicts = verification?.verdicts ?? []
  const seen = PARTS.filter((part) =>
    verdicts.some(
      ({ requirement, outcome }) =>
        groupOf(requirement) === part && outcome === 'pass' && requirement.endsWith('.exists'),
    ),
  )
  const found = seen.flatMap(stepsOf).filter(({ id }) => !wrong.has(id))
  return [...(setup?.stepsDone ?? []), ...found.map(({ id }) => id)]
}

function progressOf(state: State, known: Known): Record<Track, Count> {
  const { complete, isHandedOver, verification, wrong } = known
  const connection = {
    verified: /^(ready|handed-over|copied|lost)$/.test(state) && wrong.size === 0,
    handedOver: isHandedOver,
    approved: isSeenConnected(verification?.verdicts ?? []),
  }
  return countTracks(reachedSteps(known), complete, connection, state === 'connected' || state === 'ends-soon')
}

/** How many steps are done of all three tracks. */
export const totalProgress = ({ progress }: Status): Count => {
  const counts = Object.values(progress)
  return {
    done: counts.reduce((sum, { done }) => sum + done, 0),
    of: counts.reduce((sum, { of }) => sum + of, 0),
  }
}

/** Where an instance stands, and what is next. Pure: the same for popup, badge and pages. `now` in ms. */
export function statusOf(stored: Stored, now = Date.now()): Status {
  const { setup, verification } = stored
  const verdicts = verification?.verdicts ?? []
  const until = connectionEnd(verdicts)
  const daysLeft = until === undefined ? undefined : daysUntil(Date.parse(until), instanceNow(verification, now))
  const clientId = clientIdOf(stored)
  const known: Known = {
    ...stored,
    account: setup?.user?.userName ?? verification?.users[0]?.name,
    complete: completeParts(stored),
    isHandedOver: clientId !== undefined && setup?.handedOver?.clientId === clientId,
    isEnding: daysLeft !== undefined && daysLeft <= REMINDER_DAYS[0],
    wrong: new Set(verdicts.filter(({ outcome }) => outcome === 'fail').map(({ step }) => step)),
  }
  const state = stateOf(known, now)
  const all = causesOf(verdicts).toSorted((a, b) => rankOf(a) - rankOf(b))
  return {
    state,
    causes: all.filter(isOpen),
    later: all.filter((cause) => !isOpen(cause)).length,
    progress: progressOf(state, known),
    complete: known.complete,
    account: known.account,
    next: findStep(setup?.next)?.id,
    until,
    daysLeft,
    clientId,
  }
}
