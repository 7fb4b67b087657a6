import type { Row } from '../../domain/page-report/report'
import { composedText, foldText } from '../../servicenow/dom/finder/accessible-names'
import { RECORDS } from '../../servicenow/dom/finder/find'
import { composedContains } from '../../servicenow/dom/finder/front'
import { addressPattern } from './addresses'
import { attributesOf, captionPlace, type Makings } from './attributes'
import { holdsValue, isPhrase } from './masks'
import { placeOf } from './places'
import { type Around, stateOf } from './states'

/** A row with what is below it. */
export interface Branch {
  row: Row
  element?: Element
  children: Branch[]
  /** How many elements were left out directly below. */
  cut: number
}

export interface TreeOptions extends Makings {
  /** What the finder found; kept wherever it is. */
  anchors: ReadonlySet<Element>
  /** Names of options that the finder looks for. */
  options: ReadonlySet<string>
}

/** Elements that are left out: people do not see their content, or they are our own. */
const SKIPPED =
  /^(script|style|template|noscript|link|meta|head|title|base|object|embed|audio|video|source|track|datalist|neo-setup-guide|neo-consent-guard|neo-hand-off)$/
/** Elements that are reported without their content. */
const CLOSED = /^(svg|canvas|textarea|math|picture|map)$/
const HTML_TAGS = new Set(
  'svg math picture a abbr address article aside b bdi bdo blockquote body br button canvas caption cite code col colgroup dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html i iframe img input ins kbd label legend li main map mark math menu meter nav ol optgroup option output p picture pre progress q s samp search section select slot small span strong sub summary sup svg table tbody td textarea tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
)

/** Most elements of a page that are reported. */
const MOST = 30_000
/** Deepest nesting of elements that is reported. */
const DEEPEST = 400

const shadowOf = ({ localName, shadowRoot }: Element): ShadowRoot | null => (localName === 'svg' ? null : shadowRoot)

/** The document of a frame, if it is accessible. */
function documentOf(element: Element): Document | null {
  try {
    return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null
  } catch {
    return null
  }
}

/** Converts a page's elements to branches, outermost first. */
export function treeOf(document: Document, options: TreeOptions): Branch {
  const { masks, anchors, zones, values } = options
  let seen = 0

  const tagOf = ({ localName }: Element): string => (HTML_TAGS.has(localName) ? localName : masks.identifier(localName))

  const holdsAnchor = (element: Element) => [...anchors].some((anchor) => composedContains(element, anchor))

  function text(node: Node, depth: number): Branch | undefined {
    const given = node.nodeValue ?? ''
    if (given.trim() === '') return undefined
    const place = placeOf(node, zones)
    if (place.kind === 'value') return undefined
    const where = captionPlace(place, values) ?? { kind: 'known', values }
    // A value may be split over several text nodes.
    const whole = place.element ? foldText(composedText(place.element)) : ''
    const isSplit = whole !== foldText(given) && holdsValue(whole, values) && place.kind !== 'known'
    const caption = masks.caption(given, isSplit ? { kind: 'known', values } : where)
    // Outside of captions, only phrases that the finder knows are kept.
    if (caption === '' || (place.kind === 'none' && !isPhrase(caption))) return undefined
    return { row: [depth, '#text', caption], children: [], cut: 0 }
  }

  function branch(element: Element, depth: number, around: Around): Branch | undefined {
    if (SKIPPED.test(element.localName) || depth > DEEPEST || ++seen > MOST) return undefined
    if (element.localName === 'option') return option(element, depth)
    const isRecord = element.matches(RECORDS)
    if ((around.isRecord || isRecord) && !holdsAnchor(element)) return undefined
    const isClosed = CLOSED.test(element.localName)
    const made: Branch = { row: [depth, tagOf(element), {}, ''], element, children: [], cut: 0 }
    const [shadow, inner] = isClosed ? [null, null] : [shadowOf(element), documentOf(element)]
    const nodes = isClosed || inner ? [] : [...element.childNodes]
    const isBare = !shadow && nodes.every((node) => node.nodeType !== 1 || SKIPPED.test((node as Element).localName))
    const { state, within } = stateOf(element, isBare, around)
    const next = { ...within, isRecord: around.isRecord || isRecord }
    if (shadow) made.children.push(holder([depth + 1, '#shadow'], shadow.childNodes, depth + 2, next))
    if (inner?.documentElement) {
      const address = addressPattern(inner.URL, element.ownerDocument.URL, masks)
      const row: Row = [depth + 1, '#document', address, languageOf(inner)]
      made.children.push(
        holder(row, inner.body ? [inner.body] : [], depth + 2, { ...next, isUnseen: false, isTiny: false }),
      )
    }
    made.children.push(...below(nodes, depth + 1, next))
    const isEmpty = made.children.length === 0
    const states = isEmpty ? state : state.filter((own) => own !== 'sized')
    made.row = [depth, tagOf(element), attributesOf(element, options), states.join(' ')]
    return made
  }

  /** Keeps only options that the finder looks for, in the lists of ServiceNow's own picker. */
  function option(element: Element, depth: number): Branch | undefined {
    const name = foldText(element.textContent ?? '')
    if (!options.options.has(name) || !element.closest('select#select_0, select#select_1')) return undefined
    const caption: Branch = { row: [depth + 1, '#text', name], children: [], cut: 0 }
    return { row: [depth, 'option', {}, ''], element, children: [caption], cut: 0 }
  }

  const below = (nodes: Iterable<Node>, depth: number, around: Around): Branch[] =>
    [...nodes].flatMap((node) => {
      const made =
        node.nodeType === 1
          ? branch(node as Element, depth, around)
          : node.nodeType === 3
            ? text(node, depth)
            : undefined
      return made ? [made] : []
    })
  const holder = (row: Row, nodes: Iterable<Node>, depth: number, around: Around): Branch => ({
    row,
    children: below(nodes, depth, around),
    cut: 0,
  })

  const around: Around = { isGone: false, isUnseen: false, isTiny: false, isRecord: false }
  const top = holder(
    [0, '#document', addressPattern(document.URL, document.URL, masks), languageOf(document)],
    [document.body],
    1,
    around,
  )
  top.cut = Math.max(0, seen - MOST)
  return top
}

/** A document's language, from its own `lang`. */
export function languageOf({ documentElement }: Document): string | null {
  const [language] = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.exec(documentElement.lang) ?? []
  return language ?? null
}
