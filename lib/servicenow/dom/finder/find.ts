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
/** Rows of lists hold records, whose names are anybody's. */
export const RECORDS = 'tr[sys_id], tr[record-id], tr[id^=row_], [role=row], [role=gridcell], .list2_body'
/** Cells of tables with columns, rather than of those that only lay out a page. */
const CELLS = 'table:has(> :is(thead, tbody) > tr > th) > tbody > tr > td'

/** How much less a name is worth on something of another role. */
const OTHER_ROLE = 0.05
/** Where a card's caption can stand. */
const CAPTIONS =
  'now-card, article, li, td, h1, h2, h3, h4, h5, h6, legend, label, span, div, p, strong, b, a, button, [role=heading], [aria-label]'

/** Those that any of the names is for, by what they show or by their accessible names. */
const named = (elements: readonly Element[], { names, match }: NameClue): Element[] =>
  elements.filter((element) =>
    [visibleCaption, accessibleNameOf].some((textOf) => {
      const text = foldText(textOf(element))
      return names.some((wanted) => isNamed(text, wanted, match))
    }),
  )

const hasWords = (text: string) => /\p{L}/u.test(text)

/** By the first name that somebody can read: what shows it, else what shows no words and only its accessible name calls so. */
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
      // What says no more than the name rather than what goes on.
      const all = preferred(innermost(found), (own) => isNamed(foldText(textOf(own)), wanted))
      if (all.length > 0 && isMeant(all)) return all
      if (first.length === 0) first = all
    }
  return first
}

/** Captions by their text or `aria-label` alone: there are many places where one can stand. */
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

/** What cards stand in, and are not. */
const AROUND = 'body, dialog, [role=dialog], [role=alertdialog], now-modal, main'

const isCard = (element: HTMLElement) =>
  element.matches(`${OF_ROLE.card}, ${ACTIONABLE}`) ||
  // The published card: an empty button beside its slotted content: docs/servicenow/pages.md#component-card
  [...element.children].some((child) => child.matches('button.is-interactive:empty'))

/** From captions up to what is clicked: the card that a caption stands in, through slots and hosts. */
function cardsOf(captions: readonly Element[]): HTMLElement[] {
  const cards = captions.map((caption) => {
    const inner = composedClosest(caption, (own) => isCard(own) || own.matches(AROUND))
    if (!inner || inner.matches(AROUND)) return caption as HTMLElement
    const host = composedClosest(inner, (own) => own.localName === 'now-card' || own.matches(AROUND))
    return host?.localName === 'now-card' ? host : inner
  })
  return [...new Set(cards)]
}

/** Links whose address begins with a path, relative ones and those that were not encoded included. */
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
  // What holds cards begins with the words of the first.
  const own = captions.filter((outer) => !captions.some((inner) => inner !== outer && composedContains(outer, inner)))
  return cardsOf(preferred(own, (caption) => clue.names.some((name) => isNamed(foldText(composedText(caption)), name))))
}

/** What has one of a clue's names in a tree, outside of records. */
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

/** What no hint may lead to: what deletes, and records. */
const NEVER = `[id*=delete], [value*=delete], :is(${RECORDS}) *`

/**
 * What all that a hint says is true of. An attribute may stand on what is looked for, around it, or inside of it; `called` finds
 * what people call so.
 */
export function hinted(
  { role = 'button', name, attribute }: Hint,
  trees: TreeWatcher,
  called: (name: string) => readonly (Element | undefined)[],
): Element[] {
  // Not by `query`, which does not notice that an attribute was set later.
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
    // Under another role it is worth less than what is enough.
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
  // What stands in a box of its own, beside a form, is that box's.
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
  // Something of another role in a table is rather a record of that name.
  const others = firstNamed(
    trees.collect(`${key}*`, (root) => inTree(root, ACTIONABLE, `${RECORDS}, ${CELLS}`, clue)),
    clue,
    isMeant,
  )
  if (right.length > 0 && !(others.length > 0 && isMeant(others))) return { certainty, elements: right }
  return { certainty: certainty - OTHER_ROLE, elements: others }
}

/** What takes something away, in the languages spoken here, or leads to another site: never pointed at. */
const TAKES_AWAY =
  /delet|remov|discard|revo[ckq]|lösch|entfern|verwerf|widerruf|supprim|révoqu|elimin|borrar|excluir|descart|削除|破棄|取り消/i
const isHarmful = (own: Element): boolean =>
  TAKES_AWAY.test(
    [visibleCaption(own), own.id, own.getAttribute('value'), own.getAttribute('data-action-name')].join(' '),
  ) ||
  (own.localName === 'a' && !['', location.origin, 'null'].includes((own as HTMLAnchorElement).origin))

/** From which certainty on a clue is enough wherever something stands. */
const SURE = 0.95

/** `front`: what can be clicked now; `anywhere`: also what stands behind an open dialog, to read its state. */
export type Scope = 'front' | 'anywhere'

/** What each clue leads to on the page in front: seen, reachable, and not behind a dialog. For weighing and for reports. */
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
      // What does nothing is not to be clicked; a page in a frame beside has buttons of its own.
      if (isDisabled(element) || (clue.where === 'page' && element.ownerDocument !== shown)) return false
      if (place === 'behind' || (clue.where ?? place) !== place) return false
      // Words alone mean little in a panel beside the page.
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

/** The one thing that clues describe, if it is on the page for certain. A hint counts where they are not sure. */
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
