import { actionTypes } from '@servicenow/ui-core'
import '@servicenow/now-alert'
import '@servicenow/now-modal'
import { GRANTS } from './console-welcome.js'
import { columnOfPlain } from './fields.js'
import { navigate } from './nest.js'
import { load, save } from './record.js'

const styles = `:host{display:block;max-width:1314px;margin:0 auto;padding:16px 24px 48px;font:14px/20px Lato,system-ui,sans-serif} .head{display:flex;justify-content:space-between;align-items:center;gap:12px} .buttons{display:flex;gap:12px}
  h1{font-size:20px;font-weight:600;margin:12px 0} .crumbs{font-size:12px} .card{background:#fff;border:1px solid #e3e6ea;padding:16px;margin:12px 0;box-shadow:0 1px 2px rgb(0 0 0/8%)} h3{font-size:14px;margin:12px 0 8px}
  .sn-section-header{all:unset;cursor:pointer;display:flex;width:100%;justify-content:space-between;font-size:16px;font-weight:600;margin-bottom:12px} .note{background:#fdf3b4;padding:2px 6px;font-size:12px;display:inline-block} .hint{font-size:12px;margin-inline-start:24px}
  .scope{display:grid;grid-template-columns:2fr 3fr;gap:16px} ul{font-size:12px} .error{background:#ffe0e0;border:1px solid #d32f2f;padding:8px 12px}`

const HELP = 'More information about this field.'

function details(grant, f) {
  const isCode = grant.route === 'authz-code'
  const { providerNameMandatory } = window.__standin.release
  return [
    { name: 'name', label: 'Name', required: true },
    { name: 'provider_name', label: 'Provider name', required: isCode && providerNameMandatory, helper: HELP },
    ...(isCode ? [{ name: 'redirect_url', label: 'Redirect URLs', required: true, helper: HELP, wide: true }] : []),
    { name: 'client_id', label: 'Client ID', readonly: true, helper: HELP },
    { name: 'client_secret', label: 'Client secret', kind: 'password', helper: HELP },
    ...(isCode ? [{ name: 'public_client', label: 'This is a public client', kind: 'boolean' }] : []),
    { name: 'active', label: 'Active', kind: 'boolean' },
    { name: 'comments', label: 'Comments', kind: 'multiline' },
  ].map((field) => ({ ...field, value: f[field.name] ?? '' }))
}

const advanced = (f) =>
  [
    { name: 'enforce_token_restriction', label: 'Enforce token restriction', kind: 'boolean' },
    {
      name: 'token_format',
      label: 'Token Format',
      kind: 'choice',
      items: [
        { id: 'opaque', label: 'Opaque' },
        { id: 'jwt', label: 'JWT' },
      ],
    },
    { name: 'access_token_lifespan', label: 'Access token lifespan', kind: 'integer' },
    { name: 'refresh_token_lifespan', label: 'Refresh token lifespan', kind: 'integer' },
    { name: 'login_url', label: 'Login URL' },
    { name: 'logo_url', label: 'Logo URL' },
  ].map((field) => ({ ...field, value: f[field.name] ?? '' }))

function scopeSection(f, scopes) {
  const useraccount = f.auth_scope === 'useraccount'
  const restriction = {
    name: 'scope_restriction_status',
    label: 'Allow access only to APIs in selected scope',
    kind: 'boolean',
    value: f.restricted,
    disabled: useraccount,
  }
  return (
    <div>
      <p style={{ fontSize: '12px' }}>
        The Auth scope determines the level of access a client has to various APIs, select an Auth scope carefully to
        avoid unnecessary access to sensitive data.
      </p>
      <h3>Configure auth scopes</h3>
      <div className="scope">
        <now-record-form-section-column-layout
          fields={[
            {
              name: 'auth_scope',
              label: 'Auth scope',
              kind: 'choice',
              value: f.auth_scope,
              wide: true,
              items: scopes.map((s) => ({ id: s, label: s })),
            },
          ]}
        />
        <div>
          <span style={{ fontSize: '12px' }}>Limit authorization to the following APIs</span>
          <div style={{ background: '#d9dce0', padding: '8px' }}>—</div>
        </div>
      </div>
      {useraccount ? (
        <div className="note">
          This scope grants access to all resources available to signed-in user and not recommended for general use.
        </div>
      ) : undefined}
      <h3>Scope validation settings</h3>
      <now-record-form-section-column-layout fields={[restriction]} />
      {useraccount ? (
        <div className="hint">Disabled: useraccount scope already grants access to all signed-in user resources.</div>
      ) : undefined}
    </div>
  )
}

function section(id, title, open, toggle, content) {
  return (
    <div className="card">
      <button className="sn-section-header collapsable" aria-expanded={String(open)} on-click={() => toggle(id)}>
        <span>{title}</span>
        <span aria-hidden="true">{open ? '⌃' : '⌄'}</span>
      </button>
      {open ? content() : undefined}
    </div>
  )
}

/** New record and record of an inbound integration: docs/servicenow/pages.md#console-form */
export function definePage(tag, createCustomElement, render) {
  const set = (updateState) => (name, value) => updateState({ path: `fields.${name}`, value, operation: 'set' })
  const store = async ({ state, properties, updateState }) => {
    const { fields } = state
    try {
      const id = await save(grantOf(properties), fields, properties.recordId)
      if (properties.recordId) updateState({ error: '', asking: false })
      else navigate(`${properties.grant}-record/${id}/${Date.now()}`)
    } catch (error) {
      updateState({ error: error.message, asking: false })
    }
  }
  const grantOf = (properties) => GRANTS.find((g) => g.route === properties.grant) ?? GRANTS[0]
  const trySave = (context) => {
    const { state, updateState, properties } = context
    const missing = details(grantOf(properties), state.fields).filter((f) => f.required && !f.value)
    if (missing.length > 0)
      return updateState({
        error: `The following mandatory fields are not filled in: ${missing.map((f) => f.label).join(', ')}`,
      })
    // Saving without a scope asks for one; "Skip for now" saves without: docs/servicenow/pages.md#skip-for-now
    if (!properties.recordId && properties.grant === 'authz-code' && !state.fields.auth_scope)
      return updateState({ asking: true, error: '' })
    return store(context)
  }
  createCustomElement(tag, {
    ...render,
    styles,
    properties: { grant: { default: 'authz-code' }, recordId: { default: '' } },
    initialState: {
      fields: {},
      scopes: [],
      ready: false,
      error: '',
      asking: false,
      open: { details: true, scope: true, advanced: false },
    },
    view: (state, { updateState }) => {
      const { fields: f, ready, error, asking, open, scopes } = state
      const grant = grantOf(state.properties)
      const toggle = (id) => updateState({ path: `open.${id}`, value: !open[id], operation: 'set' })
      const learn = (
        <p>
          Enter the details for this connection. Learn more about <a href="#">{grant.title}</a>.
        </p>
      )
      if (!ready)
        return (
          <div>
            <div className="crumbs">Inbound integrations › {grant.crumb}</div>
            {learn}
          </div>
        )
      return (
        <div>
          <div className="crumbs">Inbound integrations › {grant.crumb}</div>
          <div className="head">
            <h1>{state.properties.recordId ? f.name : 'New record'}</h1>
            <div className="buttons">
              <now-button label="Cancel" variant="secondary" append-to-payload={{ does: 'cancel' }} />
              <now-button label="Save" variant="primary" append-to-payload={{ does: 'save' }} />
            </div>
          </div>
          {learn}
          {error ? (
            <div className="error" role="alert">
              {error}
            </div>
          ) : undefined}
          {section('details', 'Details', open.details, toggle, () => (
            <now-record-form-section-column-layout fields={details(grant, f)} />
          ))}
          {grant.route === 'authz-code'
            ? section('scope', 'Auth scope', open.scope, toggle, () => scopeSection(f, scopes))
            : undefined}
          {section('advanced', 'Advanced options (optional)', open.advanced, toggle, () => (
            <now-record-form-section-column-layout fields={advanced(f)} />
          ))}
          <now-modal
            opened={asking}
            manage-opened
            size="sm"
            header-label="No auth scope assigned"
            content="Assign an auth scope to limit what this integration can access."
            footer-actions={[
              { label: 'Skip for now', variant: 'secondary', clickActionType: 'SKIP' },
              { label: 'Assign auth scope', variant: 'primary', clickActionType: 'ASSIGN' },
            ]}
          />
        </div>
      )
    },
    actionHandlers: {
      [actionTypes.COMPONENT_CONNECTED]: ({ properties, updateState }) => {
        void load(properties.recordId).then(({ fields, scopes }) =>
          setTimeout(() => updateState({ fields, scopes, ready: true }), window.__standin.hydration),
        )
      },
      'NOW_INPUT#VALUE_SET': ({ action, updateState }) =>
        set(updateState)(columnOfPlain(action.payload.name), action.payload.value),
      'NOW_INPUT_PASSWORD#VALUE_SET': ({ action, updateState }) =>
        set(updateState)(columnOfPlain(action.payload.name), action.payload.value),
      'NOW_TEXTAREA#VALUE_SET': ({ action, updateState }) =>
        set(updateState)(columnOfPlain(action.payload.name), action.payload.value),
      'NOW_CHECKBOX#CHECKED_SET': ({ action, updateState }) => {
        const name = columnOfPlain(action.payload.name)
        set(updateState)(name === 'scope_restriction_status' ? 'restricted' : name, String(action.payload.value))
      },
      'NOW_DROPDOWN#SELECTED_ITEMS_SET': ({ action, updateState }) =>
        set(updateState)(columnOfPlain(action.payload.name), action.payload.value[0] ?? ''),
      'NOW_BUTTON#CLICKED': (context) => {
        const { does } = context.action.payload
        if (does === 'cancel') navigate('inbound-integrations/welcome')
        if (does === 'save') trySave(context)
      },
      'NOW_MODAL#OPENED_SET': ({ action, updateState }) => updateState({ asking: action.payload.value }),
      SKIP: (context) => {
        context.updateState({ asking: false })
        return store(context)
      },
      ASSIGN: ({ updateState }) => updateState({ asking: false }),
    },
  })
}
