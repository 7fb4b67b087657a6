import { tabHeaderOf } from './closed-sections'
import { deepQueryAll, isVisible, textOf } from './elements'
import type { Clue, Hint } from './finder/clue'
import { findControl } from './finder/find'
import { composedClosest } from './finder/front'
import type { TreeWatcher } from './tree-watcher'

/** The related list Roles, by the name that its parts carry: docs/servicenow/pages.md#roles-list */
const ROLES = 'sys_user.sys_user_has_role.user'
const EDITS = ':is(#sysverb_edit_m2m, #sysverb_edit_o2m, [value^=sysverb_edit])'

/**
 * What a user's form has besides fields: Set Password, the related list Roles, and "Edit Members" behind it. The
 * dialog's captions are known in English only; in other languages nothing is found by them
 * (docs/servicenow/pages.md#set-password).
 */
export const USER_CONTROLS = {
  'user.set-password': [
    {
      by: 'name',
      role: 'button',
      names: ['Set Password'],
      where: 'page',
      certainty: 0.9,
      source: 'pages.md#set-password',
    },
  ],
  // Only some forms have the field (docs/servicenow/pages.md#password-field). It is pointed at, never read.
  'user.password-field': [
    { by: 'id', selector: '[id="element.sys_user.user_password"]', certainty: 1, source: 'pages.md#password-field' },
  ],
  'password.save': [
    { by: 'name', role: 'button', names: ['Save Password'], certainty: 0.9, source: 'pages.md#set-password' },
  ],
  'password.generate': [
    { by: 'name', role: 'button', names: ['Generate'], certainty: 0.85, source: 'pages.md#set-password' },
  ],
  // What copies the generated password, else what shows it.
  'password.copy': [
    {
      by: 'name',
      role: 'button',
      names: ['Copy'],
      match: 'start',
      where: 'dialog',
      certainty: 0.85,
      source: 'pages.md#set-password',
    },
  ],
  'password.view': [
    {
      by: 'name',
      role: 'button',
      names: ['View'],
      match: 'start',
      where: 'dialog',
      certainty: 0.8,
      source: 'pages.md#set-password',
    },
  ],
  // The button stands in a toolbar outside of the box with the rows, and other lists repeat its id.
  'user.roles-edit': [
    { by: 'attribute', selector: `${EDITS}[table="${ROLES}"]`, certainty: 1, source: 'pages.md#roles-list' },
    {
      by: 'place',
      selector: `:is([tab_list_name_raw="${ROLES}"], [id="${ROLES}_list"], [id="list_nav_${ROLES}"], [id="${ROLES}"]) ${EDITS}`,
      certainty: 0.95,
      source: 'pages.md#roles-list',
    },
    {
      by: 'name',
      role: 'button',
      names: ['Edit'],
      within:
        '[tab_caption^=Roles], [aria-label^=Roles], [id*=sys_user_has_role], [tab_list_name_raw*=sys_user_has_role]',
      certainty: 0.85,
      source: 'pages.md#roles-list',
    },
  ],
  // Lists can be loaded only once their tab is open.
  'user.roles-tab': [{ by: 'name', role: 'tab', names: ['Roles'], certainty: 0.8, source: 'pages.md#roles-list' }],
  'members.save': [
    { by: 'id', selector: '#select_0_sysverb_save', certainty: 1, source: 'pages.md#edit-members' },
    { by: 'id', selector: '#sysverb_save', certainty: 0.95, source: 'pages.md#edit-members' },
    { by: 'name', role: 'button', names: ['Save'], where: 'page', certainty: 0.85, source: 'pages.md#edit-members' },
  ],
  'members.add': [
    { by: 'id', selector: '#add_to_collection_button', certainty: 1, source: 'pages.md#edit-members' },
    { by: 'attribute', selector: '[data-original-title=Add]', certainty: 0.85, source: 'pages.md#edit-members' },
    { by: 'name', role: 'button', names: ['Add'], where: 'page', certainty: 0.85, source: 'pages.md#edit-members' },
  ],
  'members.collection': [{ by: 'id', selector: 'select#select_0', certainty: 1, source: 'pages.md#edit-members' }],
  'members.search': [{ by: 'id', selector: '#_sys_user_role', certainty: 0.9, source: 'pages.md#edit-members' }],
} as const satisfies Record<string, readonly Clue[]>

const at = (control: keyof typeof USER_CONTROLS, trees: TreeWatcher, hint?: Hint) =>
  findControl(USER_CONTROLS[control], trees, 'front', hint)

/** How far the dialog Set Password is: nothing is generated yet, or something is that can be saved. */
export type PasswordDialog = 'empty' | 'generated'

/** The state of the dialog Set Password, while it is open. */
export function passwordDialog(trees: TreeWatcher): PasswordDialog | undefined {
  if (!findControl(USER_CONTROLS['password.save'], trees, 'anywhere')) return undefined
  if (at('password.save', trees)) return 'generated'
  return at('password.generate', trees) && 'empty'
}

/** What the generated password is copied from: what copies it, else what shows it, else the field it is in, which is never read. */
function generatedPassword(trees: TreeWatcher): HTMLElement | undefined {
  const button = at('password.copy', trees) ?? at('password.view', trees)
  const save = button ? undefined : at('password.save', trees)
  const dialog = save && composedClosest(save, (own) => own.matches('dialog, [role=dialog], .modal, now-modal'))
  const [field, more] = dialog ? deepQueryAll(dialog, 'input').filter(isVisible) : []
  return button ?? (more ? undefined : field)
}

/**
 * What to click next to give the user a password: in the open dialog, on the form, or the dialog's own button. What was
 * generated is shown nowhere else, so it is copied before it is saved.
 */
export function passwordControl(trees: TreeWatcher, isKept: boolean, hint?: Hint): HTMLElement | undefined {
  const dialog = passwordDialog(trees)
  if (dialog === 'empty') return at('password.generate', trees)
  if (dialog) return isKept ? at('password.save', trees) : generatedPassword(trees)
  return at('user.password-field', trees) ?? at('user.set-password', trees, hint)
}

/** Whether a click on this path generates a password. */
export function isGenerateClick(path: readonly EventTarget[], trees: TreeWatcher): boolean {
  const generate = at('password.generate', trees)
  return generate !== undefined && path.includes(generate)
}

/** Whether an event on this path sets a password: its dialog's Save, or typing into the form's own field. */
export function isPasswordEvent(event: Event, trees: TreeWatcher): boolean {
  const path = event.composedPath()
  const save = event.type === 'click' ? at('password.save', trees) : undefined
  if (save) return path.includes(save)
  return event.type === 'input' && (path[0] as Partial<Element>).id === 'sys_user.user_password'
}

/** "Edit" of the related list Roles, or the tab that this list is hidden behind. */
export function rolesEditControl(trees: TreeWatcher, hint?: Hint): HTMLElement | undefined {
  const found = at('user.roles-edit', trees)
  if (found) return found
  const hidden = USER_CONTROLS['user.roles-edit']
    .map((clue) => ('selector' in clue ? trees.query(clue.selector) : []))
    .find(({ length }) => length > 0)
  const list = trees.query(`[tab_list_name_raw="${ROLES}"], [id="${ROLES}"]`)
  const [one, more] = hidden ?? list
  if (one) return !more && !isVisible(one) ? tabHeaderOf(one) : undefined
  return at('user.roles-tab', trees) ?? at('user.roles-edit', trees, hint)
}

const optionsOf = (trees: TreeWatcher, id: string) => trees.query(`select#${id} option`) as HTMLOptionElement[]

/**
 * Whether "Edit Members" is about roles, by the table in the id of its search box:
 * docs/servicenow/pages.md#edit-members
 */
export function isEditingRoles(trees: TreeWatcher): boolean {
  const names = ['select_0', 'select_1'].flatMap((id) => optionsOf(trees, id)).map(textOf)
  return trees.query('#_sys_user_role').length > 0 || names.includes('itil')
}

/** What to click next on "Edit Members" so that these roles are given: pick, add, save. */
export function membersControl(trees: TreeWatcher, roles: readonly string[]): HTMLElement | undefined {
  if (!isEditingRoles(trees)) return undefined
  const given = new Set(optionsOf(trees, 'select_1').map(textOf))
  const missing = roles.filter((role) => !given.has(role))
  if (missing.length === 0) return at('members.save', trees)
  const offered = optionsOf(trees, 'select_0').filter((option) => missing.includes(textOf(option)))
  if (offered.some(({ selected }) => selected)) return at('members.add', trees)
  // A long collection is loaded in part; the search finds the rest.
  return at(offered.some(({ hidden }) => !hidden) ? 'members.collection' : 'members.search', trees)
}
