import { html } from 'hono/html'
import type { Database, Row } from '../database.ts'
import { type ClassicUser, classicPage, type Html } from './layout.ts'

/** Columns shown per list; others fall back to the display column: docs/servicenow/pages.md#registry-list */
const COLUMNS: Record<string, string[]> = {
  oauth_entity: ['name', 'active', 'type', 'client_id', 'comments'],
  sys_user: ['user_name', 'name', 'email', 'active'],
  incident: ['number', 'short_description', 'assigned_to'],
}

/** The blue banner above the list of applications: docs/servicenow/pages.md#registry-list */
const banner = html`<div class="list-banner notification notification-info" role="region" aria-label="Notification">
  <strong>Introducing New Inbound Integration Experience!</strong><br />
  To manage the record in a new, improved configuration experience, switch to the
  <a href="/now/machine-identity-console/inbound-integrations/welcome" target="_top">New Inbound Integration Experience.</a>
  You can continue to use this page for configuring Outbound Integrations.
</div>`

const row = (
  db: Database,
  table: string,
  columns: string[],
  record: Row,
) => html`<tr id="row_${table}_${record.sys_id}" class="list_row" sys_id="${record.sys_id}" record_class="${table}" data-list_id="${table}">
  <td class="list_decoration_cell"><input type="checkbox" aria-label="Select record for action: ${db.display(table, record)}" /></td>
  ${columns.map((name, index) => {
    const column = db.column(table, name)
    const oidc = name === 'type' && record.sys_class_name === 'oauth_oidc_entity'
    const value = oidc ? 'External OIDC Provider' : (column?.choices?.[record[name] ?? ''] ?? record[name] ?? '')
    const shown = value.length > 40 ? `${value.slice(0, 37)}...` : value
    return index === 0
      ? html`<td class="vt"><a class="linked formlink" href="/${table}.do?sys_id=${record.sys_id}&sysparm_record_target=${table}" aria-label="Open record: ${value}">${value}</a></td>`
      : html`<td class="vt">${shown}</td>`
  })}
</tr>`

/** A classic list, `<table>_list.do`: docs/servicenow/pages.md#list */
export function listPage(
  db: Database,
  token: string,
  user: ClassicUser,
  table: string,
  rows: Row[],
  options: { banner: boolean; newHref: string; query: string },
): Html {
  const definition = db.tables[table]
  const columns = COLUMNS[table] ?? [definition?.display ?? 'sys_id']
  const sorted = rows.toSorted((a, b) => db.display(table, a).localeCompare(db.display(table, b)))
  return classicPage(
    definition?.label ?? table,
    'sys_list_template2',
    token,
    user,
    html`<form id="${table}.do" name="${table}.do" class="list-page">
      <input type="hidden" id="sys_target" name="sys_target" value="${table}" />
      <input type="hidden" name="sysparm_ck" value="${token}" />
      <div class="list_nav list_nav_top navbar" id="list_nav_${table}" role="region">
        <h1 class="navbar-title list_title">${definition?.label ?? table}</h1>
        <input aria-label="Search" placeholder="Search" />
        <span class="spacer"></span>
        <button type="button" id="sysverb_new" class="selected_action action_context btn btn-primary" table="${table}" value="sysverb_new" data-action-label="New" data-href="${options.newHref}" onclick="location.href = this.dataset.href">New</button>
      </div>
      ${options.banner ? banner : ''}
      <div class="breadcrumb_container">All ${options.query}</div>
      <table id="${table}_table" class="data_list_table list_table" data-list_id="${table}">
        <thead><tr><th></th>${columns.map((name) => html`<th class="list_header_cell" name="${name}" glide_field="${table}.${name}" glide_label="${db.column(table, name)?.label}"><a class="column_head">${db.column(table, name)?.label}</a></th>`)}</tr></thead>
        <tbody class="list2_body">${sorted.map((record) => row(db, table, columns, record))}</tbody>
      </table>
      ${rows.length === 0 ? html`<div class="list2_empty-state-list">No records to display</div>` : html`<div class="list_nav_bottom">1 to ${rows.length} of ${rows.length}</div>`}
    </form>`,
  )
}
