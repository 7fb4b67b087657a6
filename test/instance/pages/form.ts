import { html } from 'hono/html'
import type { Column } from '../columns.ts'
import type { Database, Row } from '../database.ts'
import { captionOf, type FormLook, type Section, sectionsOf } from './form-layout.ts'
import { type ClassicUser, classicPage, type Html } from './layout.ts'
import { setPasswordButton, setPasswordDialog } from './user-form.ts'

function control(id: string, column: Column, value: string, display: string): Html {
  switch (column.type) {
    case 'boolean':
      return html`<input type="hidden" id="${id}" name="${id}" value="${value || 'false'}" />
        <span class="input-group-checkbox"><input type="checkbox" class="checkbox" id="ni.${id}" name="ni.${id}" ${value === 'true' ? 'checked' : ''} onclick="setCheckBox(this)" />
        <label id="label.ni.${id}" class="checkbox-label" for="ni.${id}"></label></span>`
    case 'choice':
      return html`<select id="${id}" name="${id}" class="form-control"><option value="">-- None --</option>
        ${Object.entries(column.choices ?? {}).map(([v, label]) => html`<option value="${v}" ${v === value ? 'selected' : ''}>${label}</option>`)}</select>`
    case 'multiline':
      return html`<textarea id="${id}" name="${id}" class="form-control">${value}</textarea>`
    case 'url':
      // Locked until the lock icon is clicked, on a new record too. [REAL GlideURLElement, 3P]
      return html`<a id="${id}_link" class="form-link" href="${value || '#'}">${value}</a>
        <input id="${id}" name="${id}" class="form-control" value="${value}" style="display:none" />
        <button type="button" id="${id}_unlock" class="btn btn-default icon-locked" aria-label="Edit ${column.label}" onclick="unlock('${id}')">🔒</button>
        <button type="button" id="${id}_lock" class="btn btn-default icon-unlocked" style="display:none" aria-label="Lock ${column.label}" onclick="lock('${id}')">🔓</button>`
    case 'password':
      return html`<input type="password" id="${id}" name="${id}" class="form-control" autocomplete="off" value="${value}" />`
    case 'password2':
      // Exact markup unknown; modelled on url. [INF]
      return html`<input type="password" id="${id}" name="${id}" class="form-control" value="${value}" style="display:none" />
        <button type="button" id="${id}_unlock" class="btn btn-default" aria-label="Show ${column.label}" onclick="unlock('${id}')">🔒</button>
        <button type="button" id="${id}_lock" class="btn btn-default" style="display:none" onclick="lock('${id}')">🔓</button>`
    case 'reference':
      return html`<input type="hidden" id="${id}" name="${id}" value="${value}" />
        <input id="sys_display.${id}" name="sys_display.${id}" class="form-control" data-type="ac_reference_input" data-completer="AJAXReferenceCompleter" data-table="${column.table}" value="${display}" />
        <button type="button" id="lookup.${id}" name="lookup.${id}" class="btn btn-default">🔍</button>`
    default:
      return html`<input id="${id}" name="${id}" class="form-control" aria-required="${String(column.mandatory === true)}" value="${value}" ${column.readOnly ? 'readonly' : ''} />`
  }
}

function field(db: Database, look: FormLook, table: string, name: string, row: Row): Html {
  const column = db.column(table, name)
  if (!column) return html``
  const id = `${table}.${name}`
  const value = row[name] ?? ''
  const target = column.table && value ? db.get(column.table, value) : undefined
  const inputId = column.type === 'reference' ? `sys_display.${id}` : column.type === 'boolean' ? `ni.${id}` : id
  return html`<div id="element.${id}" class="form-group${column.mandatory ? (value ? ' is-prefilled' : ' is-required') : ''}">
    <div data-type="label" type="${column.type}" id="label.${id}">
      <label for="${inputId}" dir="ltr" class="control-label"><span id="status.${id}" mandatory="${String(column.mandatory === true)}" class="required-marker label_description" aria-label="${column.mandatory ? 'Mandatory - must be populated before Submit' : ''}">${column.mandatory ? '*' : ''}</span>
        <span title="" class="label-text" data-html="false">${captionOf(db, look, table, name)}</span></label></div>
    <div class="form-field input_controls"><input type="hidden" id="sys_original.${id}" name="sys_original.${id}" value="${value}" />
      ${control(id, column, value, target && column.table ? db.display(column.table, target) : '')}</div>
    <div class="form-field-addons"></div>
  </div>`
}

/** Sections: the first above the strip, further ones in tabs, of which one shows. [REAL GlideTabs2] */
function sections(db: Database, look: FormLook, table: string, row: Row): Html {
  const [first, ...more] = sectionsOf(db, look, table)
  const body = (section: Section | undefined) =>
    html`<span id="${section?.id}"><div class="section-content with-overflow"><div class="vsplit">${section?.columns.map((name) => field(db, look, table, name, row))}</div></div></span>`
  return html`<span class="tabs2_section">${body(first)}</span>
    ${
      more.length > 0
        ? html`<div id="tabs2_section" class="tabs2_strip" role="tablist">${more
            .toReversed()
            .map(
              ({ id, caption }, index) =>
                html`<span class="tabs2_tab${index === 0 ? ' tabs2_active' : ''}" role="tab" aria-controls="tab-${id}"><span class="label_description"></span><span class="tab_caption_text">${caption.replaceAll(' ', '\u00a0')}</span></span>`,
            )}</div>
        ${more.toReversed().map((section, index) => html`<span class="tabs2_section" id="tab-${section.id}" style="${index === 0 ? '' : 'display:none'}" aria-hidden="${String(index > 0)}">${body(section)}</span>`)}`
        : ''
    }`
}

export interface FormOptions {
  token: string
  user: ClassicUser
  look: FormLook
  isNew: boolean
  /** An error of the server, shown on top. */
  message?: string
}

/** A classic form, `<table>.do`: reference/servicenow-dom.md 2.1 to 2.5 [REAL]. */
export function formPage(
  db: Database,
  table: string,
  row: Row,
  { token, user, look, isNew, message }: FormOptions,
): Html {
  const definition = db.tables[table]
  const title = isNew ? 'New record' : db.display(table, row)
  const savedUser = table === 'sys_user' && !isNew
  const button = (id: string, caption: string, suffix = '') =>
    html`<button type="submit" id="${id}${suffix}" value="${id}" data-action-name="${id}" class="form_action_button header action_context btn btn-default" onclick="return gsftSubmit(this)">${caption}</button>`
  const buttons = (suffix = '') =>
    isNew
      ? button('sysverb_insert', 'Submit', suffix)
      : html`${button('sysverb_update', 'Update', suffix)}${button('sysverb_delete', 'Delete', suffix)}`
  return classicPage(
    definition?.label ?? table,
    'sys_form_template',
    token,
    user,
    html`<form id="${table}.do" name="${table}.do" method="post" action="/${table}.do">
      <input type="hidden" name="sysparm_ck" value="${token}" />
      <input type="hidden" id="sys_target" name="sys_target" value="${table}" />
      <input type="hidden" name="sys_uniqueName" value="sys_id" />
      <input type="hidden" id="sys_uniqueValue" name="sys_uniqueValue" value="${row.sys_id}" />
      <input type="hidden" id="sys_row" name="sys_row" value="${isNew ? '-1' : '0'}" />
      <input type="hidden" id="sys_action" name="sys_action" value="" />
      <input type="hidden" name="isFormPage" value="true" />
      <nav class="navbar navbar-default" data-type="section_head">
        <button type="button" id="sysverb_back" class="btn btn-default" aria-label="Back" onclick="history.back()">&lt;</button>
        <button type="button" class="btn btn-default additional-actions-context-menu-button" aria-label="additional actions" aria-expanded="false" onclick="toggleContextMenu()">☰</button>
        <h1 class="navbar-title"><span class="navbar-title-caption">${definition?.label ?? table}</span> <span class="navbar-title-display-value">${title}</span></h1>
        <span class="spacer"></span><span class="navbar_ui_actions">${savedUser ? setPasswordButton : ''}${buttons()}</span>
      </nav>
      <div id="context_menu" class="context_menu" role="menu" hidden><button type="submit" role="menuitem" value="${isNew ? 'sysverb_insert_and_stay' : 'sysverb_update_and_stay'}" id="${isNew ? 'sysverb_insert_and_stay' : 'sysverb_update_and_stay'}" onclick="return gsftSubmit(this)">Save</button></div>
      <div id="output_messages" class="outputmsg_container${message ? '' : ' outputmsg_hide'}"><h2 class="sr-only">Output messages</h2>
        <div class="outputmsg_div" aria-live="polite" role="region">${message ? html`<div class="outputmsg outputmsg_error notification notification-danger"><div class="outputmsg_text">${message}</div></div>` : ''}</div></div>
      ${sections(db, look, table, row)}
      <div class="form_action_button_container">${buttons('_bottom')}</div>
    </form>
    ${savedUser ? html`<div id="related_lists_wrapper" data-src="/standin/related/${row.sys_id}"></div>${setPasswordDialog(row.sys_id as string)}` : ''}`,
  )
}
