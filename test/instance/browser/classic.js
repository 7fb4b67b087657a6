// Client scripts of classic pages, as far as they matter here: docs/servicenow/pages.md#form-frame
const form = document.forms[0]
const byId = (id) => document.getElementById(id)

// A tick box sets the hidden input after it.
document.addEventListener('click', ({ target }) => {
  if (target.dataset?.type === 'boolean') form[target.dataset.ref].value = String(target.checked)
})
const swap = (id, editing) => {
  byId(id).style.display = editing ? '' : 'none'
  const link = byId(`${id}_link`)
  if (link) {
    link.style.display = editing ? 'none' : ''
    link.textContent = byId(id).value
  }
  byId(`${id}_unlock`).style.display = editing ? 'none' : ''
  byId(`${id}_lock`).style.display = editing ? '' : 'none'
}
window.unlock = (id) => {
  swap(id, true)
  // The lock icon shows a secret: docs/servicenow/pages.md#field-password
  if (byId(id).type === 'password') byId(id).type = 'text'
  byId(id).focus()
}
window.lock = (id) => swap(id, false)
window.toggleContextMenu = () => {
  const menu = byId('context_menu')
  menu.hidden = !menu.hidden
  document.querySelector('.additional-actions-context-menu-button').setAttribute('aria-expanded', String(!menu.hidden))
}

const addErrorMessage = (text) => {
  byId('output_messages').classList.remove('outputmsg_hide')
  const row = Object.assign(document.createElement('div'), {
    className: 'outputmsg outputmsg_error notification notification-error',
  })
  row.setAttribute('role', 'alert')
  row.append(Object.assign(document.createElement('span'), { className: 'outputmsg_text', textContent: text }))
  byId('output_messages').querySelector('.outputmsg_div').replaceChildren(row)
}

// Submit with empty mandatory fields does not leave the page: docs/servicenow/pages.md#mandatory
window.gsftSubmit = (button, named) => {
  const action = named ?? button.value
  const missing = [...document.querySelectorAll('.form-group .required-marker[mandatory="true"]')]
    .map((marker) => marker.id.replace('status.', ''))
    .filter((id) => byId(id)?.value === '')
  if (missing.length > 0 && action !== 'sysverb_delete') {
    const labels = missing.map((id) => document.querySelector(`[id="label.${id}"] .label-text`).textContent)
    addErrorMessage(`The following mandatory fields are not filled in: ${labels.join(', ')}`)
    byId(missing[0]).setAttribute('aria-invalid', 'true')
    byId(missing[0]).focus()
    return false
  }
  form.sys_action.value = action
  form.submit()
  return false
}

if (form?.querySelector('[name="isFormPage"]')) {
  const table = form.sys_target.value
  window.g_form = {
    getTableName: () => table,
    getUniqueValue: () => form.sys_uniqueValue.value,
    isNewRecord: () => form.sys_row.value === '-1',
    getValue: (column) => byId(`${table}.${column}`)?.value ?? '',
    setValue: (column, value) => {
      const input = byId(`${table}.${column}`)
      if (!input) return
      input.value = value
      const box = byId(`ni.${table}.${column}`)
      if (box) box.checked = value === 'true'
      const link = byId(`${table}.${column}_link`)
      if (link) link.textContent = value
    },
    hasField: (column) => byId(`element.${table}.${column}`) !== null,
    getLabelOf: (column) => document.querySelector(`[id="label.${table}.${column}"] .label-text`)?.textContent ?? '',
    isMandatory: (column) => byId(`status.${table}.${column}`)?.getAttribute('mandatory') === 'true',
  }
}

// Tabs between sections, and those of related lists: the n-th shows the n-th panel. docs/servicenow/pages.md#tabs
const showTab = (tab) => {
  const tabs = [...tab.closest('[role=tablist]').querySelectorAll('.tabs2_tab')]
  const kind = tab.closest('[role=tablist]').id === 'tabs2_list' ? '.tabs2_list' : '.tabs2_section.tab_section'
  document.querySelectorAll(kind).forEach((panel, index) => {
    const active = tabs[index] === tab
    panel.style.display = active ? '' : 'none'
    panel.setAttribute('aria-hidden', String(!active))
    tabs[index].classList.toggle('tabs2_active', active)
    tabs[index].setAttribute('aria-selected', String(active))
    tabs[index].tabIndex = active ? 0 : -1
    if (active) tabs[index].setAttribute('aria-controls', panel.id)
    else tabs[index].removeAttribute('aria-controls')
  })
}
document.addEventListener('click', ({ target }) => {
  const tab = target.closest?.('.tabs2_tab')
  if (tab) showTab(tab)
})

// Choosing Machine ticks "Web service access only" by itself, Human or AI unticks it:
// docs/servicenow/records.md#identity-type
byId('sys_user.identity_type')?.addEventListener('change', (event) => {
  window.g_form.setValue('web_service_access_only', String(event.target.value === 'machine'))
})

// Set Password: nothing can be typed; saving ticks "Password needs reset" by itself.
// docs/servicenow/pages.md#set-password
const dialog = byId('set_password_dialog')
window.openSetPassword = () => (dialog.hidden = false)
window.closeSetPassword = () => (dialog.hidden = true)
window.generatePassword = () => {
  byId('generated_password').value = Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) =>
    (n % 36).toString(36),
  ).join('')
  byId('save_password').disabled = false
}
window.viewPassword = () => {
  const field = byId('generated_password')
  field.type = field.type === 'password' ? 'text' : 'password'
}
window.copyPassword = () => navigator.clipboard.writeText(byId('generated_password').value)
window.savePassword = async () => {
  await fetch(`/standin/password/${dialog.dataset.user}`, {
    method: 'POST',
    headers: { 'x-usertoken': window.g_ck, 'content-type': 'application/json' },
    body: JSON.stringify({ password: byId('generated_password').value }),
  })
  location.reload()
}

// Related lists come after the form has loaded: docs/servicenow/pages.md#tabs
const related = byId('related_lists_wrapper')
if (related) {
  const fill = async () => {
    related.innerHTML = await (await fetch(related.dataset.src)).text()
  }
  void fill()
}
window.editMembers = (button) => {
  location.href = `/sys_m2m_template.do?sysparm_collection=sys_user&sysparm_collectionID=${form.sys_uniqueValue.value}&sysparm_collection_related_file=${button.dataset.collection}`
  return false
}

// Edit Members: docs/servicenow/pages.md#edit-members
window.moveSelected = (from, to) => {
  for (const option of Array.from(byId(from).selectedOptions)) byId(to).append(option)
}
window.selectAll = (id) => {
  for (const option of byId(id).options) option.selected = true
}
window.searchCollection = (input) => {
  for (const option of byId('select_0').options) option.hidden = !option.text.startsWith(input.value.trim())
}
