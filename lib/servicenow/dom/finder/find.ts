import { deepQueryAll } from '../elements'
import type { TreeWatcher } from '../tree-watcher'
import { accessibleNameOf, composedText, foldText, innermost, isNamed, visibleCaption } from './accessible-names'
import { boxAround, FEW, FIELDS, ofForm, preferred } from './boxes'
import type { Clue, Hint, HintClue, Lead, LinkClue, NameClue, Role } from './clue'
import { withoutCopies } from './copies'
import {
  asideOf,
  composedClosest,
  composedContains,
  composedParent,
  isDisabled,
  isReachable,
  layerOf,
  modalsOf,
  shownDocument,
} from './front'
import { HINT, weighLeads, weighWithHint } from './weigh'

/** What can be clicked, whatever role it has. */
const ACTIONABLE =
  'button, a, summary, [role=button], [role=link], [role=menuitem], [role=tab], [role=option], [role=radio], input[type=submit], input[type=button], label:has(input[type=radio]), [tabindex="0"], [onclick]'
const OF_ROLE: Readonly<Record<Role, string>> = {
  button: 'button, [role=button], input[type=submit], input[type=button]',
  link: 'a, [role=link]',
  toggle: 'button[aria-expanded], [role=button][aria-expanded], summary, .sn-section-header',
  tab: '[role=tab]:not([aria-selected=true]), .tabs2_tab:not(.tabs2_active)',
  field: FIELDS,
  card: 'now-card, [role=radio], [role=option], label:has(input[type=radio])',
}
/** Rows of lists. They show records, which can have any name. */
export const RECORDS = 'tr[sys_id], tr[record-id], tr[id^=row_], [role=row], [role=gridcell], .list2_body'
/** Cells of data tables, not of tables that only lay out a page. */
const CELLS = 'table:has(> :is(thead, tbody) > tr > th) > tbody > tr > td'

/** How much certainty a name loses on an element of another role. */
const OTHER_ROLE = 0.05
/** Elements that can hold a card's caption. */
const CAPTIONS =
  'now-card, article, li, td, h1, h2, h3, h4, h5, h6, legend, label, span, div, p, strong, b, a, button, [role=heading], [aria-label]'

/** The elements with any of the names as visible text or accessible name. */
const named = (elements: readonly Element[], { names, match }: NameClue): Element[] =>
  elements.filter((element) =>
    [visibleCaption, accessibleNameOf].some((textOf) => {
      const text = foldText(textOf(element))
      return names.some((wanted) => isNamed(text, wanted, match))
    }),
  )

const hasWords = (text: string) => /\p{L}/u.test(text)

/** The elements with the first of the names that is found: as visible text, else as accessible name if they show no words. */
function firstNamed(
  elements: readonly Element[],
  { names, match }: NameClue,
  isMeant: (found: readonly Element[]) => boolean = () => true,
): readonly Element[] {
  const reachable = preferred(elements.filter(isReachable), (own) => !asideOf(own))
  let first: readonly Element[] = []
  for (const textOf of [visibleCaption, accessibleNameOf])
    for (const wanted of names) {
      const found = reachable.filter(
        (element) =>
          isNamed(foldText(textOf(element)), wanted, match) &&
          (textOf === visibleCaption || !hasWords(visibleCaption(element))),
      )
      // Elements whose whole text is the name are preferred to those in which it goes on.
      const all = preferred(innermost(found), (own) => isNamed(foldText(textOf(own)), wanted))
      if (all.length > 0 && isMeant(all)) return all
      if (first.length === 0) first = all
    }
  return first
}

/** Captions by text or `aria-label` only: too many elements can hold one to compute all their names. */
function captioned(root: ParentNode & Node, { names, match, unlike }: NameClue): Element[] {
  const all = foldText(root.textContent ?? (root as Document).body?.textContent ?? '')
  const isThere = (name: string) => all.includes(foldText(name)) || root.querySelector(`[aria-label^="${name}" i]`)
  if (!names.some(isThere)) return []
  const found = [...root.querySelectorAll(CAPTIONS)].filter((element) => {
    const texts = [composedText(element), element.getAttribute('aria-label') ?? ''].map(foldText)
    return !unlike?.test(texts.join(' ')) && names.some((wanted) => texts.some((text) => isNamed(text, wanted, match)))
  })
  return innermost(found)
}

/** Containers of cards, which are not cards themselves. */
const AROUND = 'body, dialog, [role=dialog], [role=alertdialog], now-modal, main'

const isCard = (element: HTMLElement) =>
  element.matches(`${OF_ROLE.card}, ${ACTIONABLE}`) ||
  // The published card: an empty button beside its slotted content: docs/servicenow/pages.md#component-card
  [...element.children].some((child) => child.matches('button.is-interactive:empty'))

/** The clickable cards that contain these captions, through slots and hosts. */
function cardsOf(captions: readonly Element[]): HTMLElement[] {
  const cards = captions.map((caption) => {
    const inner = composedClosest(caption, (own) => isCard(own) || own.matches(AROUND))
    if (!inner || inner.matches(AROUND)) return caption as HTMLElement
    const host = composedClosest(inner, (own) => own.localName === 'now-card' || own.matches(AROUND))
    return host?.localName === 'now-card' ? host : inner
  })
  return [...new Set(cards)]
}

/** Links of this site whose path begins with `path`, including relative and unencoded addresses. */
function leadsTo(elements: readonly Element[], { path }: LinkClue): Element[] {
  return elements.filter((element) => {
    const href = element.getAttribute('href') ?? ''
    if (!URL.canParse(href, element.baseURI)) return false
    const { origin, pathname } = new URL(href, element.baseURI)
    return origin === new URL(element.baseURI).origin && pathname.startsWith(path)
  })
}

function cardsNamed(key: string, clue: NameClue, trees: TreeWatcher): HTMLElement[] {
  const captions = trees.collect(key, (root) => captioned(root, clue))
  // A container of cards begins with the words of its first card, so outer matches are left out.
  const own = captions.filter((outer) => !captions.some((inner) => inner !== outer && composedContains(outer, inner)))
  return cardsOf(preferred(own, (caption) => clue.names.some((name) => isNamed(foldText(composedText(caption)), name))))
}

/** The elements of a tree with one of a clue's names, outside of records. */
const inTree = (root: ParentNode, role: string, records: string, clue: NameClue) =>
  named(
    [...root.querySelectorAll(role)].filter(
      (element) =>
        !element.closest(records) &&
        !(clue.not && element.matches(clue.not)) &&
        (!clue.within || element.closest(clue.within)),
    ),
    clue,
  )

/** What a hint must never lead to: delete buttons, and records. */
const NEVER = `[id*=delete], [value*=delete], :is(${RECORDS}) *`

/**
 * The elements that all parts of a hint match. The attribute may be on the element, around it, or inside it;
 * `called` finds elements by name.
 */
export function hinted(
  { role = 'button', name, attribute }: Hint,
  trees: TreeWatcher,
  called: (name: string) => readonly (Element | undefined)[],
): Element[] {
  // Not by `query`: it remembers misses, and does not notice that an arbitrary attribute was set later.
  const carriers =
    attribute &&
    trees
      .all()
      .flatMap((root) => [...root.querySelectorAll(`[${CSS.escape(attribute.name)}="${CSS.escape(attribute.value)}"]`)])
  const all = name
    ? called(name)
    : carriers?.flatMap((own) => (own.matches(OF_ROLE[role]) ? own : deepQueryAll(own, OF_ROLE[role])))
  return (all ?? []).filter(
    (own) =>
      own !== undefined &&
      !own.matches(NEVER) &&
      (!carriers || carriers.some((one) => composedContains(one, own) || composedContains(own, one))),
  ) as Element[]
}

function candidatesOf(clue: Clue, trees: TreeWatcher): { certainty: number; elements: readonly Element[] } {
  const { certainty } = clue
  if (clue.by === 'link') {
    return {
      certainty,
      elements: trees.collect(JSON.stringify(clue), (root) => leadsTo([...root.querySelectorAll('a[href]')], clue)),
    }
  }
  if (clue.by === 'hint') {
    const { role = 'button' } = clue
    // On an element of another role, a name is not certain enough.
    const called = (name: string) => {
      const found = candidatesOf({ ...clue, by: 'name', role, names: [name] }, trees)
      return found.certainty < certainty ? [] : found.elements
    }
    return { certainty, elements: hinted(clue, trees, called) }
  }
  if (clue.by !== 'name') {
    const { beside, selector, like } = clue
    const all = trees.query(selector)
    const elements = like ? all.filter((own) => like.test(visibleCaption(own)) || !hasWords(visibleCaption(own))) : all
    if (!beside || elements.length === 0) return { certainty, elements }
    const boxes = trees.query(beside).map(composedParent)
    return { certainty, elements: elements.filter((own) => boxes.some((box) => box && composedContains(box, own))) }
  }
  const key = JSON.stringify(clue)
  if (clue.role === 'card') return { certainty, elements: cardsNamed(key, clue, trees) }
  // A match in a separate box beside the form belongs to that box.
  const isMeant = (found: readonly Element[]) =>
    clue.where !== 'page' ||
    trees.query(FIELDS).length < FEW ||
    found.some((own) => boxAround(own, trees).fields >= FEW)
  const right = firstNamed(
    trees.collect(key, (root) => inTree(root, OF_ROLE[clue.role], RECORDS, clue)),
    clue,
    isMeant,
  )
  if (right.length > 0 && isMeant(right)) return { certainty, elements: right }
  // In a table, an element of another role is more likely a record of that name.
  const others = firstNamed(
    trees.collect(`${key}*`, (root) => inTree(root, ACTIONABLE, `${RECORDS}, ${CELLS}`, clue)),
    clue,
    isMeant,
  )
  if (right.length > 0 && !(others.length > 0 && isMeant(others))) return { certainty, elements: right }
  return { certainty: certainty - OTHER_ROLE, elements: others }
}

/** Words of destructive actions, in the supported languages. Such controls, and links to other sites, are never pointed at. */
const TAKES_AWAY =
  /delet|remov|discard|revo[ckq]|lösch|entfern|verwerf|widerruf|supprim|révoqu|elimin|borrar|excluir|descart|削除|破棄|取り消/i
const isHarmful = (own: Element): boolean =>
  TAKES_AWAY.test(
    [visibleCaption(own), own.id, own.getAttribute('value'), own.getAttribute('data-action-name')].join(' '),
  ) ||
  (own.localName === 'a' && !['', location.origin, 'null'].includes((own as HTMLAnchorElement).origin))

/** A clue of at least this certainty is enough wherever the element is. */
const SURE = 0.95

/** `front`: what can be clicked now; `anywhere`: also what is behind an open dialog, to read its state. */
export type Scope = 'front' | 'anywhere'

/** The matches of each clue on the page in front: visible, reachable, and not behind a dialog. Used for weighing and for reports. */
export function leadsOf(
  clues: readonly Clue[],
  trees: TreeWatcher,
  scope: Scope = 'front',
  meant?: HTMLElement,
): Lead<HTMLElement>[] {
  const shown = shownDocument(trees)
  const modals = modalsOf(trees)
  return clues.map((clue) => {
    const { certainty, elements } = candidatesOf(clue, trees)
    const there = [...new Set(elements)].filter((element) => {
      if (!composedContains(shown, element) && !modals.has(element.ownerDocument)) return false
      if (!isReachable(element) || isHarmful(element)) return false
      const place = layerOf(element, modals)
      if (scope === 'anywhere') return true
      // Disabled elements are not to be clicked, and a page in another frame has buttons of its own.
      if (isDisabled(element) || (clue.where === 'page' && element.ownerDocument !== shown)) return false
      if (place === 'behind' || (clue.where ?? place) !== place) return false
      // In a panel beside the page, a name alone is not enough.
      return clue.where !== 'page' || clue.certainty >= SURE || !asideOf(element)
    }) as HTMLElement[]
    const open = preferred(
      preferred(there, (own) => !own.closest('[aria-hidden=true]')),
      (own) => !asideOf(own),
    )
    const each = withoutCopies(open) as HTMLElement[]
    const isOne = clue.any || (clue.by === 'name' && clue.where === 'page')
    return {
      clue: clue.by,
      certainty,
      matches: isOne && !each.includes(meant as HTMLElement) ? ofForm(each, trees, clue) : each,
    }
  })
}

/** The element that clues describe, if it is on the page for certain. A hint counts only where the clues are not certain. */
export function findControl(
  clues: readonly Clue[],
  trees: TreeWatcher,
  scope?: Scope,
  hint?: Hint,
): HTMLElement | undefined {
  const clue = hint && ({ ...hint, by: 'hint', certainty: HINT, source: '', where: clues[0]?.where } satisfies HintClue)
  const [said] = clue ? leadsOf([clue], trees, scope) : []
  const leads = leadsOf(clues, trees, scope, said?.matches[0])
  return (said ? weighWithHint(leads, said) : weighLeads(leads))?.match
}
