import type { Policy } from '../../neo/policy'
import { type AccessAnswer, evaluateAccess } from '../../servicenow/acl'
import type { MessageKey } from '../../text/catalogue'
import { pluginIn, propertyIn, rowsIn, unread } from '../reads'
import type { Requirement } from '../requirement'
import { rulesIn } from '../rules'
import type { Row, Snapshot } from '../snapshot'
import type { Finding } from '../verdict'
import { EXPLICIT_ROLES } from './user-internal'

/** Entries in these are made, not changed; history is read where an instance allows it (servicenow-rest.md 0.3, 1.8). */
const CREATED = new Set(['sys_journal_field', 'task_time_worked'])
/** Notes and time entries are an extra: without them Neo works, with a drawback. Notes are written through the ticket. [INF] */
const EXTRA = CREATED

/** What Neo does with records of a table. */
function operationsOf(table: string, { lookupTables }: Policy): readonly string[] {
  if (lookupTables.includes(table)) return ['read']
  return CREATED.has(table) ? ['read', 'create'] : ['read', 'write']
}

/** A table and its ancestors, as far as `sys_db_object` tells them. */
export function lineageOf(
  table: string,
  { 'super_class.name': parent = '', 'super_class.super_class.name': grand = '' }: Row,
): string[] {
  return [table, parent, grand].filter(Boolean)
}

const KEYS: Record<AccessAnswer['by'], MessageKey> = {
  role: 'access.denied.role',
  condition: 'access.depends.condition',
  'no-rule': 'access.denied.no-rule',
  unreadable: 'access.depends.unreadable',
}

interface Question {
  table: string
  column?: string
}

function check(snapshot: Snapshot, policy: Policy, { table, column }: Question): Finding {
  const tables = rowsIn(snapshot, 'tables')
  if (tables.state !== 'read') return unread(snapshot, ['tables'])
  const values = { table: column ? `${table}.${column}` : table }
  const row = tables.rows.find(({ name }) => name === table)
  const page = `/sys_security_acl_list.do?sysparm_query=nameSTARTSWITH${table}`
  if (!row)
    return {
      outcome: EXTRA.has(table) ? 'warn' : 'fail',
      message: { key: 'access.no-table', values },
      from: `sys_db_object: ${table}`,
    }
  if (row.ws_access === 'false')
    return {
      outcome: 'fail',
      message: { key: 'access.web-services', values },
      seen: 'false',
      from: `sys_db_object.ws_access: ${table}`,
      page: `/sys_db_object_list.do?sysparm_query=name=${table}`,
    }
  const rules = rulesIn(snapshot)
  if (!rules) return unread(snapshot, ['acls'])
  const { roles } = snapshot.user ?? {}
  if (!roles) return unread(snapshot, ['roles'])
  const [plugins, properties] = [rowsIn(snapshot, 'plugins'), rowsIn(snapshot, 'properties')]
  const explicitRoles = plugins.state === 'read' && pluginIn(plugins.rows, EXPLICIT_ROLES) === true
  const mode = properties.state === 'read' ? propertyIn(properties.rows, 'glide.sm.default_mode') : undefined
  const answers = operationsOf(table, policy).map((operation) => ({
    operation,
    ...evaluateAccess(rules, {
      lineage: lineageOf(table, row),
      operation,
      // The first sign-in grants `snc_internal`; see `user.internal`.
      roles: new Set(explicitRoles ? [...roles, 'snc_internal'] : roles),
      explicitRoles,
      defaultMode: mode === 'allow' ? 'allow' : 'deny',
      ...(column !== undefined && { column }),
    }),
  }))
  const seen = answers.map(({ operation, access }) => `${operation}: ${access}`).join(', ')
  const bad = answers.find(({ access }) => access === 'denied') ?? answers.find(({ access }) => access === 'depends')
  const from = `sys_security_acl: ${bad?.rule ?? answers[0]?.rule ?? table}`
  if (!bad)
    return {
      outcome: 'pass',
      message: { key: 'access.pass', values: { ...values, rule: answers[0]?.rule ?? '' } },
      seen,
      from,
    }
  const told = { ...values, operation: bad.operation, rule: bad.rule ?? '', wants: (bad.wants ?? []).join(', ') }
  if (bad.access === 'depends')
    return { outcome: 'unknown', message: { key: KEYS[bad.by], values: told }, seen, from, page, settled: true }
  const key: MessageKey = table === 'sys_journal_field' ? 'access.journal' : KEYS[bad.by]
  return { outcome: EXTRA.has(table) ? 'warn' : 'fail', message: { key, values: told }, seen, from, page }
}

/** One requirement for each table and custom column that Neo needs: can the account do there what Neo does? */
export function accessRequirements(policy: Policy): Requirement[] {
  const questions: Question[] = [
    ...[...policy.tables, ...policy.lookupTables].map((table) => ({ table })),
    ...policy.columns.map((name) => {
      const [table = '', column = ''] = name.split('.')
      return { table, column }
    }),
  ]
  return questions.map((question) => ({
    id: `access.${question.column ? `${question.table}.${question.column}` : question.table}`,
    step: 'user.roles',
    reads: ['user', 'roles', 'tables', 'acls', 'acl-roles', 'plugins', 'properties'],
    check: (snapshot) => check(snapshot, policy, question),
  }))
}
