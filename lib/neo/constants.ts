/** The contract with Neo: the one place with its values. docs/servicenow/records.md#neo-needs */
export const NEO = {
  redirectUrl: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
  applicationName: 'Neo Agent',
  providerName: 'Neo Agent',
  /** Suggested for the service account; any clear dedicated name is fine. The two names make its display name. */
  userName: 'neo.agent',
  userFirstName: 'Neo Agent',
  userLastName: '(Service Account)',
  roles: ['itil'],
  tables: [
    'task',
    'incident',
    'sc_request',
    'sc_req_item',
    'sc_task',
    'change_request',
    'problem',
    'sys_journal_field',
    'task_time_worked',
  ],
  lookupTables: ['sys_user', 'sys_user_group'],
  /** Columns of `task`, and so of every table that extends it, that Neo writes. */
  taskColumns: ['work_notes', 'comments', 'state', 'assigned_to', 'assignment_group'],
  /** Further columns of a ticket that Neo reads. */
  readColumns: ['sys_id', 'number', 'short_description', 'sys_updated_on'],
  /** Columns that people and groups are looked up by. A column that a table lacks has no access rules either. */
  lookupColumns: ['name', 'user_name'],
  /** The columns that Neo reads of notes and of time entries: the ticket they belong to, and their content. */
  entryColumns: {
    sys_journal_field: ['element_id', 'value'],
    task_time_worked: ['task', 'time_in_seconds', 'comments'],
  },
  /** Seconds; 100 days. A shorter one forces reconnects. */
  refreshTokenLifespan: 8_640_000,
  /** Seconds. Neo refreshes the token by itself. */
  accessTokenLifespan: 1_800,
  dashboardUrl: 'https://dashboard.neoagent.io/integrations',
  docsUrl: 'https://docs.neoagent.io/integrations/psa/servicenow/creating-oauth-app',
} as const

/**
 * Seconds; a longer-lived access token adds risk without use. A constant of its own, so that the guide does not bundle
 * the rest.
 */
export const LONGEST_ACCESS_TOKEN_LIFESPAN = 86_400
