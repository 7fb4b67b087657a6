import type { Policy } from '../neo/policy'
import { formSave } from '../servicenow/controls'
import { textOf } from '../servicenow/dom'
import type { Roots } from '../servicenow/roots'
import { evaluate } from '../setup/evaluate'
import { decide, type Situation, stepsDone } from '../setup/progress'
import type { Application, ApplicationColumn } from '../setup/snapshot'
import { isForm, type StepId, stepOf } from '../setup/steps'
import type { Message } from '../setup/verdict'
import type { Setup } from '../storage'
import { differencesOf } from './differences'
import { handOffOffer } from './hand-off'
import type { Look } from './look'
import type { GuideView } from './store'
import type { StoredApplication } from './stored-application'
import { targetOf } from './targets'

/** What the guide knows besides what it sees on the page. */
export interface Knowledge {
  setup: Setup
  policy: Policy
  /** The record as it was last read. */
  stored?: Extract<StoredApplication, { ok: true }>
  /** The form was touched after its record was read. */
  edited: boolean
  /** The element that was typed into a moment ago. */
  typingIn: Element | null
  /** The step whose line the admin chose. */
  chosen?: StepId
  problem?: Message
  /** Our own element, which is not part of the page. */
  host: Element
}

const captionsOf = ({ fields }: Look): Partial<Record<ApplicationColumn, string>> =>
  Object.fromEntries([...fields].map(([column, { caption }]) => [column, caption]))

/**
 * Whether the form in front of the admin is this set-up's. A saved record of another integration must not be guided
 * through, let alone filled in: it is ours when we know it, or when its redirect URL or its name speaks of Neo.
 */
export function isOwn({ page, application, fields }: Look, { setup, policy }: Knowledge): boolean {
  if (!application || !page.sysId || fields.size === 0) return true
  const awaited = setup.awaiting && 'sysId' in setup.awaiting ? setup.awaiting.sysId : undefined
  if (page.sysId === setup.application?.sysId || page.sysId === awaited) return true
  const value = (column: ApplicationColumn) => {
    const fact = application.columns[column]
    return fact?.state === 'seen' ? fact.value : ''
  }
  return value('redirect_url').includes(new URL(policy.redirectUrl).host) || /\bneo\b/i.test(value('name'))
}

/** The record that was read, if it is the one in front of the admin: by its sys_id, or by the Client ID on the form. */
function recordOf({ page, application }: Look, { stored }: Knowledge) {
  if (!stored || !application) return stored
  if (page.sysId) return page.sysId === stored.sysId ? stored : undefined
  const clientId = application.columns.client_id
  return clientId?.state === 'seen' && clientId.value === stored.clientId ? stored : undefined
}

/**
 * The form with what is known of its record: what a closed section hides is told by the record. A form whose record was
 * found by its Client ID counts as saved, even while the address does not name the record.
 */
function completed(form: Application | undefined, record: Knowledge['stored']): Application | undefined {
  if (!form || !record) return form
  const seen = Object.entries(form.columns).filter(([, fact]) => fact.state === 'seen')
  const columns = { ...record.application.columns, ...Object.fromEntries(seen) }
  return { ...record.application, ...form, columns, sysId: form.sysId ?? record.sysId }
}

/** While a field is typed in the guide stays with it, even if its value is right already. */
function stillTyping(seen: Look, known: Knowledge, old: GuideView): boolean {
  return (
    known.typingIn !== null &&
    known.typingIn === seen.focusedElement &&
    seen.page.kind === old.page &&
    seen.focused === old.step
  )
}

/** What to show, from what is seen and known. Reads the page; changes nothing. */
export function viewOf(seen: Look, known: Knowledge, roots: Roots, old: GuideView): GuideView {
  const { page, fields, focused, focusedElement, classicOnly, inbound } = seen
  const { setup, policy, edited, problem } = known
  const own = isOwn(seen, known)
  const form = own ? seen.application : undefined
  const record = own ? recordOf(seen, known) : undefined
  const application = completed(form, record)
  const captions = captionsOf(seen)
  const verdicts = evaluate({ host: setup.host, application }, policy)
  const storedVerdicts = record ? evaluate({ host: setup.host, application: record.application }, policy) : []
  const differences = record && form && fields.size > 0 ? differencesOf(form, record.application, captions) : []
  const storedFails = storedVerdicts.some(({ outcome }) => outcome === 'fail') || (edited && differences.length > 0)
  const clientId = record?.clientId ?? setup.application?.clientId
  const captured = storedFails ? undefined : handOffOffer(policy, setup.host, clientId)
  const onForm = own && isForm(page.kind)
  const situation: Situation = {
    page: page.kind,
    snapshot: { host: setup.host, application },
    verdicts: onForm ? verdicts : storedVerdicts,
    loading: onForm && fields.size === 0,
    // A record in front of the admin counts as captured only once it was read; off the form what is stored is enough.
    captured: onForm ? record !== undefined && !storedFails : captured !== undefined,
    storedFails,
    ...(focused && { focused }),
  }
  const decision = decide(situation)
  const chosen = onForm ? known.chosen : undefined
  const step = stillTyping(seen, known, old) ? old.step : (chosen ?? decision.step)
  const save = formSave(roots)
  const target = targetOf(stepOf(step), roots, fields)
  const inFocus = focusedElement?.localName === 'body' || focusedElement === known.host ? null : focusedElement
  return {
    page: page.kind,
    step,
    state: chosen ? 'guiding' : decision.state,
    verdicts: application ? verdicts : storedVerdicts,
    captions,
    stepsDone: stepsDone(situation, decision.step),
    ...(save && { saveCaption: textOf(save) }),
    keepClear: [save, inFocus].filter((element) => element !== undefined && element !== null),
    classicOnly,
    inbound,
    differences: edited ? [] : differences,
    collapsed: old.collapsed,
    ...(old.position && { position: old.position }),
    ...(target && { target }),
    ...(captured && { captured }),
    ...(problem && { problem }),
  }
}
