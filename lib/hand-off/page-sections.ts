import { isVisible, textOf } from '../servicenow/dom/elements'
import { composedParent } from '../servicenow/dom/finder/front'

/**
 * Finds the section of a page that a field is in: a page of integrations can have several forms with the same captions.
 */
const SERVICENOW = /service[\s_-]?now/i
/** Products whose forms ask for the same values. A form under one of these names is not ServiceNow's. */
const OTHERS =
  /\b(jira|atlassian|zendesk|fresh(service|desk)|connectwise|autotask|halo(psa|itsm)?|salesforce|hubspot|kaseya|syncro|ninja(one)?|manageengine|solarwinds|ivanti|bmc|okta|entra|azure|google|slack|github|gitlab)\b/i

const HEADING = 'h1, h2, h3, h4, h5, h6, legend, [role=heading]'

/** A field with the headings above it, outermost first. */
export interface PlacedInput {
  input: HTMLInputElement
  headings: readonly string[]
}

const levelOf = (heading: Element): number =>
  heading.localName === 'legend'
    ? 7
    : Number(heading.getAttribute('aria-level') ?? /^h(\d)$/.exec(heading.localName)?.[1] ?? 6)

/** All visible fields in the composed order of the page, each with its headings. */
export function placedInputs(document: Document): PlacedInput[] {
  const placed: PlacedInput[] = []
  let open: { level: number; text: string }[] = []
  const visit = (node: Node): void => {
    if (node.nodeType !== 1) return
    const element = node as Element
    if (element.matches(HEADING) && isVisible(element)) {
      const level = levelOf(element)
      open = [...open.filter((own) => own.level < level), { level, text: textOf(element) }]
    }
    if (element.localName === 'input' && isVisible(element))
      placed.push({ input: element as HTMLInputElement, headings: open.map(({ text }) => text) })
    const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : []
    for (const child of slotted.length > 0 ? slotted : (element.shadowRoot ?? element).childNodes) visit(child)
  }
  visit(document.documentElement)
  return placed
}

/** The text of an element, including hints of fields and names of pictures. */
function wordsIn(element: Element): string {
  const hints = [...element.querySelectorAll('[aria-label], [alt], [placeholder], [title]')].flatMap((own) =>
    ['aria-label', 'alt', 'placeholder', 'title'].map((name) => own.getAttribute(name) ?? ''),
  )
  return [element.textContent ?? '', element.getAttribute('aria-label') ?? '', element.id, ...hints].join(' ')
}

const nameOnly = (text: string) => (SERVICENOW.test(text) ? 'servicenow' : OTHERS.test(text) ? 'other' : undefined)

/** The product that a field belongs to, by the nearest heading that names one. */
export const ownerByHeading = ({ headings }: PlacedInput): 'servicenow' | 'other' | undefined =>
  headings.toReversed().map(nameOnly).find(Boolean)

/** The smallest ancestor of a field that names a product, and which; undefined where it names several. */
export function sectionAround({ input }: PlacedInput): { part: Element; owner: 'servicenow' | 'other' } | undefined {
  for (let node = composedParent(input); node; node = composedParent(node)) {
    if (node.nodeType !== 1) continue
    const part = node as Element
    const words = wordsIn(part)
    const [own, other] = [SERVICENOW.test(words), OTHERS.test(words)]
    if (own && other) return undefined
    if (own || other) return { part, owner: own ? 'servicenow' : 'other' }
  }
  return undefined
}
