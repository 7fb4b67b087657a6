import type { Policy } from '../../neo/policy'
import { adminIdOf } from '../checks/admin-id'
import { mappableScope, type Plan } from '../plan'
import { currentValues, planTargetOf } from '../plan-target'
import { type Known, type Snapshot, valueOf } from '../snapshot'
import { visibleRows } from '../snapshot-rows'
import { comparable } from './differences'
import type { PutBack, RecordBefore } from './put-back'

/** The values that a record has no longer. */
const lost = (record: Known, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(values).filter(([column, value]) => {
      const now = valueOf(record, column as never)
      return now !== undefined && comparable(column, now) !== comparable(column, value)
    }),
  )

/**
 * Plans what puts a setup back: only values that the baseline had and that the records no longer have, and only on the very
 * records of the baseline. Pure, like every plan; what is right meanwhile is not written.
 */
export function planToPutBack(
  snapshot: Snapshot,
  policy: Policy,
  { application: app, user: person, roles, scope }: PutBack,
): Plan {
  const { application, user } = snapshot
  const writes: Plan['writes'] = []
  const isThat = (record: Known | null | undefined, wanted: RecordBefore | undefined): record is Known =>
    record?.sysId !== undefined && record.sysId === wanted?.sysId
  const mend = (record: Known, table: 'oauth_entity' | 'sys_user', values: Readonly<Record<string, string>>) => {
    const own = lost(record, values)
    const columns = Object.keys(own)
    if (columns.length === 0) return
    const id = table === 'sys_user' ? 'user' : 'application'
    const before = currentValues(record, columns)
    writes.push({
      id,
      table,
      sysId: record.sysId ?? '',
      values: own,
      before,
      why: 'mend',
      key: [],
      target: planTargetOf(table, record),
    })
  }
  const isUnread = (['application', 'user'] as const).some((part) => snapshot[part] !== null && !snapshot[part]?.sysId)
  if (isUnread) return { writes, stays: [], byHand: [{ what: 'unreadable' }] }
  if (isThat(application, app)) {
    mend(application, 'oauth_entity', app?.values ?? {})
    const useraccount = scope ? mappableScope(snapshot) : undefined
    if (useraccount && !snapshot.application?.scopes?.includes('useraccount'))
      writes.push({
        id: 'scope',
        table: 'oauth_entity_auth_scope_mapping',
        values: { oauth_entity: application.sysId ?? '', auth_scope: useraccount },
        why: 'scope',
        key: ['oauth_entity', 'auth_scope'],
        target: planTargetOf('oauth_entity', application),
      })
  }
  const isOwn = user?.sysId !== undefined && user.sysId === adminIdOf(snapshot.admin)
  if (isOwn || !isThat(user, person)) return { writes, stays: [], byHand: isOwn ? [{ what: 'own-account' }] : [] }
  mend(user, 'sys_user', person?.values ?? {})
  for (const role of roles) {
    const id = visibleRows(snapshot, 'role-ids').find(({ name }) => name === role)?.sys_id
    if (id && snapshot.user?.roles && !snapshot.user.roles.includes(role))
      writes.push({
        id: `role:${role}`,
        table: 'sys_user_has_role',
        values: { user: user.sysId ?? '', role: id },
        why: 'role',
        key: ['user', 'role'],
        target: planTargetOf('sys_user', user),
      })
  }
  return { writes, stays: [], byHand: [] }
}
