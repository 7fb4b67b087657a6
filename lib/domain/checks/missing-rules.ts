import type { Policy } from '../../neo/policy'
import type { Account, Acl } from '../../servicenow/acl/acl'
import { evaluateRecord, indexAcls } from '../../servicenow/acl/evaluate'
import type { Snapshot } from '../snapshot'
import { rowsIn } from '../snapshot-rows'
import { serviceAccountOf } from './account'
import { aclIndexIn, aclsIn } from './acls'
import { accessResultsFor, lineageOf } from './table-access'

const OPERATIONS: ReadonlySet<string> = new Set(['read', 'write', 'create'])
const MAIL = { table: 'sys_email', role: 'email_api_send' } as const

/** An access rule that would let the account do what it may not yet: any that passes on a level will do. */
export interface MissingRule {
  table: string
  operation: string
  role: string
}

const asAcl = ({ table, operation, role }: MissingRule): Acl => ({
  sysId: '',
  name: table,
  operation,
  decision: 'allow',
  adminOverrides: true,
  roles: [role],
  elevated: [],
  besides: [],
  isPartial: false,
  isEndpoint: false,
})

/** Whether the account may do it once there is such a rule, and may not without. */
function isLacking(acls: readonly Acl[], rule: MissingRule, account: Account, lineage: readonly string[]): boolean {
  const names = new Set([...lineage, '*'])
  const own = acls.filter(({ name, operation }) => operation === rule.operation && names.has(name))
  const question = { ...account, lineage, operation: rule.operation }
  const may = (rules: readonly Acl[]) => evaluateRecord(indexAcls(rules), question).access === 'allowed'
  return !may(own) && may([...own, asAcl(rule)])
}

/**
 * The access rules that an admin could add for the account, no more than it takes. Each is for the level that decides now, as
 * one on a nearer level would shut out whoever passes by that: docs/servicenow/access.md#levels
 */
export function missingRules(snapshot: Snapshot, policy: Policy): MissingRule[] {
  const [index, acls, account, tables] = [
    aclIndexIn(snapshot),
    aclsIn(snapshot),
    serviceAccountOf(snapshot),
    rowsIn(snapshot, 'tables'),
  ]
  const role = policy.roles.find((name) => account?.roles.has(name))
  if (!index || !acls || !account || tables.state !== 'read') return []
  const rules =
    role === undefined
      ? []
      : [...policy.tables, ...policy.lookupTables].flatMap((table) => {
          const row = tables.rows.find(({ name }) => name === table)
          if (!row) return []
          const lineage = lineageOf(table, row)
          return (
            accessResultsFor(index, account, { lineage }, policy)
              .filter(
                ({ about, operation, access }) => about === table && OPERATIONS.has(operation) && access !== 'allowed',
              )
              .filter(({ rule = table }) => lineage.includes(rule) || rule === '*')
              // Whoever passes by a rule for all tables that asks for a role would be shut out by one on the table.
              .filter(({ rule, by }) => rule !== '*' || by === 'no-rule')
              .map(({ operation, rule = table }) => ({ table: rule === '*' ? table : rule, operation, role }))
              .filter((rule) => isLacking(acls, rule, account, lineage))
          )
        })
  const sender = { ...account, roles: new Set([...account.roles, MAIL.role]) }
  const mail = { ...MAIL, operation: 'create' }
  if (policy.emailMode && isLacking(acls, mail, sender, [mail.table])) rules.push(mail)
  return [...new Map(rules.map((rule) => [Object.values(rule).join(' '), rule])).values()]
}
