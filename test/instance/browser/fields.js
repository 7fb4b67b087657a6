import { createCustomElement } from '@servicenow/ui-core'
import snabbdom from '@servicenow/ui-renderer-snabbdom'
import '@servicenow/now-checkbox'
import '@servicenow/now-dropdown'
import '@servicenow/now-input'
import '@servicenow/now-textarea'
import { random } from './nest.js'

// Field containers of workspace forms, whose `name` is the column: docs/servicenow/pages.md#workspace-fields
const properties = {
  name: { reflect: true, schema: { type: 'string' } },
  label: { schema: { type: 'string' } },
  value: { schema: { type: 'string' } },
  required: { default: false, schema: { type: 'boolean' } },
  readonly: { default: false, schema: { type: 'boolean' } },
  disabled: { default: false, schema: { type: 'boolean' } },
  helper: { default: '' },
  kind: { default: 'string' },
  messages: { default: [] },
  items: { default: [] },
}

/** The published component that shows one field. `inner` is the name it carries. */
function control({ kind, label, value, required, readonly, disabled, helper, messages, items }, inner) {
  if (kind === 'boolean')
    return <now-checkbox name={inner} label={label} checked={value === 'true'} disabled={disabled} manage-checked />
  if (kind === 'password')
    return <now-input-password name={inner} label={label} value={value} helper-content={helper} />
  if (kind === 'multiline') return <now-textarea name={inner} label={label} value={value} rows={2} />
  if (kind === 'choice')
    return (
      <div>
        <label className="choice-label">{label}</label>
        <now-dropdown
          items={items}
          selected-items={value ? [value] : []}
          select="single"
          placeholder="-- None --"
          append-to-payload={{ name: inner }}
          config-aria={{ trigger: { 'aria-label': label } }}
        />
      </div>
    )
  return (
    <now-input
      name={inner}
      label={label}
      value={value}
      required={required}
      readonly={readonly}
      helper-content={helper}
      messages={messages}
      type={kind === 'integer' ? 'number' : 'text'}
    />
  )
}

const styles =
  ':host,now-input,now-input-password,now-textarea{display:block;width:100%} .choice-label{display:block;font-size:12px;margin-bottom:4px}'
const container = (name) =>
  createCustomElement(name, {
    renderer: { type: snabbdom },
    properties,
    styles,
    view: ({ properties: p }) => control(p, p.name),
  })

for (const name of [
  'sn-record-input-connected',
  'sn-record-choice-connected',
  'now-record-checkbox',
  'now-record-number',
])
  container(name)

const TAGS = { boolean: 'now-record-checkbox', integer: 'now-record-number', choice: 'sn-record-choice-connected' }
const plainNames = new Map()

/** The name a field's control carries when the form is built by hand: unrelated to the column, and different on each load. */
export const plainName = (column) => {
  if (!plainNames.has(column)) plainNames.set(column, `x${random(8)}`)
  return plainNames.get(column)
}
export const columnOfPlain = (name) => [...plainNames].find(([, plain]) => plain === name)?.[0] ?? name

/** One field of a form, in the markup this instance was started with. */
export function renderField(field) {
  if (window.__standin.markup === 'plain') return control(field, plainName(field.name))
  const Tag = TAGS[field.kind] ?? 'sn-record-input-connected'
  return <Tag {...field} component-id={`form_${field.kind}_${field.name}`} />
}

createCustomElement('now-record-form-section-column-layout', {
  renderer: { type: snabbdom },
  properties: { fields: { default: [] } },
  styles:
    ':host,now-input,now-input-password,now-textarea{display:block;width:100%} .sn-form-column-layout-container{display:grid;grid-template-columns:1fr 1fr;gap:16px} .wide{grid-column:1/-1}',
  view: ({ properties: { fields } }) => (
    <div className="sn-form-column-layout-container">
      {fields.map((field) => (
        <div key={field.name} class={{ wide: field.wide === true }}>
          {renderField(field)}
        </div>
      ))}
    </div>
  ),
})
