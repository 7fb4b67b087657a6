import { destinationPath } from '../domain/routes'
import type { Setup } from '../domain/setup'
import type { Part, StepId } from '../domain/steps'
import type { Policy } from '../neo/policy'
import { readApplication } from '../records/application'
import { findCandidates } from '../records/candidates'
import { readAdmin, readUser } from '../records/user'
import { navigateTo } from '../servicenow/addresses'
import type { TreeWatcher } from '../servicenow/dom/tree-watcher'
import type { TableApi } from '../servicenow/rest/table-api'
import { errorReason } from '../shared/error-reason'
import { NEWER } from '../shared/newer'
import { applyEdits } from './autofill'
import type { Effect, GuideEvent, RecordAnswer } from './events'
import { observePage } from './page-observation'
import type { GuideState, Wanted } from './state'

interface World {
  api: TableApi
  policy: Policy
  roots: TreeWatcher
  signal: AbortSignal
  /** Stores a change of the setup; rejects if it cannot be stored. */
  persist: (change: Partial<Setup>) => Promise<void>
  /** Makes a page report at this step and shows it; returns whether that worked. */
  makeReport: (step: StepId) => Promise<boolean>
  state: () => GuideState
  dispatch: (event: GuideEvent) => void
  observe: (isOwn: boolean) => void
  /** Scrolls the spotlight's target into view. */
  reveal: () => void
}

/** Reads a record; undefined if nothing is known by which it could be found. */
async function readRecord(api: TableApi, part: Part, { sysId, clientId }: Wanted): Promise<RecordAnswer | undefined> {
  if (part === 'user') return sysId ? readUser(api, { sysId }) : undefined
  return sysId ? readApplication(api, { sysId }) : clientId ? readApplication(api, { clientId }) : undefined
}

type Perform = { [T in Effect['type']]: (effect: Extract<Effect, { type: T }>) => unknown }

/** Carries out effects and dispatches their results as events, until the signal aborts. */
export function createEffects(world: World): (effect: Effect) => void {
  const { api, policy, roots: trees, signal, dispatch } = world
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  signal.addEventListener('abort', () => timers.forEach(clearTimeout))
  const tell = (event: GuideEvent) => {
    if (!signal.aborted) dispatch(event)
  }

  const perform: Perform = {
    observe: ({ isOwn }) => world.observe(isOwn),
    persist: ({ change }) =>
      world.persist(change).then(
        () => tell({ type: 'stored', change }),
        (error: unknown) =>
          tell(errorReason(error) === NEWER ? { type: 'stored-newer', isOwn: true } : { type: 'not-stored' }),
      ),
    identify: async ({ page }) => tell({ type: 'admin-read', admin: await readAdmin(api), page }),
    search: async ({ part, page }) =>
      tell({ type: 'searched', part, found: await findCandidates(part, api, policy, world.state().admin), page }),
    read: async ({ part, wanted, save }) => {
      const answer = await readRecord(api, part, wanted)
      if (answer) tell({ type: 'record-read', part, wanted, answer, save })
    },
    wait: ({ name, ms, event }) => {
      clearTimeout(timers.get(name))
      timers.set(
        name,
        setTimeout(() => tell(event), ms),
      )
    },
    fill: ({ edits }) => applyEdits(edits, () => observePage(trees, policy.fieldHints), tell),
    navigate: ({ place }) => navigateTo(destinationPath(place, world.state().setup, policy)),
    'make-report': async ({ step }) => tell({ type: 'report-made', isMade: await world.makeReport(step) }),
    reveal: () => world.reveal(),
  }
  return (effect) => void (perform[effect.type] as (effect: Effect) => unknown)(effect)
}
