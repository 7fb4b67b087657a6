import { actionTypes } from '@servicenow/ui-core'
import '@servicenow/now-card'
import '@servicenow/now-modal'
import { navigate } from './nest.js'
import { list } from './rest.js'

/**
 * The five connection types; only authz-code's route is known: docs/servicenow/pages.md#connection-types,
 * docs/servicenow/pages.md#console-routes
 */
export const GRANTS = [
  {
    route: 'authz-code',
    value: 'authz_code',
    title: 'OAuth - Authorization code grant',
    crumb: 'Authorization code grant',
    text: 'Used for interactive user authorization to obtain consent for accessing the application with user context.',
  },
  {
    route: 'client-credential',
    value: 'client_credential',
    title: 'OAuth - Client credentials grant',
    crumb: 'Client credentials grant',
    text: "Used for machine-to-machine access to the application without the user's context.",
  },
  {
    route: 'jwt-bearer',
    value: 'jwt',
    title: 'OAuth - JWT bearer grant',
    crumb: 'JWT bearer grant',
    text: "Used for machine-to-machine access to the application, either with or without the user's context and without requiring user interaction.",
  },
  {
    route: 'ropc',
    value: 'ropc',
    title: 'OAuth - Resource owner password credential grant',
    crumb: 'Resource owner password credential grant',
    text: "Used to allow a trusted app to directly collect and use the user's credential to access the application. It is recommended to use Authorization code grant instead.",
  },
  {
    route: 'id-token',
    value: 'id_token',
    title: 'Third party ID token issued by OIDC supporting identity provider',
    crumb: 'Third party ID token',
    text: 'Used for third party JWT tokens to access the application with user context.',
  },
]

const styles = `:host{display:block;padding:16px 24px;font:14px/20px Lato,system-ui,sans-serif} .head{display:flex;justify-content:space-between;align-items:center} h1{font-size:20px;font-weight:600;margin:8px 0}
  table{width:100%;border-collapse:collapse;background:#fff} th,td{text-align:start;padding:8px 12px} tr:nth-child(odd) td{background:#f1f2f4} a{color:#1e56a0} .list{background:#fff;padding:16px;margin-top:16px} .list h2{font-size:16px}
  .option{display:block;margin:0 0 12px} .option-title{color:#2a54c7;font-weight:600;font-size:15px} p{margin:4px 0 12px}`

const row = (record) => {
  const grant = GRANTS.find((g) => g.value === record.inbound_grant_type?.value) ?? GRANTS[0]
  const open = (event) => {
    event.preventDefault()
    navigate(`${grant.route}-record/${record.sys_id.value}/${Date.now()}`)
  }
  return (
    <tr>
      <td>
        <a href="#" on-click={open}>
          {record.name.value}
        </a>
      </td>
      <td>{record.active.value}</td>
      <td>{record.inbound_grant_type?.display_value}</td>
      <td>{record.client_id.value}</td>
      <td>{record.comments.value}</td>
    </tr>
  )
}

/** "Inbound Integrations": docs/servicenow/pages.md#console-home */
export function definePage(tag, createCustomElement, render) {
  createCustomElement(tag, {
    ...render,
    styles,
    initialState: { records: [], ready: false, opened: false },
    view: ({ records, ready, opened }, { updateState }) => (
      <div>
        <div className="head">
          <h1>Inbound Integrations</h1>
          {ready ? (
            <now-button
              label="New integration"
              variant="primary"
              tooltip-content="Create a new inbound integration"
              on-click={() => updateState({ opened: true })}
            />
          ) : undefined}
        </div>
        <p>
          Inbound Integrations allow you to configure and manage external applications to access ServiceNow APIs. To
          view detailed usage statistics for each OAuth client, refer to the{' '}
          <a href="#">Inbound API Integration Usage dashboard</a>.
        </p>
        <div className="list">
          <h2>Application Registries {ready ? records.length : ''}</h2>
          <table>
            <thead>
              <tr>
                <th>Name</th>
                <th>Active</th>
                <th>Inbound Grant Type</th>
                <th>Client ID</th>
                <th>Comments</th>
              </tr>
            </thead>
            <tbody>{records.map((record) => row(record))}</tbody>
          </table>
        </div>
        <now-modal opened={opened} manage-opened size="md" header-label="Select your application connection type">
          <div>
            <p>
              Choose the API access method that you want to use for your inbound integration. <a href="#">Learn more</a>
              .
            </p>
            {GRANTS.map((grant) => (
              <now-card
                className="option"
                interaction="click"
                size="md"
                append-to-payload={{ route: grant.route }}
                config-aria={{ 'aria-label': grant.title }}
              >
                <div>
                  <div className="option-title">{grant.title}</div>
                  <div>{grant.text}</div>
                </div>
              </now-card>
            ))}
          </div>
        </now-modal>
      </div>
    ),
    actionHandlers: {
      [actionTypes.COMPONENT_CONNECTED]: ({ updateState }) => {
        const query = 'inbound_grant_typeISNOTEMPTY^ORDERBYname'
        void list(
          'oauth_entity',
          query,
          '&sysparm_display_value=all&sysparm_fields=sys_id,name,active,inbound_grant_type,client_id,comments',
        ).then((records) => setTimeout(() => updateState({ records, ready: true }), window.__standin.hydration))
      },
      'NOW_MODAL#OPENED_SET': ({ action, updateState }) => updateState({ opened: action.payload.value }),
      'NOW_CARD#CLICKED': ({ action, updateState }) => {
        updateState({ opened: false })
        navigate(`${action.payload.route}-create/${Date.now()}`)
      },
    },
  })
}
