import { sectionToggleOf, tabHeaderOf } from '../closed-sections'
import { deepQueryAll, isVisible, textOf } from '../elements'
import { accessibleNameOf } from '../finder/accessible-names'
import { BOXES, TITLES } from '../finder/boxes'
import type { Best, Lead, SelectorClue } from '../finder/clue'
import { hinted } from '../finder/find'
import {
  asideOf,
  composedClosest,
  composedContains,
  isCovered,
  isInSight,
  isReachable,
  modalsOf,
  shownDocument,
} from '../finder/front'
import { HINT, weighLeads, weighWithHint } from '../finder/weigh'
import { isSecretControl } from '../secret-controls'
import type { TreeWatcher } from '../tree-watcher'
import { type FieldClue, workspaceClues } from './clues'
import { type ControlKind, type Field, type FieldSpec } from './field'
import { mayBeHinted } from './hinted'
import {
  besideWords,
  CAPTION_SELECTOR,
  CONTROL_SELECTOR,
  controlIn,
  controlOfLabel,
  foldCaption,
  isCalledOtherwise,
  labelsOf,
  wordsIn,
} from './labels'

/**
 * Finds fields on workspace forms. How the Machine Identity Console marks its fields is not known, so clues are tried from
 * best to worst (`workspaceClues`) and their matches are weighed (`weighLeads`).
 */
function kindOf(control: Element): ControlKind {
  const role = control.getAttribute('role')
  if (role === 'checkbox' || role === 'switch' || (control as HTMLInputElement).type === 'checkbox') return 'checkbox'
  return control.localName === 'button' || control.localName === 'select' || role === 'combobox' ? 'choice' : 'text'
}

/** Controls with a name of their own; those with a label are found by the label. */
const NAMED = '[aria-label], [aria-labelledby], [title], [placeholder]'

const hostOf = (element: Element): Element | undefined => (element.getRootNode() as Partial<ShadowRoot>).host

const aroundOf = (element: Element): Element | undefined => element.parentElement ?? hostOf(element)

/** The URL component that an element is or is part of. */
const urlOf = (element: Element) => composedClosest(element, (own) => own.matches('now-input-url, sn-record-url'))

/** The link of a URL field that has an input only while it is edited. */
function linkIn(element: Element): HTMLElement | undefined {
  const field = urlOf(element) ?? element
  if (controlIn(field) || deepQueryAll(field, 'button').length === 0) return undefined
  return deepQueryAll(field, 'a[href]').find(urlOf)
}

/**
 * The link that shows a URL field's value while its input is hidden, and the button to edit it:
 * docs/servicenow/pages.md#component-url
 */
function linkOf(control: HTMLElement): { shown: HTMLElement; box: HTMLElement; opener?: HTMLElement } | undefined {
  const field = urlOf(control)
  // Not every URL input has the type `url`.
  if (!field && (control as HTMLInputElement).type !== 'url') return undefined
  for (let around = field ?? aroundOf(control); ; around = aroundOf(around)) {
    // An element around several fields contains their links as well, or the page's.
    if (!around || deepQueryAll(around, CONTROL_SELECTOR).length > 1) return undefined
    const shown = deepQueryAll(around, 'a[href]').find(isVisible)
    if (shown) {
      const box = composedClosest(shown, (own) => aroundOf(own) === around) ?? shown
      const opener = deepQueryAll(box, 'button').find(isVisible)
      return { shown, box, ...(opener && { opener }) }
    }
  }
}

/** The visible label of a checkbox, which people see where the input itself is hidden. */
const drawnBy = (control: HTMLElement): HTMLElement | undefined =>
  kindOf(control) === 'checkbox'
    ? ([...((control as HTMLInputElement).labels ?? [])].find(isVisible) as HTMLElement | undefined)
    : undefined

/** Whether a condition holds for what people see of a control: the control itself, its link, or its label. */
const isSeen = (control: HTMLElement, is: (element: Element) => boolean): boolean =>
  [control, linkOf(control)?.shown, drawnBy(control)].some((own) => own !== undefined && is(own))

/** Whether a control is marked as another column's: one of those looked for, or one that an organisation added. */
function isOfAnother(control: Element, column: string, columns: ReadonlySet<string>): boolean {
  for (let own: Element | undefined = control; own; own = hostOf(own)) {
    const name = own.getAttribute('name') ?? ''
    if (name === column) return false
    if (columns.has(name) || /^[ux]_/.test(name)) return true
    // If the names of several columns match the end of the id, the longest applies.
    const id = own.getAttribute('component-id') ?? ''
    if (/_[ux]_\w+$/.test(id) || [...columns].some((other) => other.endsWith(`_${column}`) && id.endsWith(`_${other}`)))
      return true
  }
  return false
}

/** Cells of tables of records; a control in one belongs to a record, not to the form. */
const ROWS =
  'table:has(> thead > tr > th, > tbody > tr > th + th) > tbody > tr > td, [role=gridcell], [role=row] > [role=cell]'

const isFor = ({ holds }: FieldSpec, control: Element): boolean =>
  holds === 'either' || (holds === 'yes or no' ? kindOf(control) !== 'text' : kindOf(control) !== 'checkbox')

const isShown = (control: HTMLElement): boolean => isSeen(control, isVisible)

/** The control that opens the tab or section that hides another control. */
const openerOf = (control: Element) => tabHeaderOf(control) ?? sectionToggleOf(control)

const isClosed = (control: HTMLElement): boolean => !isSeen(control, isInSight) && openerOf(control) !== undefined

function captionOf(control: HTMLElement, spec: FieldSpec): string {
  const root = control.getRootNode() as Document | ShadowRoot
  const label = control.id ? root.querySelector(`label[for="${CSS.escape(control.id)}"]`) : null
  const inside = control.querySelector('.now-checkbox-label')
  const inComponent = hostOf(control) ? root.querySelector('label') : null
  const text = textOf(label ?? inside ?? inComponent ?? control)
  return (kindOf(control) === 'choice' ? '' : text) || (spec.captions[0] ?? spec.column)
}

function describe({ match: control, clue, certainty }: Best<HTMLElement>, spec: FieldSpec): Field {
  const kind = kindOf(control)
  const input = control as HTMLInputElement
  const link = control.localName !== 'a' && isVisible(control) ? undefined : linkOf(control)
  const opener = link || isSeen(control, isInSight) ? undefined : openerOf(control)
  const around = kind === 'text' ? control.closest<HTMLElement>('.now-input-field') : null
  return {
    column: spec.column,
    control,
    box: opener ?? around ?? drawn(control),
    kind,
    caption: captionOf(control, spec),
    required: control.getAttribute('aria-required') === 'true' || input.required,
    editable: isEditable(control),
    clue: clue as FieldClue,
    certainty,
    ...link,
    ...(opener && { opener }),
  }
}

const isEditable = (control: HTMLElement): boolean =>
  control.localName !== 'a' &&
  !(control as HTMLInputElement).readOnly &&
  !control.matches(':disabled, [aria-disabled=true]')

/** Whether a box has no text besides its title, which then is the label of its control. */
const isTitleOnly = (box: Element, control: Element): boolean => {
  const title = box.querySelector(TITLES)
  const label = box.getAttribute('aria-label')
  if (label && !['', label].includes(accessibleNameOf(control))) return false
  return textOf(box).replace(textOf(control), '').trim() === (title ? textOf(title) : '')
}

/** What people see of a control: itself, or the label of a hidden checkbox. */
const drawn = (control: HTMLElement): HTMLElement => (isReachable(control) ? control : (drawnBy(control) ?? control))

/**
 * Every field of the form that is visible and certain, by column. If fields are `known` already, only hints are applied. A
 * hint never assigns a control that another column has, and a control that hints assign to two columns gets neither.
 */
export function findWorkspaceFields(
  trees: TreeWatcher,
  specs: readonly FieldSpec[],
  known?: ReadonlyMap<string, Field>,
  modals: readonly HTMLElement[] = [...modalsOf(trees).values()],
): ReadonlyMap<string, Field> {
  if (known && !specs.some(({ hint }) => hint)) return known
  const shown = shownDocument(trees)
  const columns = new Set(specs.map(({ column }) => column))
  /** The controls that candidates lead to, without duplicates: only visible ones that are part of the form, not of a dialog. */
  const shownControls = (
    candidates: readonly (Element | undefined)[],
    spec: FieldSpec,
    isThere = isShown,
  ): readonly HTMLElement[] => {
    const controls = candidates.map((own) => own && (controlIn(own) ?? linkIn(own))).filter((own) => own !== undefined)
    const there = [...new Set(controls)].filter(
      (own) =>
        !isSecretControl(own) &&
        isThere(own) &&
        isFor(spec, own) &&
        composedContains(shown, own) &&
        !isOfAnother(own, spec.column, columns) &&
        !composedClosest(own, (outer) => outer.matches(ROWS)) &&
        !modals.some((modal) => composedContains(modal, own)),
    )
    if (isThere === isClosed) return there
    const within = there.filter((own) => isSeen(own, isReachable))
    // Of overlapping screens, only the top one counts.
    const onTop = within.filter((own) => !isCovered(own))
    if (onTop.length > 0) return onTop
    // While a dialog is open, nothing on the page may be reachable.
    return within.length > 0 || modals.length === 0 ? within : there
  }
  const labels = trees.query(CAPTION_SELECTOR)
  const named = trees
    .collect('named fields', (root) => [...root.querySelectorAll(CONTROL_SELECTOR)].filter((own) => own.matches(NAMED)))
    .map((own) => ({ control: own as HTMLElement, name: foldCaption(accessibleNameOf(own)) }))
    .filter(({ name }) => name !== '')
  const called = (captions: readonly string[]): (Element | undefined)[] => {
    const wanted = new Set(captions.map(foldCaption))
    const labelled = labelsOf(labels, captions).map((label) => linkIn(label) ?? controlOfLabel(label))
    const others = named.filter(
      ({ name, control }) => wanted.has(name) && !labelled.includes(control) && !isCalledOtherwise(control, captions),
    )
    return [...labelled, ...others.map(({ control }) => control)]
  }
  const fields = new Map(known)
  const wanted = specs.filter(({ column }) => !fields.has(column))
  const leadsOf = (spec: FieldSpec, isThere?: typeof isShown) =>
    (known ? [] : workspaceClues(spec)).map((clue, i): Lead<HTMLElement> => {
      const candidates = clue.by === 'name' ? called(spec.captions) : trees.query((clue as SelectorClue).selector)
      const matches = shownControls(candidates, spec, isThere)
      return { clue: KINDS[i] ?? 'caption', certainty: clue.certainty, matches }
    })
  const labelledLeads = wanted.map((spec) => ({ spec, leads: leadsOf(spec) }))
  const claimed = new Set(labelledLeads.flatMap(({ leads }) => leads.flatMap(({ matches }) => matches)))
  /** Controls beside captions that are not labels, except those that another clue has already matched. */
  const byWords = (spec: FieldSpec) => {
    const words = trees.collect(`words ${spec.column}`, (root) => wordsIn(root, spec.captions))
    return shownControls(words.map(besideWords), spec).filter((own) => !claimed.has(own))
  }
  const all = labelledLeads.map(({ spec, leads: labelled }) => {
    const leads = labelled.map((lead, i) =>
      i === labelled.length - 1 && lead.matches.length === 0 ? { ...lead, matches: byWords(spec) } : lead,
    )
    return { spec, leads: leads.some(({ matches }) => matches.length > 0) ? leads : leadsOf(spec, isClosed) }
  })
  const region = regionOf(all.map(({ leads }) => leads))
  const ours = all.filter(({ spec }) => !spec.common).flatMap(({ leads }) => leads.flatMap(({ matches }) => matches))
  // On a form with editable fields, read-only ones are shown only for comparison.
  const changeable = ours.filter(isEditable)
  const isReadOnly = !all.some(({ leads }) => leads.some(({ matches }) => matches.some(isEditable)))
  /** Whether a control is in a titled box with no other field of the form, and so belongs to something else. */
  const isForeign = (control: HTMLElement): boolean => {
    const isBox = (outer: Element) => outer !== control && outer.matches(BOXES) && !isTitleOnly(outer, control)
    const box = composedClosest(control, isBox)
    const others = isEditable(control) || isReadOnly ? ours : changeable
    return box !== undefined && !others.some((other) => other !== control && composedContains(box, other))
  }
  const inRegion = (matches: readonly HTMLElement[], { common }: FieldSpec) => {
    const here = matches.filter((match) => asideOf(match) === region)
    return here.filter((match) => !((common || here.length > 1 || !isEditable(match)) && isForeign(match)))
  }
  const unsure = all.flatMap(({ spec, leads: anywhere }) => {
    const leads = anywhere.map((lead) => ({ ...lead, matches: inRegion(lead.matches, spec) }))
    // A label in a panel may have kept the form's own captions, which are not labels, from being tried.
    const last = leads.at(-1)
    if (last?.matches.length === 0 && anywhere.at(-1)?.matches.length !== 0)
      last.matches = inRegion(byWords(spec), spec)
    const best = weighLeads(leads)
    if (best) fields.set(spec.column, describe(best, spec))
    return best || !spec.hint ? [] : { spec, hint: spec.hint, leads }
  })
  const taken = new Set([...fields.values()].map(({ control }) => control))
  const said = unsure.map(({ spec, hint, leads }) => {
    const candidates = shownControls(
      hinted(hint, trees, (name) => called([name])),
      spec,
    )
    const matches = candidates.filter(
      (own) => !taken.has(own) && mayBeHinted(own, spec.column) && (known !== undefined || asideOf(own) === region),
    )
    return { spec, best: weighWithHint(leads, { clue: 'hint', certainty: HINT, matches }) }
  })
  for (const { spec, best } of said)
    if (best && said.filter((other) => other.best?.match === best.match).length === 1)
      fields.set(spec.column, describe(best, spec))
  if (known || fields.size > 0 || modals.length === 0) return fields
  // If the page has no fields of its own, the dialog itself may be the form.
  const inDialog = findWorkspaceFields(trees, specs, known, [])
  return inDialog.size < FORM ? fields : inDialog
}

/** How many fields a panel beside the page must have to be taken for the form. */
const FORM = 3

/** Where most of the form's fields are: on the page proper (undefined), or in one of the panels beside it. */
function regionOf(columns: readonly (readonly Lead<HTMLElement>[])[]): HTMLElement | undefined {
  const counts = new Map<HTMLElement | undefined, number>([[undefined, 0]])
  for (const leads of columns)
    for (const region of new Set(leads.flatMap(({ matches }) => matches.map(asideOf))))
      counts.set(region, (counts.get(region) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most && most[1] >= FORM ? most[0] : undefined
}

/** The names of `workspaceClues`, in the same order. */
const KINDS: readonly FieldClue[] = ['container-name', 'control-name', 'component-id', 'caption']
