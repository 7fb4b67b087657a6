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

byId('sysverb_new')?.addEventListener('click', (event) => {
  location.href = event.currentTarget.dataset.href
})
