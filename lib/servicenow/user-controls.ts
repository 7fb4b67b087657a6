import { only, withText } from './controls'
import { isVisible, textOf } from './dom'
import type { Roots } from './roots'

/**
 * What a user's form has besides fields: Set Password, the related list Roles, and "Edit Members" behind it
 * (reference/servicenow-dom.md 2.9 [DOC] and 2.10 [AUTO]). Captions are known in English only; in another language
 * nothing is found by them.
 */
const buttons = (roots: Roots) => roots.query('button, input[type=submit], [role=button]')

/** The first visible one: forms repeat the buttons of their header at the bottom. [AUTO] */
const first = (elements: readonly Element[]): HTMLElement | undefined =>
  elements.find(isVisible) as HTMLElement | undefined

const savePassword = (roots: Roots) => only(withText(buttons(roots), /^Save Password$/i))

/** What to click next to give the user a password: in the open dialog, on the form, or the dialog's own button. */
export function passwordControl(roots: Roots): HTMLElement | undefined {
  const save = savePassword(roots)
  if (save) return (save as HTMLButtonElement).disabled ? only(withText(buttons(roots), /^Generate$/i)) : save
  // Older forms, and those with `glide.user.show.password.field`, have the field. It is pointed at, never read.
  return (
    only(roots.query('[id="element.sys_user.user_password"]')) ?? first(withText(buttons(roots), /^Set Password$/i))
  )
}

/** Whether an event on this path sets a password: its dialog's Save, or typing into the form's own field. */
export function setsPassword(event: Event, roots: Roots): boolean {
  const path = event.composedPath()
  const save = event.type === 'click' ? savePassword(roots) : undefined
  if (save) return path.includes(save)
  return event.type === 'input' && (path[0] as Partial<Element>).id === 'sys_user.user_password'
}

/** The header of the tab that shows what stands in an element, where it is hidden behind one. [REAL GlideTabs2] */
function tabOf(element: Element, roots: Roots): HTMLElement | undefined {
  const tabs = roots.query('[role=tab][aria-controls]').filter(isVisible)
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { id } = node
    const tab = id && tabs.find((candidate) => candidate.getAttribute('aria-controls') === id)
    if (tab) return tab as HTMLElement
  }
  return undefined
}

/** "Edit…" of the related list Roles; the same id stands in other related lists, so it is looked for in this one. */
export function rolesEdit(roots: Roots): HTMLElement | undefined {
  const lists = roots.query('[id="sys_user.sys_user_has_role.user"]')
  const [list] = lists
  if (!list || lists.length > 1) return undefined
  return (
    only([...list.querySelectorAll('#sysverb_edit_m2m, #sysverb_edit_o2m')]) ??
    (isVisible(list) ? undefined : tabOf(list, roots))
  )
}

const optionsOf = (roots: Roots, id: string) => roots.query(`select#${id} option`) as HTMLOptionElement[]

/** Whether "Edit Members" is about roles: the box to search the collection says of which table it is. [AUTO, medium] */
export function editsRoles(roots: Roots): boolean {
  const names = ['select_0', 'select_1'].flatMap((id) => optionsOf(roots, id)).map(textOf)
  return roots.query('#_sys_user_role').length > 0 || names.includes('itil')
}

/** What to click next on "Edit Members" so that these roles are given: pick, add, save. */
export function membersControl(roots: Roots, roles: readonly string[]): HTMLElement | undefined {
  if (!editsRoles(roots)) return undefined
  const given = new Set(optionsOf(roots, 'select_1').map(textOf))
  const missing = roles.filter((role) => !given.has(role))
  if (missing.length === 0) return only(roots.query('#select_0_sysverb_save')) ?? only(roots.query('#sysverb_save'))
  const offered = optionsOf(roots, 'select_0').filter((option) => missing.includes(textOf(option)))
  if (offered.some(({ selected }) => selected)) return only(roots.query('#add_to_collection_button'))
  // A long collection is loaded in part; the search finds the rest.
  return offered.some(({ hidden }) => !hidden)
    ? only(roots.query('select#select_0'))
    : only(roots.query('#_sys_user_role'))
}
