import { html } from 'hono/html'
import type { Database, Row } from '../database.ts'
import { rolesOf } from '../roles.ts'
import type { FormLook } from './form-layout.ts'
import { type ClassicUser, classicPage, type Html } from './layout.ts'
import { tabStrip } from './tabs.ts'

/**
 * What a saved user's form has besides fields: Set Password, and the related lists Roles and Groups.
 * docs/servicenow/pages.md#set-password, docs/servicenow/pages.md#roles-list; the dialog's ids are not known.
 */
export const setPasswordButton = html`<button type="button" id="set_password" data-action-name="set_password" class="form_action_button header action_context btn btn-default" onclick="openSetPassword()">Set Password</button>`

export const setPasswordDialog = (
  id: string,
): Html => html`<div class="modal" id="set_password_dialog" role="dialog" aria-labelledby="set_password_dialog_title" hidden data-user="${id}">
  <div class="modal-dialog"><div class="modal-content">
    <header class="modal-header"><button type="button" id="set_password_dialog_closemodal" aria-label="Close" onclick="closeSetPassword()">×</button>
      <h2 id="set_password_dialog_title" class="modal-title h4">Set Password</h2></header>
    <div class="modal-body container-fluid">
      <label for="generated_password">Password</label>
      <input id="generated_password" type="password" readonly autocomplete="off" />
      <button type="button" id="view_password" class="btn btn-default" aria-label="View password" onclick="viewPassword()">👁</button>
      <button type="button" id="copy_password" class="btn btn-default" aria-label="Copy password" onclick="copyPassword()">⧉</button>
      <p><button type="button" class="btn btn-default" onclick="generatePassword()">Generate</button>
      <button type="button" id="save_password" class="btn btn-primary" onclick="savePassword()" disabled>Save Password</button></p>
    </div></div></div></div>`

interface RelatedList {
  child: string
  caption: string
  columns: readonly string[]
  rows: Row[]
  isOpen: boolean
}

function relatedList(db: Database, { child, caption, columns, rows, isOpen }: RelatedList): Html {
  const id = `sys_user.${child}.user`
  const cell = (row: Row, column: string) => {
    const target = db.column(child, column)?.table
    const record = target ? db.get(target, row[column] ?? '') : undefined
    return record && target ? db.display(target, record) : (row[column] ?? '')
  }
  // Edit is in a toolbar outside of the box with the rows: docs/servicenow/pages.md#roles-list
  return html`<div id="${id}_list" class="tabs2_list list_v2 related tab_section" role="tabpanel" aria-labelledby="${id}_list" aria-hidden="${String(!isOpen)}" tab_caption="${caption}" tab_list_name_raw="${id}" style="${isOpen ? '' : 'display:none'}">
    <div class="navbar list_nav" id="list_nav_${id}" role="region" aria-label="${caption}, filtering toolbar"><h1 class="navbar-title list_title">${caption}</h1><span class="spacer"></span>
      <button type="submit" id="sysverb_edit_m2m" class="selected_action action_context btn btn-primary" table="${id}" data-action-label="Edit" value="sysverb_edit_m2m" data-collection="${child}" onclick="return editMembers(this)">Edit</button></div>
    <div id="${id}" class="list_div">${
      rows.length === 0
        ? html`<div class="list2_empty-state-list">No records to display</div>`
        : html`<table id="${id}_table" class="list_table"><thead><tr>${columns.map((column) => html`<th glide_field="${child}.${column}">${db.column(child, column)?.label}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr record_class="${child}" sys_id="${row.sys_id}">${columns.map((column) => html`<td class="vt">${cell(row, column)}</td>`)}</tr>`)}</tbody></table>`
    }</div>
  </div>`
}

const LISTS = [
  { child: 'sys_user_has_role', caption: 'Roles', columns: ['role', 'state', 'inherited'] },
  { child: 'sys_user_grmember', caption: 'Groups', columns: ['group'] },
]

/**
 * Related lists of a user, in tabs, which come after the form (docs/servicenow/pages.md#tabs). Personalised, Roles is
 * not the first.
 */
export function userRelatedLists(db: Database, look: FormLook, id: string): Html {
  const lists = look.personalised ? LISTS.toReversed() : LISTS
  const of = (table: string) => db.rows(table).filter((row) => row.user === id)
  const captions = lists.map(({ child, caption }) => `${caption} (${of(child).length})`)
  return html`${tabStrip('tabs2_list', captions, `sys_user.${lists[0]?.child}.user_list`)}
    <div class="tabs_enabled">${lists.map(({ child, caption, columns }, index) =>
      relatedList(db, { child, caption, columns, rows: of(child), isOpen: index === 0 }),
    )}</div>`
}

/** "Edit Members", the slushbucket in which roles are given: docs/servicenow/pages.md#edit-members */
export function slushbucketPage(db: Database, token: string, user: ClassicUser, id: string): Html {
  const direct = db.rows('sys_user_has_role').filter((row) => row.user === id && row.inherited === 'false')
  const held = new Set(direct.map((row) => row.role))
  const roles = db.rows('sys_user_role').toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))
  // To grant admin or security_admin, one needs the role oneself: docs/servicenow/pages.md#granting-admin
  const grantable = roles.filter(
    ({ name = '' }) => !['admin', 'security_admin'].includes(name) || rolesOf(db, user.sys_id).includes(name),
  )
  const options = (rows: Row[]) => rows.map((row) => html`<option value="${row.sys_id}">${row.name}</option>`)
  // An element with the role of a button reacts to Enter too.
  return classicPage(
    'Edit Members',
    'sys_m2m_template',
    token,
    user,
    html`<form id="sys_m2m" method="post" action="/sys_m2m_template.do" onsubmit="selectAll('select_1')">
      <nav class="navbar navbar-default"><h1 class="navbar-title">Edit Members</h1><span class="spacer"></span>
        <button type="submit" id="select_0_sysverb_save" class="btn btn-primary">Save</button></nav>
      <input type="hidden" name="sysparm_ck" value="${token}" />
      <input type="hidden" name="user" value="${id}" />
      <div class="slushbucket">
        <div><label for="_sys_user_role">Collection</label><input id="_sys_user_role" placeholder="Search" oninput="searchCollection(this)" />
          <select id="select_0" multiple size="14">${options(grantable.filter((row) => !held.has(row.sys_id)))}</select></div>
        <div><a id="add_to_collection_button" role="button" tabindex="0" data-original-title="Add" aria-label="Add" onclick="moveSelected('select_0', 'select_1')" onkeydown="if (event.key === 'Enter') this.click()">›</a>
          <a id="remove_from_collection_button" role="button" tabindex="0" data-original-title="Remove" aria-label="Remove" onclick="moveSelected('select_1', 'select_0')">‹</a></div>
        <div><label for="select_1">Roles List</label><select id="select_1" name="roles" multiple size="14">${options(roles.filter((row) => held.has(row.sys_id)))}</select></div>
      </div></form>`,
  )
}
