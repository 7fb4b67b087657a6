import { composedContains } from '../servicenow/dom/finder/front'
import { ownerByHeading, type PlacedInput, placedInputs, sectionAround } from './page-sections'

/** The three fields of the dashboard's connect form. Its markup is not documented: docs/servicenow/oauth.md#neo-form */
export interface ConnectForm {
  instanceUrl: HTMLInputElement
  clientId: HTMLInputElement
  /** Focused, never read. */
  secret: HTMLInputElement | undefined
}

const INSTANCE = /instance[\s_-]*(url|address|host)?|service[\s_-]*now[\s_-]*url/i
const CLIENT_ID = /client[\s_-]*id|application[\s_-]*id/i
const SECRET = /secret/i
const TEXT_TYPES = new Set(['text', 'url', 'search', ''])

/** All texts that describe a field, best first: its label, then its own names and hints. */
function wordsOf(input: HTMLInputElement): string[] {
  const root = input.getRootNode() as Document | ShadowRoot
  const labelled = (input.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
  const named = labelled.map((id) => root.getElementById(id)?.textContent ?? '').join(' ')
  return [
    [...(input.labels ?? [])].map(({ textContent }) => textContent ?? '').join(' ') || named,
    input.getAttribute('aria-label') ?? '',
    input.name,
    input.id,
    input.getAttribute('data-testid') ?? '',
    input.placeholder,
  ].filter(Boolean)
}

/** The only input that matches its best words. */
function single(inputs: readonly HTMLInputElement[], pattern: RegExp, not: RegExp): HTMLInputElement | undefined {
  for (let rank = 0; rank < 6; rank++) {
    const found = inputs.filter((input) => {
      const word = wordsOf(input)[rank]
      return word !== undefined && pattern.test(word) && !not.test(word)
    })
    if (found.length === 1) return found[0]
    if (found.length > 1) return undefined
  }
  return undefined
}

/** The form among these fields, where each of the two is unique. */
function formIn(inputs: readonly HTMLInputElement[]): ConnectForm | undefined {
  const texts = inputs.filter(({ type, readOnly, disabled }) => TEXT_TYPES.has(type) && !readOnly && !disabled)
  const clientId = single(texts, CLIENT_ID, SECRET)
  const instanceUrl = single(
    texts.filter((input) => input !== clientId),
    INSTANCE,
    SECRET,
  )
  if (!instanceUrl || !clientId) return undefined
  // The secret's field that follows the Client ID: another form's may come before.
  const secrets = inputs.filter((input) => input.type === 'password')
  const after = secrets.find((input) => inputs.indexOf(input) > inputs.indexOf(clientId))
  const secret = after ?? secrets[0] ?? single(inputs, SECRET, CLIENT_ID)
  return { instanceUrl, clientId, secret }
}

/**
 * Finds the connect form on the page; undefined where it is not certainly found. Beside another integration's form it
 * is the one in the section about ServiceNow. No value is read.
 */
export function findConnectForm(document: Document): ConnectForm | undefined {
  const placed = placedInputs(document)
  const among = (own: readonly PlacedInput[]) => formIn(own.map(({ input }) => input))
  const underHeading = among(placed.filter((own) => ownerByHeading(own) === 'servicenow'))
  if (underHeading) return underHeading
  const around = placed.map(sectionAround)
  const parts = new Set(around.filter((own) => own?.owner === 'servicenow').map((own) => own?.part))
  // A section that also contains another form does not identify either.
  const forms = [...parts]
    .map((part) => among(placed.filter(({ input }) => part && composedContains(part, input))))
    .filter((form) => form !== undefined)
  const [form, other] = forms
  if (form) return other && other.clientId !== form.clientId ? undefined : form
  // If no section mentions ServiceNow, a single form counts, unless its section names another product.
  return among(placed.filter((own, i) => ownerByHeading(own) !== 'other' && around[i]?.owner !== 'other'))
}
