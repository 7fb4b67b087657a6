import { deepQueryAll, isVisible } from '../servicenow/dom'

/** The three fields of the dashboard's connect form: servicenow-rest.md 5.1 [VEND]. How it marks them is not known. */
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

/** All that says what a field is for, best first: its label, then its own names and hints. */
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

/** The only input that its best words single out. */
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

/** The connect form as it is on the page now; undefined where it is not there for certain. No value is read. */
export function findConnectForm(document: Document): ConnectForm | undefined {
  const inputs = deepQueryAll(document.documentElement, 'input').filter(isVisible) as HTMLInputElement[]
  const texts = inputs.filter(({ type, readOnly, disabled }) => TEXT_TYPES.has(type) && !readOnly && !disabled)
  const clientId = single(texts, CLIENT_ID, SECRET)
  const instanceUrl = single(
    texts.filter((input) => input !== clientId),
    INSTANCE,
    SECRET,
  )
  if (!instanceUrl || !clientId) return undefined
  const secret = inputs.find((input) => input.type === 'password') ?? single(inputs, SECRET, CLIENT_ID)
  return { instanceUrl, clientId, secret }
}
