import type { Policy } from '../neo/policy'
import { handOffLink } from '../neo/hand-off'
import { writeField, readField } from '../servicenow/fields/value'
import { formSave } from '../servicenow/controls'
import { instanceUrl } from '../servicenow/instance-url'
import { PATHS } from '../servicenow/pages'
import { watchRoots } from '../servicenow/roots'
import type { TableApi } from '../servicenow/table-api'
import { evaluate } from '../setup/evaluate'
import { decide, stepsDone, type Situation } from '../setup/progress'
import type { ApplicationColumn } from '../setup/snapshot'
import { stepOf } from '../setup/steps'
import type { Fix, Message, Verdict } from '../setup/verdict'
import { changeSetup, type Setup } from '../storage'
import { differencesOf } from './differences'
import { look, type Look } from './look'
import { createGuideStore, type GuideActions, type GuideStore, show } from './store'
import { readStoredApplication, type StoredApplication, type Wanted } from './stored-application'
import { targetOf } from './targets'

/** How long, in ms, after the last key the guide stays with the field that is being typed in. */
const TYPING = 900
/** When, in ms after a click on Save, the record is looked for, until it is there as the form shows it. */
const AFTER_SAVE = [700, 1_500, 3_000, 6_000]

export interface GuideOptions {
  setup: Setup
  policy: Policy
  api: TableApi
  signal: AbortSignal
  /** Our own element, which is not part of the page. */
  host: Element
}

export interface Guide {
  store: GuideStore
  actions: GuideActions
}

const captionsOf = ({ fields }: Look): Partial<Record<ApplicationColumn, string>> =>
  Object.fromEntries([...fields].map(([column, { caption }]) => [column, caption]))

/** Starts the guide on this page: watches it, keeps the view current, and acts for the admin when asked. */
export function startGuide({ setup, policy, api, signal, host }: GuideOptions): Guide {
  const store = createGuideStore()
  const url = instanceUrl(setup.host)
  let current: Look | undefined
  let stored: StoredApplication | undefined
  let reading: string | undefined
  let typingIn: Element | null = null
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  let problem: Message | undefined
  let shownStep: Verdict['step'] | undefined
  /** The form was touched after its record was read. */
  let edited = false

  const roots = watchRoots({ top: document, signal, ignore: (element) => element === host, changed: refresh })
  const { collapsed, position } = setup
  store.setState({ collapsed: collapsed ?? false, ...(position && { position }) })

  function refresh(): void {
    if (signal.aborted) return
    current = look(roots)
    const { page, fields, application, focused, focusedElement, classicOnly } = current
    const snapshot = { host: setup.host, ...(application && { application }) }
    const verdicts = evaluate(snapshot, policy)
    const held = stored?.ok && stored.sysId === (page.sysId ?? stored.sysId) ? stored : undefined
    const storedVerdicts = held ? evaluate({ host: setup.host, application: held.application }, policy) : []
    const captions = captionsOf(current)
    const differences = held && application && fields.size > 0 ? differencesOf(application, held.application, captions) : []
    const storedFails = storedVerdicts.some(({ outcome }) => outcome === 'fail') || (edited && differences.length > 0)
    const clientId = held && !storedFails ? held.clientId : setup.application?.clientId
    const captured = clientId && url ? { clientId, instanceUrl: url, link: handOffLink(policy, { instanceUrl: url, clientId }) } : undefined
    const same = held !== undefined && !storedFails
    // A record on the page counts as captured only once it was read; off the form the stored set-up is enough.
    const situation: Situation = {
      page: page.kind,
      snapshot: held && application && !application.sysId ? { ...snapshot, application: { ...application, sysId: held.sysId } } : snapshot,
      verdicts,
      loading: page.kind === 'inbound-form' && fields.size === 0,
      captured: page.kind === 'inbound-form' ? same : captured !== undefined,
      storedFails,
      ...(focused && { focused }),
    }
    const decision = decide(situation)
    const old = store.getState()
    const typing = typingIn !== null && typingIn === focusedElement && page.kind === old.page && focused === old.step
    const step = typing ? old.step : shownStep && decision.state === 'guiding' ? shownStep : decision.step
    const save = formSave(roots)
    const target = targetOf(stepOf(step), roots, fields)
    show(store, {
      page: page.kind,
      step,
      state: decision.state,
      verdicts: application ? verdicts : storedVerdicts,
      captions,
      stepsDone: stepsDone(situation),
      keepClear: [save, focusedElement === document.body || focusedElement === host ? null : focusedElement].filter((e) => e != null),
      classicOnly,
      differences: edited ? [] : differences,
      collapsed: old.collapsed,
      ...(old.position && { position: old.position }),
      ...(target && { target }),
      ...(captured && { captured }),
      ...(problem && { problem }),
    })
    if (page.kind === 'inbound-form' && page.sysId) void read({ sysId: page.sysId })
  }

  /** Reads the record once per sys_id; a failure is shown and can be tried again. */
  async function read(wanted: Wanted, again = false): Promise<boolean> {
    const key = JSON.stringify(wanted)
    if (reading === key && !again) return false
    reading = key
    const result = await readStoredApplication(api, wanted)
    if (signal.aborted) return false
    if (!result.ok) {
      if ('clientId' in wanted && result.reason === 'not-found') return false
      problem = { key: `api.${result.reason}`, ...('retryAfterSeconds' in result && { values: { seconds: result.retryAfterSeconds } }) }
      refresh()
      return false
    }
    problem = undefined
    stored = result
    edited = false
    refresh()
    const { captured, stepsDone: done } = store.getState()
    if (captured && result.clientId === captured.clientId) {
      const application = { sysId: result.sysId, clientId: result.clientId, name: result.name.slice(0, 255) }
      setup = { ...setup, status: 'captured', application }
      await changeSetup(setup.host, (old) => ({ ...old, status: 'captured', application, stepsDone: [...done] }))
    }
    return true
  }

  /** After Save: the address should soon name the record; where it does not, the Client ID on the form finds it. */
  async function afterSave(): Promise<void> {
    const clientId = current?.application?.columns.client_id
    for (const wait of AFTER_SAVE) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (signal.aborted || current?.page.kind !== 'inbound-form') return
      const { sysId } = current.page
      const wanted: Wanted | undefined = sysId ? { sysId } : clientId?.state === 'seen' ? { clientId: clientId.value } : undefined
      if (wanted && (await read(wanted, true)) && store.getState().differences.length === 0) return
    }
  }

  const onClick = (event: MouseEvent) => {
    const save = event.isTrusted && current?.page.kind === 'inbound-form' ? formSave(roots) : undefined
    if (save && event.composedPath().includes(save)) void afterSave()
    else if (!event.composedPath().includes(host)) edited = true
  }
  const onInput = (event: Event) => {
    edited = true
    typingIn = (event.composedPath()[0] as Element | undefined) ?? null
    clearTimeout(typingTimer)
    typingTimer = setTimeout(() => {
      typingIn = null
      refresh()
    }, TYPING)
    shownStep = undefined
  }
  document.addEventListener('click', onClick, { capture: true, signal })
  document.addEventListener('input', onInput, { capture: true, signal })
  document.addEventListener('focusin', () => (shownStep = undefined), { capture: true, signal })
  signal.addEventListener('abort', () => clearTimeout(typingTimer))

  /** Sets a field and reads it back, two frames later: a page may refuse what it did not see typed. */
  function apply(fix: Fix): void {
    const field = current?.fields.get(fix.column)
    if (!field?.editable) {
      problem = { key: 'fix.not-found' }
      return refresh()
    }
    edited = true
    const value = fix.column === 'scope_restriction_status' ? String(fix.value === 'restricted') : fix.value
    writeField(field, value)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const now = look(roots).fields.get(fix.column)
        problem = now && readField(now) === value ? undefined : { key: 'fix.not-taken', values: { caption: field.caption } }
        refresh()
      }),
    )
  }

  const remember = (change: Partial<Setup>) => void changeSetup(setup.host, (old) => ({ ...old, ...change }))
  const actions: GuideActions = {
    fix: ({ fix }) => fix && apply(fix),
    fillAll() {
      const { verdicts } = store.getState()
      for (const { fix, outcome } of verdicts) if (fix && outcome !== 'pass') apply(fix)
      const provider = current?.application?.columns.provider_name
      if (provider?.state === 'seen' && provider.value === '') apply({ column: 'provider_name', value: policy.providerName, label: { key: 'fix.fill' } })
    },
    show({ step }) {
      shownStep = step
      refresh()
      store.getState().target?.scrollIntoView({ block: 'center' })
    },
    go: (where) => location.assign(where === 'registry' ? PATHS.registryList : PATHS.inboundList),
    retry() {
      problem = undefined
      reading = undefined
      refresh()
    },
    pause: () => remember({ status: 'paused' }),
    collapse(folded) {
      store.setState({ collapsed: folded })
      remember({ collapsed: folded })
    },
    move(place) {
      store.setState({ position: place })
      remember({ position: place })
    },
  }
  refresh()
  return { store, actions }
}
