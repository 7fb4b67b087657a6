import type { Setup } from '../domain/setup'
import { halfOfForm, type StepId } from '../domain/steps'
import type { Policy } from '../neo/policy'
import { saves } from '../servicenow/dom/controls'
import { watchRoots } from '../servicenow/dom/tree-watcher'
import { setsPassword } from '../servicenow/dom/user-controls'
import type { TableApi } from '../servicenow/rest/table-api'
import { editsFor } from './edits'
import { createEffects } from './effects'
import type { GuideEvent } from './events'
import { afterPaint, follow, type Host } from './overlay-host'
import { look } from './page-observation'
import { reduce } from './reduce'
import { initialState } from './state'
import { createGuideStore, type GuideActions, type GuideStore, show } from './store'
import { isMissing, saveHint, sectionOf } from './targets'
import { viewOf } from './view'

export interface GuideOptions {
  setup: Setup
  policy: Policy
  api: TableApi
  signal: AbortSignal
  /** Our own place in the page. */
  host: Host
  /** Whether the extension is gone. */
  isOrphan: () => boolean
  /** Ends the guide on this page. */
  stop: () => void
  /** Stores what is new of the setup; fails where that cannot be. */
  persist: (change: Partial<Setup>) => Promise<void>
  openVerification: () => void
  openPlan: () => void
  openNeo: () => void
  /** Takes a page report at this step and shows it; says whether that worked. */
  makeReport: (step: StepId) => Promise<boolean>
}

export interface Guide {
  store: GuideStore
  actions: GuideActions
  /** The setup was changed, here or in another tab. */
  changed: (setup: Setup) => void
  /** The setup was stored by a newer version of the extension: nothing more is stored. */
  newer: () => void
  /** Whether the page gave its session token when something was to be read. */
  readable: (isReadable: boolean) => void
}

/** Starts the guide on this page: events of page, instance and admin → `reduce` → view and effects. */
export function startGuide(options: GuideOptions): Guide {
  const { setup, policy, api, signal, host, isOrphan, stop, persist } = options
  const { element } = host
  const store = createGuideStore()
  let state = initialState(setup, policy)

  const roots = watchRoots({
    top: document,
    signal,
    ignore: (node) => node === element,
    changed: () => observe(true),
    heard,
  })
  const perform = createEffects({
    api,
    policy,
    roots,
    signal,
    persist,
    makeReport: options.makeReport,
    state: () => state,
    dispatch,
    observe,
    reveal,
  })

  function dispatch(event: GuideEvent): void {
    const [next, effects] = reduce(state, event)
    state = next
    for (const effect of effects) perform(effect)
  }

  /** Looks at the page and shows what follows. */
  function observe(isOwn: boolean): void {
    if (signal.aborted) return
    if (isOrphan()) return stop()
    const before = state.page
    const page = look(roots, policy.fieldHints)
    dispatch({ type: 'page-observed', page })
    follow(
      host,
      roots.query('dialog:modal').findLast((dialog) => dialog.ownerDocument === document),
    )
    show(store, viewOf(page, state, { roots, host: element }, store.getState()))
    const { stepsDone, right, next, differences } = store.getState()
    if (before?.address !== page.address) roots.seek(false)
    roots.seek(isMissing(page, store.getState()))
    const progress = { stepsDone: [...stepsDone], right: [...right], next }
    dispatch({ type: 'shown', progress, differences: differences.length, isOwn })
  }

  function reveal(): void {
    store.getState().target?.scrollIntoView({ block: 'center' })
  }

  function heard(event: Event): void {
    if (event.isTrusted && setsPassword(event, roots)) dispatch({ type: 'password-set' })
    if (event.type === 'click') {
      const isOnForm = state.page !== undefined && halfOfForm(state.page.page.kind) !== undefined
      dispatch({
        type: 'clicked',
        saves: event.isTrusted && isOnForm && saves(event.composedPath(), roots, saveHint(policy, state.page?.half)),
      })
    }
    if (event.type === 'input') dispatch({ type: 'typed', element: event.composedPath()[0] ?? null })
    if (event.type === 'focusin') {
      const { target } = store.getState()
      const isOnTarget = target !== undefined && event.composedPath().includes(target)
      dispatch({ type: 'focus-moved', isOnTarget })
    }
  }

  // What was done in another tab meanwhile is read once this one is in sight again.
  const onVisibility = ({ isTrusted }: Event) => isTrusted && !document.hidden && dispatch({ type: 'came-back' })
  document.addEventListener('visibilitychange', onVisibility, { signal })

  const actions: GuideActions = {
    ...(policy.fillIn && {
      fillAll: () => state.page && dispatch({ type: 'fill', edits: editsFor(state.page, store.getState(), state) }),
      fix: ({ fix }) => fix && dispatch({ type: 'fill', edits: [fix] }),
    }),
    visit: (step) => dispatch({ type: 'visit', step }),
    reveal,
    open: ({ column, source }) => {
      const wanted = source?.column ?? column
      const opener = wanted && (state.page?.fields.get(wanted)?.opener ?? sectionOf(wanted, roots))
      opener?.click()
    },
    go: (place) => dispatch({ type: 'go', place }),
    retry: () => dispatch({ type: 'retry' }),
    choose: (half, candidate) => dispatch({ type: 'choose', half, candidate }),
    reconsider: (half) => dispatch({ type: 'reconsider', half }),
    acknowledge: (what) => dispatch({ type: 'acknowledge', what }),
    verify: options.openVerification,
    plan: policy.setUpForMe ? options.openPlan : undefined,
    continueInNeo: options.openNeo,
    report: () => dispatch({ type: 'report', step: store.getState().step }),
    hush: () => dispatch({ type: 'hush' }),
    collapse: (collapsed) => arrange({ collapsed }),
    move: (position) => arrange({ position }),
  }
  const arrange = (card: Pick<Setup, 'collapsed' | 'position'>) => {
    store.setState(card as Partial<ReturnType<GuideStore['getState']>>)
    dispatch({ type: 'arrange', card })
  }

  store.setState({ collapsed: setup.collapsed ?? false, ...(setup.position && { position: setup.position }) })
  if (setup.show) dispatch({ type: 'opened', kind: look(roots, policy.fieldHints).page.kind })
  observe(true)
  afterPaint(() => dispatch({ type: 'drawn' }))
  return {
    store,
    actions,
    changed: (stored) => dispatch({ type: 'setup-changed', setup: stored }),
    newer: () => dispatch({ type: 'stored-newer', isOwn: false }),
    readable: (isThere) => dispatch({ type: 'token-asked', isThere }),
  }
}
