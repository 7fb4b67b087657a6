import type { Policy } from '../neo/policy'
import { saves } from '../servicenow/controls'
import type { Field } from '../servicenow/fields/field'
import { readField, writeField } from '../servicenow/fields/value'
import { PATHS, recordPath } from '../servicenow/pages'
import { watchRoots } from '../servicenow/roots'
import type { TableApi } from '../servicenow/table-api'
import { isForm } from '../setup/steps'
import type { Fix, Message } from '../setup/verdict'
import { changeSetup, type Setup } from '../storage'
import { shownFor } from './form-snapshot'
import { type Look, look } from './look'
import { createGuideStore, type GuideActions, type GuideStore, show } from './store'
import { readStoredApplication, type Wanted } from './stored-application'
import { isOwn, type Knowledge, viewOf } from './view'

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

const same = (a: Wanted | undefined, b: Wanted | undefined) => JSON.stringify(a) === JSON.stringify(b)

/** Starts the guide on this page: watches it, keeps the view current, and acts for the admin when asked. */
export function startGuide({ setup, policy, api, signal, host }: GuideOptions): Guide {
  const store = createGuideStore()
  const known: Knowledge = { setup, policy, host, edited: false, typingIn: null }
  let seen: Look | undefined
  let asked: string | undefined
  let typing: ReturnType<typeof setTimeout> | undefined

  const roots = watchRoots({ top: document, signal, ignore: (element) => element === host, changed: refresh, heard })
  store.setState({ collapsed: setup.collapsed ?? false, ...(setup.position && { position: setup.position }) })

  function refresh(): void {
    if (signal.aborted) return
    seen = look(roots)
    show(store, viewOf(seen, known, roots, store.getState()))
    const { stepsDone } = store.getState()
    if (stepsDone.join() !== known.setup.stepsDone.join()) remember({ stepsDone: [...stepsDone] })
    const { kind, sysId } = seen.page
    if (isForm(kind) && sysId && isOwn(seen, known)) void read({ sysId })
    else if (!isForm(kind) && known.setup.awaiting) void read(known.setup.awaiting)
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
      if (result.reason === 'not-found' && same(wanted, known.setup.awaiting)) return false
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
    const works = store.getState().captured?.clientId === clientId
    const application = { sysId, clientId, name: name.slice(0, 255) }
    remember({ awaiting: undefined, application, status: works ? 'captured' : 'active' })
    return true
  }

  /** Keeps what the popup shows while no page of the set-up is open. */
  function remember(change: Partial<Setup>): void {
    known.setup = { ...known.setup, ...change }
    void changeSetup(setup.host, (old) => ({ ...old, ...change }))
  }

  /** What the record that is being saved can be found by: its sys_id, or else the Client ID that the form shows. */
  function wantedNow(): Wanted | undefined {
    const sysId = seen?.page.sysId ?? seen?.coming
    const clientId = seen?.application?.columns.client_id
    if (sysId) return { sysId }
    return clientId?.state === 'seen' && clientId.value ? { clientId: clientId.value } : undefined
  }

  /**
   * After Save the record is looked for until it is there as the form shows it. What is looked for is remembered first:
   * a classic form leaves the page, and the guide on the next one goes on looking.
   */
  async function afterSave(): Promise<void> {
    const first = wantedNow()
    if (first) remember({ awaiting: first, form: seen?.page.kind === 'inbound-form' ? 'inbound' : 'classic' })
    for (const wait of AFTER_SAVE) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (signal.aborted) return
      const wanted = seen?.page.sysId ? { sysId: seen.page.sysId } : first
      if (wanted && (await read(wanted, true)) && store.getState().differences.length === 0) return
    }
  }

  function onClick(event: Event): void {
    const onForm = seen !== undefined && isForm(seen.page.kind)
    if (event.isTrusted && onForm && saves(event.composedPath(), roots)) void afterSave()
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
    if (event.type === 'click') onClick(event)
    if (event.type === 'input') onInput(event)
    if (event.type === 'focusin') known.chosen = undefined
  }

  signal.addEventListener('abort', () => clearTimeout(typing))

  /** Sets one field; answers it, or undefined where it cannot be set now. */
  function set(fix: Fix): Field | undefined {
    // The page may have drawn the field anew since the last look.
    const field = look(roots).fields.get(fix.column)
    if (!field?.editable) return undefined
    writeField(field, shownFor(field, fix.value))
    return field
  }

  /** Sets fields and reads them back together, two frames later: a page may refuse what it did not see typed. */
  function apply(fixes: readonly Fix[]): void {
    known.edited = true
    const tried = fixes.map((fix) => ({ fix, field: set(fix) }))
    const check = () => {
      const { fields } = look(roots)
      const refused = tried.find(({ fix: { column, value }, field }) => {
        const now = fields.get(column)
        return !field || !now || readField(now) !== shownFor(now, value)
      })
      const caption = refused?.field?.caption
      const notSet: Message = caption ? { key: 'fix.not-taken', values: { caption } } : { key: 'fix.not-found' }
      known.problem = refused ? notSet : undefined
      refresh()
    }
    requestAnimationFrame(() => requestAnimationFrame(check))
  }

  function fillAll(): void {
    const fixes = new Map<string, Fix>()
    const provider = seen?.application?.columns.provider_name
    if (provider?.state === 'seen' && provider.value === '')
      fixes.set('provider_name', { column: 'provider_name', value: policy.providerName, label: { key: 'fix.fill' } })
    for (const { fix, outcome } of store.getState().verdicts) if (fix && outcome !== 'pass') fixes.set(fix.column, fix)
    apply([...fixes.values()])
  }

  function pathTo(where: Parameters<GuideActions['go']>[0]): string {
    if (where === 'record' && known.stored) return recordPath(known.stored.sysId, known.setup.form)
    return where === 'inbound' ? PATHS.inboundList : PATHS.registryList
  }

  const actions: GuideActions = {
    fillAll,
    fix: ({ fix }) => fix && apply([fix]),
    show: ({ step }) => {
      known.chosen = step
      refresh()
      store.getState().target?.scrollIntoView({ block: 'center' })
    },
    go: (where) => location.assign(pathTo(where)),
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
