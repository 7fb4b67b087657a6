import { html } from 'hono/html'
import type { Column } from '../columns.ts'
import type { Database, Row } from '../database.ts'
import { captionOf, type FormLook, type Section, sectionsOf } from './form-layout.ts'
import { type ClassicUser, classicPage, type Html } from './layout.ts'
import { tabStrip } from './tabs.ts'
import { setPasswordButton, setPasswordDialog } from './user-form.ts'

function control(id: string, column: Column, value: string, display: string): Html {
  switch (column.type) {
    case 'boolean':
      // The box and its label come first, then what is posted: docs/servicenow/pages.md#field-boolean
      return html`<span class="input-group-checkbox"><input type="checkbox" class="checkbox" id="ni.${id}" name="ni.${id}" aria-labelledby="label.ni.${id}" data-type="boolean" data-ref="${id}" ${value === 'true' ? 'checked' : ''} />
        <label id="label.ni.${id}" class="checkbox-label" aria-hidden="true" aria-label="${column.label}" for="ni.${id}"></label></span>
        <input type="hidden" id="${id}" name="${id}" value="${value || 'false'}" />`
    case 'choice':
      return html`<select id="${id}" name="${id}" class="form-control"><option value="">-- None --</option>
        ${Object.entries(column.choices ?? {}).map(([v, label]) => html`<option value="${v}" ${v === value ? 'selected' : ''}>${label}</option>`)}</select>`
    case 'multiline':
      return html`<textarea id="${id}" name="${id}" class="form-control">${value}</textarea>`
    case 'url':
      // Locked until the lock icon is clicked, on a new record too: docs/servicenow/pages.md#field-url
      return html`<a id="${id}_link" class="form-link" href="${value || '#'}">${value}</a>
        <input id="${id}" name="${id}" class="form-control" value="${value}" style="display:none" />
        <button type="button" id="${id}_unlock" class="btn btn-default icon-locked" aria-label="Edit ${column.label}" onclick="unlock('${id}')">🔒</button>
        <button type="button" id="${id}_lock" class="btn btn-default icon-unlocked" style="display:none" aria-label="Lock ${column.label}" onclick="lock('${id}')">🔓</button>`
    case 'password':
      return html`<input type="password" id="${id}" name="${id}" class="form-control" autocomplete="off" value="${value}" />`
    case 'password2':
      // Exact markup unknown; modelled on URL fields: docs/servicenow/pages.md#field-password
      return html`<input type="password" id="${id}" name="${id}" class="form-control" value="${value}" style="display:none" />
        <button type="button" id="${id}_unlock" class="btn btn-default" aria-label="Show ${column.label}" onclick="unlock('${id}')">🔒</button>
        <button type="button" id="${id}_lock" class="btn btn-default" style="display:none" onclick="lock('${id}')">🔓</button>`
    case 'reference':
      return html`<input type="hidden" id="${id}" name="${id}" value="${value}" />
        <input id="sys_display.${id}" name="sys_display.${id}" class="form-control" data-type="ac_reference_input" data-completer="AJAXReferenceCompleter" data-table="${column.table}" value="${display}" />
        <button type="button" id="lookup.${id}" name="lookup.${id}" class="btn btn-default">🔍</button>`
    default:
      // A read-only field is shown by a copy; the input that is posted is not displayed:
      // docs/servicenow/pages.md#field-control
      if (column.readOnly)
        return html`<input id="sys_readonly.${id}" class="form-control disabled" readonly aria-label="${column.label}" value="${value}" />
          <input id="${id}" name="${id}" style="display:none" writeaccess="false" value="${value}" />`
      return html`<input id="${id}" name="${id}" class="form-control" aria-required="${String(column.mandatory === true)}" aria-labelledby="label.${id}" type="text" value="${value}" />`
  }
}

function field(db: Database, look: FormLook, table: string, name: string, row: Row): Html {
  const column = db.column(table, name)
  if (!column) return html``
  const id = `${table}.${name}`
  const value = row[name] ?? ''
  const target = column.table && value ? db.get(column.table, value) : undefined
  const inputId =
    column.type === 'reference'
      ? `sys_display.${id}`
      : column.type === 'boolean'
        ? `ni.${id}`
        : `${column.readOnly ? 'sys_readonly.' : ''}${id}`
  // As served, a mandatory field's mark has no words: docs/servicenow/pages.md#mandatory
  const mark = column.readOnly
    ? { words: 'Read only - cannot be modified', class: 'read_only' }
    : { words: '', class: column.mandatory ? `${value ? 'mandatory_populated' : 'mandatory'} required-marker` : '' }
  return html`<div id="element.${id}" class="form-group${column.mandatory ? (value ? ' is-prefilled' : ' is-required') : ''}">
    <div data-type="label" type="${column.type}" id="label.${id}">
      <label for="${inputId}" dir="ltr" class="control-label"><span id="status.${id}" mandatory="${String(column.mandatory === true)}" class="${mark.class}" oclass="${mark.class}" role="note" aria-label="${mark.words}"></span>
        <span title="" class="label-text" data-html="false">${captionOf(db, look, table, name)}</span></label></div>
    <div class="form-field input_controls"><input type="hidden" id="sys_original.${id}" name="sys_original.${id}" value="${value}" />
      ${control(id, column, value, target && column.table ? db.display(column.table, target) : '')}</div>
    <div class="form-field-addons"></div>
  </div>`
}

const sectionId = (id: string) => `section_tab.${id}`

/** Sections: the first above the strip, further ones in tabs, of which one shows. docs/servicenow/pages.md#tabs */
function sections(db: Database, look: FormLook, table: string, row: Row): Html {
  const [first, ...more] = sectionsOf(db, look, table)
  const tabs = more.toReversed()
  const body = (section: Section | undefined) =>
    html`<span class="section" id="section-${section?.id}"><div class="section-content with-overflow" id="${section?.id}" role="region"><div class="vsplit">${section?.columns.map((name) => field(db, look, table, name, row))}</div></div></span>`
  return html`<span class="tabs2_section tabs2_section_0 tabs2_section0" id="${sectionId(first?.id ?? '')}" tab_caption="${db.tables[table]?.label}">${body(first)}</span>
    ${
      tabs.length > 0
        ? html`${tabStrip(
            'tabs2_section',
            tabs.map(({ caption }) => caption),
            sectionId(tabs[0]?.id ?? ''),
          )}
        ${tabs.map(
          (section, index) =>
            html`<span class="tabs2_section tabs2_section_${index + 1} tabs2_section${index + 1} tab_section" role="tabpanel" id="${sectionId(section.id)}" aria-labelledby="${sectionId(section.id)}" tab_caption="${section.caption}" style="${index === 0 ? '' : 'display:none'}" aria-hidden="${String(index > 0)}">${body(section)}</span>`,
        )}`
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

/** A classic form, `<table>.do`: docs/servicenow/pages.md#form-frame, docs/servicenow/pages.md#field-row */
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
    html`<button type="submit" id="${id}${suffix}" name="not_important" value="${id}" data-action-name="${id}" class="form_action_button${suffix ? '' : ' header'} action_context btn btn-default" onclick="return gsftSubmit(this)">${caption}</button>`
  const buttons = (suffix = '') =>
    isNew
      ? button('sysverb_insert', 'Submit', suffix)
      : html`${button('sysverb_update', 'Update', suffix)}${button('sysverb_delete', 'Delete', suffix)}`
  return classicPage(
    definition?.label ?? table,
    'sys_form_template',
    token,
    user,
    // The header is before the form, which has copies of its buttons at the bottom:
    // docs/servicenow/pages.md#form-buttons
    html`<div class="section_header_div_no_scroll form_title" id="${table}.form_header">
      <nav class="navbar navbar-default section_zero" data-type="section_head">
        <input type="hidden" id="sysverb_back" value="" />
        ${isNew ? '' : html`<button type="button" class="btn btn-default icon-chevron-left" role="link" data-original-title="Back" aria-label="Back" onclick="history.back()">&lt;</button>`}
        <button type="button" class="btn btn-default additional-actions-context-menu-button" aria-label="additional actions menu" aria-haspopup="true" aria-expanded="false" onclick="toggleContextMenu()">☰</button>
        <h1 class="form_header navbar-title"><div class="navbar-title-caption">${definition?.label ?? table}</div> <div class="navbar-title-display-value">${title}</div></h1>
        <span class="spacer"></span><span class="ui_action_container_primary"><span class="navbar_ui_actions">${savedUser ? setPasswordButton : ''}${buttons()}</span></span>
      </nav></div>
      <form id="${table}.do" name="${table}.do" class="form_body form-horizontal" method="post" action="/${table}.do">
      <input type="hidden" id="sysparm_ck" name="sysparm_ck" value="${token}" />
      <input type="hidden" id="sys_target" name="sys_target" value="${table}" />
      <input type="hidden" name="sys_uniqueName" value="sys_id" />
      <input type="hidden" id="sys_uniqueValue" name="sys_uniqueValue" value="${row.sys_id}" />
      <input type="hidden" id="sys_row" name="sys_row" value="${isNew ? '-1' : '0'}" />
      <input type="hidden" id="sys_action" name="sys_action" value="" />
      <input type="hidden" name="isFormPage" value="true" />
      <div id="context_menu" class="context_menu" role="menu" hidden><div class="context_item" role="menuitem" tabindex="0" onclick="gsftSubmit(null, '${isNew ? 'sysverb_insert_and_stay' : 'sysverb_update_and_stay'}')">Save</div></div>
      <div id="output_messages" class="outputmsg_container${message ? '' : ' outputmsg_hide'}"><h2 class="sr-only">Output messages</h2>
        <div class="outputmsg_div" aria-live="polite" role="region">${message ? html`<div class="outputmsg outputmsg_error notification notification-danger"><div class="outputmsg_text">${message}</div></div>` : ''}</div></div>
      ${sections(db, look, table, row)}
      <div class="form_action_button_container">${buttons('_bottom')}</div>
      <span data-comment="section context" style="display:none"><input type="hidden" id="sysverb_update_and_stay" name="sysverb_update_and_stay" value="" /></span>
    </form>
    ${savedUser ? html`<div id="related_lists_wrapper" data-src="/standin/related/${row.sys_id}"></div>${setPasswordDialog(row.sys_id as string)}` : ''}`,
  )
}
