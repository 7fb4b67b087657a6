// Client scripts of classic pages, as far as they matter here. reference/servicenow-dom.md 2.3 to 2.6, 5 [REAL].
const form = document.forms[0]
const byId = (id) => document.getElementById(id)

window.setCheckBox = (box) => {
  form[box.name.substring(3)].value = String(box.checked)
}
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

// Submit with empty mandatory fields does not leave the page. [REAL GlideForm14]
window.gsftSubmit = (button) => {
  const missing = [...document.querySelectorAll('.required-marker[mandatory="true"]')]
    .map((marker) => marker.id.replace('status.', ''))
    .filter((id) => byId(id)?.value === '')
  if (missing.length > 0 && button.value !== 'sysverb_delete') {
    const labels = missing.map((id) => document.querySelector(`[id="label.${id}"] .label-text`).textContent)
    addErrorMessage(`The following mandatory fields are not filled in: ${labels.join(', ')}`)
    byId(missing[0]).setAttribute('aria-invalid', 'true')
    byId(missing[0]).focus()
    return false
  }
  form.sys_action.value = button.value
  return true
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

// Tabs between sections. [REAL GlideTabs2]
for (const tab of document.querySelectorAll('.tabs2_tab')) {
  tab.addEventListener('click', () => {
    for (const other of document.querySelectorAll('.tabs2_tab')) {
      const active = other === tab
      other.classList.toggle('tabs2_active', active)
      const section = byId(other.getAttribute('aria-controls'))
      section.style.display = active ? '' : 'none'
      section.setAttribute('aria-hidden', String(!active))
    }
  })
}

// Choosing Machine ticks "Web service access only" by itself, Human or AI unticks it. [DOC t_CreateAUser]
byId('sys_user.identity_type')?.addEventListener('change', (event) => {
  window.g_form.setValue('web_service_access_only', String(event.target.value === 'machine'))
})

// Set Password: nothing can be typed; saving ticks "Password needs reset" by itself. [DOC reset-your-password]
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

// Related lists come after the form has loaded. [REAL related_lists.ready]
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

// The slushbucket. [AUTO]
window.moveSelected = (from, to) => {
  for (const option of Array.from(byId(from).selectedOptions)) byId(to).append(option)
}
window.selectAll = (id) => {
  for (const option of byId(id).options) option.selected = true
}
window.searchCollection = (input) => {
  for (const option of byId('select_0').options) option.hidden = !option.text.startsWith(input.value.trim())
}
