import type { Setup } from '../domain/setup'
import { partOfForm, type StepId } from '../domain/steps'
import type { Policy } from '../neo/policy'
import { isSaveClick } from '../servicenow/dom/controls'
import { look } from '../servicenow/dom/look'
import { watchTrees } from '../servicenow/dom/tree-watcher'
import { isGenerateClick, isPasswordEvent } from '../servicenow/dom/user-controls'
import type { TableApi } from '../servicenow/rest/table-api'
import { editsFor } from './edits'
import { createEffects } from './effects'
import type { GuideEvent } from './events'
import { afterPaint, followModal, type OverlayHost } from './overlay-host'
import { observePage } from './page-observation'
import { reduce } from './reduce'
import { initialState } from './state'
import { createGuideStore, type GuideActions, type GuideStore, updateView } from './store'
import { isTargetMissing, saveHint, sectionHeaderOf } from './targets'
import { buildView } from './view'

export interface GuideOptions {
  setup: Setup
  policy: Policy
  /** A verification found nothing wrong. */
  verified: boolean
  api: TableApi
  signal: AbortSignal
  /** Our own place in the page. */
  host: OverlayHost
  /** Whether the extension is gone. */
  isOrphan: () => boolean
  /** Ends the guide on this page. */
  stop: () => void
  /** Stores what is new of the setup; fails where that cannot be. */
  persist: (change: Partial<Setup>) => Promise<void>
  openVerification: () => void
  openPlan: () => void
  backToResults: () => void
  openNeo: () => void
  /** Takes a page report at this step and shows it; says whether that worked. */
  makeReport: (step: StepId) => Promise<boolean>
}

export interface GuideController {
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
export function startGuide(options: GuideOptions): GuideController {
  const { setup, policy, api, signal, host, isOrphan, stop, persist } = options
  const { element } = host
  const store = createGuideStore()
  let state = initialState(setup, policy, options.verified)

  const trees = watchTrees({
    top: document,
    signal,
    ignore: (node) => node === element,
    changed: () => observe(true),
    heard,
  })
  const perform = createEffects({
    api,
    policy,
    roots: trees,
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
    const page = observePage(trees, policy.fieldHints)
    dispatch({ type: 'page-observed', page })
    followModal(
      host,
      trees.query('dialog:modal').findLast((dialog) => dialog.ownerDocument === document),
    )
    updateView(
      store,
      look(() => buildView(page, state, { roots: trees, host: element }, store.getState())),
    )
    const { reached, right, next, differences } = store.getState()
    if (before?.address !== page.address) trees.seek(false)
    trees.seek(isTargetMissing(page, store.getState()))
    const progress = { stepsDone: [...reached], right: [...right], next }
    dispatch({ type: 'shown', progress, differences: differences.length, isOwn })
  }

  function reveal(): void {
    store.getState().target?.scrollIntoView({ block: 'center' })
  }

  function heard(event: Event): void {
    if (event.isTrusted && isPasswordEvent(event, trees)) dispatch({ type: 'password-set' })
    if (event.type === 'click') {
      if (isGenerateClick(event.composedPath(), trees)) dispatch({ type: 'password-generated' })
      const isOnForm = state.page !== undefined && partOfForm(state.page.page.kind) !== undefined
      dispatch({
        type: 'clicked',
        saves:
          event.isTrusted && isOnForm && isSaveClick(event.composedPath(), trees, saveHint(policy, state.page?.part)),
      })
    }
    if (event.type === 'input')
      dispatch({
        type: 'typed',
        element: event.composedPath()[0] ?? null,
        isKey: /^(insert(Text|Comp)|delete)/.test((event as InputEvent).inputType ?? ''),
      })
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
      const opener = wanted && (state.page?.fields.get(wanted)?.opener ?? sectionHeaderOf(wanted, trees))
      opener?.click()
    },
    go: (place) => dispatch({ type: 'go', place }),
    retry: () => dispatch({ type: 'retry' }),
    choose: (part, candidate) => dispatch({ type: 'choose', part, candidate }),
    reconsider: (part) => dispatch({ type: 'reconsider', part }),
    acknowledge: (what) => dispatch({ type: 'acknowledge', what }),
    verify: options.openVerification,
    plan: policy.setUpForMe ? options.openPlan : undefined,
    continueInNeo: options.openNeo,
    backToResults: options.backToResults,
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
  if (setup.show) dispatch({ type: 'opened', kind: observePage(trees, policy.fieldHints).page.kind })
  observe(true)
  afterPaint(() => dispatch({ type: 'drawn' }))
  return {
    store,
    actions,
    changed: (stored) => {
      // Opened from the popup, or by the pill of another page.
      if (state.setup.collapsed && stored.collapsed === false) store.setState({ collapsed: false })
      dispatch({ type: 'setup-changed', setup: stored })
    },
    newer: () => dispatch({ type: 'stored-newer', isOwn: false }),
    readable: (isThere) => dispatch({ type: 'token-asked', isThere }),
  }
}
