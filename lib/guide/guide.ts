import type { Policy } from '../neo/policy'
import { formSave } from '../servicenow/controls'
import { readField, writeField } from '../servicenow/fields/value'
import { PATHS } from '../servicenow/pages'
import { watchRoots } from '../servicenow/roots'
import type { TableApi } from '../servicenow/table-api'
import type { Fix } from '../setup/verdict'
import { changeSetup, type Setup } from '../storage'
import { type Look, look } from './look'
import { createGuideStore, type GuideActions, type GuideStore, show } from './store'
import { readStoredApplication, type Wanted } from './stored-application'
import { type Knowledge, viewOf } from './view'

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

/** Starts the guide on this page: watches it, keeps the view current, and acts for the admin when asked. */
export function startGuide({ setup, policy, api, signal, host }: GuideOptions): Guide {
  const store = createGuideStore()
  const known: Knowledge = { setup, policy, host, edited: false, typingIn: null }
  let seen: Look | undefined
  let asked: string | undefined
  let typing: ReturnType<typeof setTimeout> | undefined

  const roots = watchRoots({ top: document, signal, ignore: (element) => element === host, changed: refresh })
  store.setState({ collapsed: setup.collapsed ?? false, ...(setup.position && { position: setup.position }) })

  function refresh(): void {
    if (signal.aborted) return
    seen = look(roots)
    show(store, viewOf(seen, known, roots, store.getState()))
    const { stepsDone } = store.getState()
    if (stepsDone.join() !== known.setup.stepsDone.join()) remember({ stepsDone: [...stepsDone] })
    const { kind, sysId } = seen.page
    if (kind === 'inbound-form' && sysId) void read({ sysId })
  }

  /** Reads a record, once unless told `again`; says whether it was there. A failure is shown and can be tried again. */
  async function read(wanted: Wanted, again = false): Promise<boolean> {
    const key = JSON.stringify(wanted)
    if (asked === key && !again) return false
    asked = key
    const result = await readStoredApplication(api, wanted)
    if (signal.aborted) return false
    if (!result.ok) {
      // While saving, a record that is not there yet is no problem.
      if ('clientId' in wanted && result.reason === 'not-found') return false
      known.problem = {
        key: `api.${result.reason}`,
        ...('retryAfterSeconds' in result && { values: { seconds: result.retryAfterSeconds } }),
      }
      refresh()
      return false
    }
    Object.assign(known, { stored: result, edited: false, problem: undefined })
    refresh()
    const { sysId, clientId, name } = result
    if (store.getState().captured?.clientId === clientId)
      remember({ status: 'captured', application: { sysId, clientId, name: name.slice(0, 255) } })
    return true
  }

  /** Keeps what the popup shows while no page of the set-up is open. */
  function remember(change: Partial<Setup>): void {
    known.setup = { ...known.setup, ...change }
    void changeSetup(setup.host, (old) => ({ ...old, ...change }))
  }

  /** After Save: the address should soon name the record; where it does not, the Client ID on the form finds it. */
  async function afterSave(): Promise<void> {
    const clientId = seen?.application?.columns.client_id
    for (const wait of AFTER_SAVE) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (signal.aborted || seen?.page.kind !== 'inbound-form') return
      const { sysId } = seen.page
      const byClientId = clientId?.state === 'seen' ? { clientId: clientId.value } : undefined
      const wanted: Wanted | undefined = sysId ? { sysId } : byClientId
      if (wanted && (await read(wanted, true)) && store.getState().differences.length === 0) return
    }
  }

  function onClick(event: MouseEvent): void {
    if (event.composedPath().includes(host)) return
    const save = event.isTrusted && seen?.page.kind === 'inbound-form' ? formSave(roots) : undefined
    if (save && event.composedPath().includes(save)) void afterSave()
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

  const capturing = { capture: true, signal }
  document.addEventListener('click', onClick, capturing)
  document.addEventListener('input', onInput, capturing)
  document.addEventListener('focusin', () => (known.chosen = undefined), capturing)
  signal.addEventListener('abort', () => clearTimeout(typing))

  /** Sets a field and reads it back two frames later: a page may refuse what it did not see typed. */
  function apply(fix: Fix): void {
    const field = seen?.fields.get(fix.column)
    if (!field?.editable) {
      known.problem = { key: 'fix.not-found' }
      refresh()
      return
    }
    known.edited = true
    const value = fix.column === 'scope_restriction_status' ? String(fix.value === 'restricted') : fix.value
    writeField(field, value)
    const check = () => {
      const now = look(roots).fields.get(fix.column)
      const taken = now !== undefined && readField(now) === value
      known.problem = taken ? undefined : { key: 'fix.not-taken', values: { caption: field.caption } }
      refresh()
    }
    requestAnimationFrame(() => requestAnimationFrame(check))
  }

  function fillAll(): void {
    for (const { fix, outcome } of store.getState().verdicts) if (fix && outcome !== 'pass') apply(fix)
    const provider = seen?.application?.columns.provider_name
    if (provider?.state === 'seen' && provider.value === '')
      apply({ column: 'provider_name', value: policy.providerName, label: { key: 'fix.fill' } })
  }

  const actions: GuideActions = {
    fillAll,
    fix: ({ fix }) => fix && apply(fix),
    show: ({ step }) => {
      known.chosen = step
      refresh()
      store.getState().target?.scrollIntoView({ block: 'center' })
    },
    go: (where) => location.assign(where === 'registry' ? PATHS.registryList : PATHS.inboundList),
    retry: () => {
      known.problem = undefined
      asked = undefined
      refresh()
    },
    collapse: (collapsed) => {
      store.setState({ collapsed })
      remember({ collapsed })
    },
    move: (position) => {
      store.setState({ position })
      remember({ position })
    },
  }
  refresh()
  return { store, actions }
}
