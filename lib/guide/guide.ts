import type { Policy } from '../neo/policy'
import { goTo } from '../servicenow/address'
import { saves } from '../servicenow/controls'
import { watchRoots } from '../servicenow/roots'
import type { TableApi } from '../servicenow/table-api'
import { setsPassword } from '../servicenow/user-controls'
import type { Setup } from '../setup/setup'
import { HALVES, halfOfForm, stepNamed, stepOf } from '../setup/steps'
import type { Verdict } from '../setup/verdict'
import { fillIn, isTaken, wishesFor } from './filling'
import { afterPaint, follow, type Host } from './host'
import { type Look, look } from './look'
import { createReader } from './reader'
import { createGuideStore, type GuideActions, type GuideStore, same, show } from './store'
import { isMissing, sectionOf } from './targets'
import { isOwn, type Knowledge, viewOf } from './view'
import { type Place, pathOf, placeOf } from './way'

/** How long, in ms, after the last key the guide stays with the field that is being typed in. */
const TYPING = 900

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
}

export interface Guide {
  store: GuideStore
  actions: GuideActions
  /** The set-up was changed, here or in another tab. */
  changed: (setup: Setup) => void
  /** Whether the page gave its session token when something was to be read. */
  readable: (isReadable: boolean) => void
}

/** Starts the guide on this page: watches it, keeps the view current, and acts for the admin when asked. */
export function startGuide({
  setup,
  policy,
  api,
  signal,
  host,
  isOrphan,
  stop,
  persist,
  openVerification,
  openPlan,
  openNeo,
}: GuideOptions): Guide {
  const { element } = host
  const store = createGuideStore()
  const known: Knowledge = { setup, policy, host: element, candidates: {}, edited: false, typingIn: null }
  let seen: Look | undefined
  let typing: ReturnType<typeof setTimeout> | undefined
  /** The first picture is there; what is read and kept comes after it, since each takes time from it. */
  let isDrawn = false
  /** Own changes that are not stored yet, those that could not be among them. */
  let unkept: Partial<Setup> | undefined

  const roots = watchRoots({ top: document, signal, ignore: (node) => node === element, changed: refresh, heard })
  const reader = createReader({ api, known, signal, remember, changed: refresh })
  store.setState({ collapsed: setup.collapsed ?? false, ...(setup.position && { position: setup.position }) })

  /** Looks and shows. What follows from another tab's progress is not kept again: the two would never end. */
  function refresh(keeps = true): void {
    if (signal.aborted) return
    if (isOrphan()) return stop()
    const before = seen
    seen = look(roots)
    // Some pages take a value later, or it was typed in since.
    if (known.refused && known.problem?.key.startsWith('fix.') && isTaken(seen, known.refused))
      known.problem = undefined
    // What was chosen or saved on one page says nothing about the next.
    if (before && before.page.kind !== seen.page.kind) {
      known.chosen = undefined
      if (known.fresh !== 'application' || halfOfForm(before.page.kind) === undefined) known.fresh = undefined
    }
    follow(
      host,
      roots.query('dialog:modal').findLast((dialog) => dialog.ownerDocument === document),
    )
    show(store, viewOf(seen, known, roots, store.getState()))
    if (before?.address !== seen.address) roots.seek(false)
    roots.seek(isMissing(seen, store.getState()))
    if (!isDrawn) return
    if (keeps) keepProgress()
    reader.onLook(seen)
  }

  /** Keeps what the popup and the pill show while no page of the set-up is open. */
  function keepProgress(): void {
    const { stepsDone, right, next } = store.getState()
    const status = right.includes('application') ? 'captured' : 'active'
    const now: Partial<Setup> = { stepsDone: [...stepsDone], right: [...right], next, status }
    if (!same({ ...known.setup, ...now }, known.setup)) remember(now)
  }

  function remember(change: Partial<Setup>): void {
    known.setup = { ...known.setup, ...change }
    unkept = { ...unkept, ...change }
    void keep(unkept)
  }

  async function keep(all: Partial<Setup>): Promise<void> {
    try {
      await persist(all)
      if (unkept === all) unkept = undefined
    } catch {
      known.problem = { key: 'api.not-kept' }
      refresh()
    }
  }

  /** The account in front of the admin has a password now. What is kept of it comes with its record. */
  function passwordSet(): void {
    if (seen?.half !== 'user' || !isOwn(seen, known)) return
    const { user } = known.setup
    if (user && user.sysId === seen.page.sysId) remember({ user: { ...user, passwordSet: true } })
    else known.passwordOf = seen.page.sysId
  }

  function onClick(event: Event): void {
    const onForm = seen !== undefined && halfOfForm(seen.page.kind) !== undefined
    const asForm = () => store.getState().differences.length === 0
    if (event.isTrusted && onForm && saves(event.composedPath(), roots)) void reader.afterSave(() => seen, asForm)
    else known.edited = true
  }

  function onInput(event: Event): void {
    Object.assign(known, { edited: true, chosen: undefined, typingIn: event.composedPath()[0] ?? null })
    clearTimeout(typing)
    typing = setTimeout(() => {
      known.typingIn = null
      refresh()
    }, TYPING)
  }

  function heard(event: Event): void {
    if (event.isTrusted && setsPassword(event, roots)) passwordSet()
    if (event.type === 'click') onClick(event)
    if (event.type === 'input') onInput(event)
    // Whoever goes to what was pointed at, as a tab that hides the field, is still about it.
    const { target } = store.getState()
    const isThere = target !== undefined && event.composedPath().includes(target)
    if (event.type === 'focusin' && !isThere) known.chosen = undefined
  }

  /** Points at the step that the admin asked for before this page was opened, if it is done here. */
  function showWanted(): void {
    const step = stepNamed(setup.show)
    if (!step) return
    const { kind } = look(roots).page
    if ((step.pages as readonly string[]).includes(kind)) known.chosen = step.id
    if (known.chosen || kind !== 'other') remember({ show: undefined })
  }

  signal.addEventListener('abort', () => clearTimeout(typing))
  // What was done in another tab meanwhile is read once this one is in sight again.
  const again = () => {
    reader.again()
    refresh()
  }
  document.addEventListener('visibilitychange', ({ isTrusted }) => isTrusted && !document.hidden && again(), { signal })

  const fill = (wishes: Parameters<typeof fillIn>[0]) => fillIn(wishes, { roots, known, changed: refresh })
  /** Goes to a place; to the form of a new account only once it is known that there is none, so that none is made twice. */
  async function leadTo(place: Place): Promise<void> {
    if (place === 'user' && !known.setup.user) await reader.search(place)
    if (signal.aborted) return
    const { user, declined } = known.setup
    const isOpen = place === 'user' && !user && !declined?.includes(place)
    if (isOpen && (known.candidates.user?.length ?? 0) > 0) actions.reconsider(place)
    else goTo(pathOf(place, known.setup, policy))
  }
  const go: GuideActions['go'] = (place) => void leadTo(place)

  const actions: GuideActions = {
    ...(policy.fillIn && {
      fillAll: () => seen && fill(wishesFor(seen, store.getState(), known)),
      fix: ({ fix }: Verdict) => fix && fill([fix]),
    }),
    visit: (step) => {
      const { pages } = stepOf(step)
      const place = placeOf(step)
      if (place && seen && !pages.includes(seen.page.kind)) return go(place)
      known.chosen = step
      refresh()
      actions.reveal()
    },
    reveal: () => store.getState().target?.scrollIntoView({ block: 'center' }),
    open: ({ column, source }) => {
      const wanted = source?.column ?? column
      const opener = wanted && (seen?.fields.get(wanted)?.opener ?? sectionOf(wanted, roots))
      opener?.click()
    },
    go,
    retry: () => {
      remember({})
      known.problem = undefined
      again()
    },
    choose: (half, candidate) => reader.choose(half, candidate),
    reconsider: (half) => {
      known.choosing = half
      void reader.search(half)
      refresh()
    },
    acknowledge: (what) => {
      if (what === 'password') passwordSet()
      else remember({ acknowledged: true })
      known.chosen = undefined
      refresh()
    },
    verify: openVerification,
    plan: policy.setUpForMe ? openPlan : undefined,
    continueInNeo: openNeo,
    collapse: (collapsed) => {
      store.setState({ collapsed })
      remember({ collapsed })
    },
    move: (position) => {
      store.setState({ position })
      remember({ position })
    },
  }
  showWanted()
  refresh()
  afterPaint(() => {
    isDrawn = true
    refresh()
  })
  const changedElsewhere = (stored: Setup) => {
    const now = { ...stored, ...unkept }
    if (same(now, known.setup)) return
    for (const half of HALVES) if (known[half]?.sysId !== now[half]?.sysId) known[half] = undefined
    known.setup = now
    refresh(false)
  }
  /** Without the token nothing can be read: said at once, and taken back once it is there. Before a session there is none. */
  const readable = (isReadable: boolean) => {
    const isTold = known.problem?.key === 'api.no-token'
    if (isReadable !== isTold || seen?.page.kind === 'sign-in') return
    known.problem = isReadable ? undefined : { key: 'api.no-token' }
    refresh()
  }
  return { store, actions, changed: changedElsewhere, readable }
}
