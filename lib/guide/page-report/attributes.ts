import type { Attributes } from '../../domain/page-report/report'
import { addressPattern } from './addresses'
import type { CaptionPlace, Masks } from './masks'
import { type Place, placeOf } from './places'
import { isBesideSecret } from './secrets'

/** Attributes that identify elements or link them to each other. */
const IDENTIFIERS = new Set([
  'id',
  'class',
  'name',
  'for',
  'slot',
  'table',
  'tab_list_name_raw',
  'gsft_id',
  'component-id',
  'data-name',
  'data-column',
  'data-action-name',
  'aria-labelledby',
  'aria-controls',
  'aria-owns',
  'aria-describedby',
])
const CAPTIONS = new Set(['aria-label', 'title', 'tab_caption', 'data-original-title'])
const BOOLEANS = new Set(['hidden', 'disabled', 'readonly', 'inert', 'open', 'multiple', 'required'])
/** States of the page, not of its data: ticked boxes and chosen options are left out. */
const STATES =
  /^aria-(hidden|modal|expanded|haspopup|disabled|readonly|required|live|busy|orientation|invalid|current|atomic)$|^(mandatory|writeaccess|dir|autocomplete)$/
const STATE_VALUES =
  /^(true|false|none|menu|listbox|tree|grid|dialog|polite|assertive|off|on|page|step|vertical|horizontal|ltr|rtl|auto)$/
const ROLES = new Set(
  'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo definition dialog directory document feed figure form generic grid gridcell group heading img link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term text textbox timer toolbar tooltip tree treegrid treeitem'.split(
    ' ',
  ),
)
const TYPES = new Set(
  'button checkbox color date datetime-local email file hidden image month number password radio range reset search submit tel text time url week module'.split(
    ' ',
  ),
)
/** Other attributes that are reported by name only. */
const NAMED_ONLY = /^(aria-[a-z]{1,30}|data-[\w.-]{1,60}|onclick|contenteditable|placeholder)$/

/** What attributes and texts are masked with. */
export interface Makings {
  masks: Masks
  /** Secret fields and what is beside them. */
  zones: ReadonlySet<Node>
  values: ReadonlySet<string>
}

/** How to mask a caption in this place; undefined if text there is not a caption. */
export const captionPlace = (place: Place, values: ReadonlySet<string>): CaptionPlace | undefined =>
  place.kind === 'none' || place.kind === 'value'
    ? undefined
    : { kind: place.kind === 'known' ? 'known' : 'any', values }

/** An element's name, from one of its attributes, masked. */
function nameFor(element: Element, value: string, { masks, zones, values }: Makings): string | null {
  const isKnownOnly = isBesideSecret(element, zones) || placeOf(element, zones).kind === 'known'
  const kind = isKnownOnly ? 'known' : 'any'
  return masks.caption(value, { kind, values }) || null
}

/** Whether a value is a button's action: `sysverb_…` is the platform's name for what a button does. */
const isVerb = (element: Element, value: string) =>
  /^(button|input)$/.test(element.localName) && /^sysverb_[a-z0-9_]{1,40}$/.test(value)
const isButton = (element: Element) =>
  element.localName === 'input' && /^(submit|button|reset)$/.test((element as HTMLInputElement).type)

function valueFor(element: Element, name: string, value: string, makings: Makings): string | null | undefined {
  const { masks } = makings
  if (IDENTIFIERS.has(name)) {
    const parts = value.split(/\s+/).filter(Boolean).slice(0, 30)
    return parts.map(masks.identifier).join(' ')
  }
  if (CAPTIONS.has(name)) return value.trim() === '' ? '' : nameFor(element, value, makings)
  if (BOOLEANS.has(name)) return ''
  if (STATES.test(name)) return STATE_VALUES.test(value) ? value : null
  if (name === 'role')
    return (
      value
        .split(/\s+/)
        .filter((role) => ROLES.has(role))
        .join(' ') || null
    )
  if (name === 'type') return TYPES.has(value.toLowerCase()) ? value.toLowerCase() : null
  if (name === 'tabindex') return /^-?[01]$/.test(value) ? value : null
  if (name === 'aria-selected') return element.matches('[role=tab]') && /^(true|false)$/.test(value) ? value : null
  if (name === 'href' && element.localName === 'a') return addressPattern(value, element.baseURI, masks)
  if (name === 'value' && isVerb(element, value)) return masks.identifier(value)
  if (name === 'value' && isButton(element)) return nameFor(element, value, makings)
  return NAMED_ONLY.test(name) ? null : undefined
}

/** Most attributes of one element that are reported. */
const MOST = 60

/** An element's attributes as reported: with values only if these cannot be data, else by name only. */
export function attributesOf(element: Element, makings: Makings): Attributes {
  const attributes: Attributes = {}
  for (const { name, value } of [...element.attributes].slice(0, MOST)) {
    const said = valueFor(element, name, value, makings)
    if (said === undefined) continue
    // An attribute's name can be the page's own choice, too.
    attributes[name.startsWith('data-') ? makings.masks.identifier(name) : name] = said
  }
  return attributes
}
