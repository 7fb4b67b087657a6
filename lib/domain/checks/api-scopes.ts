import type { Finding } from '../finding'
import type { Row, Snapshot } from '../snapshot'
import { isPropertyOn, rowsIn, unreadFinding, visibleRows } from '../snapshot-rows'
import { coversMethod, coversTableApi, isNarrow, METHODS } from './api-coverage'

/** Switches the whole check of scopes off: docs/servicenow/oauth.md#api-scopes */
export const SCOPE_CHECK = 'com.glide.rest.api.auth.scope.check.enable'

const nameOf = (row: Row) => row['auth_scope.name'] ?? ''

/** Whether the application's own scopes let it at the Table API with every method that Neo uses; undefined where that is not known. */
export function coversNeo(snapshot: Snapshot, own: readonly string[]): boolean | undefined {
  const rows = rowsIn(snapshot, 'api-scopes')
  if (rows.state !== 'read') return rows.why === 'invalid' ? false : undefined
  const mine = rows.rows.filter((row) => own.includes(nameOf(row)) && coversTableApi(row) !== 'no')
  const isCovered = METHODS.every((method) => mine.some((row) => coversMethod(row, method) && !isNarrow(row)))
  if (isCovered && mine.every((row) => coversTableApi(row) === 'yes')) return true
  return mine.length > 0 || rows.missing ? undefined : false
}

/** Scopes that the Table API is bound to, if the application has none of them: docs/servicenow/oauth.md#api-scopes */
export function apiScopeFinding(snapshot: Snapshot): Finding | undefined {
  const bound = visibleRows(snapshot, 'api-scopes').filter((row) => coversTableApi(row) !== 'no')
  const checked = isPropertyOn(snapshot, SCOPE_CHECK, true)
  const own = snapshot.application?.scopes ?? []
  const isKnown = snapshot.application?.scopes !== undefined || snapshot.reads?.scopes === undefined
  if (bound.length === 0 || checked === false || own.includes('useraccount')) return undefined
  if (!isKnown) return unreadFinding(snapshot, ['scopes'])
  // Any of the scopes that a method is bound to will do.
  const lacked = METHODS.map((method) => bound.filter((row) => coversMethod(row, method))).find(
    (rows) => rows.length > 0 && !rows.some((row) => own.includes(nameOf(row))),
  )
  const [first] = lacked ?? []
  if (!first) return undefined
  const scope = nameOf(first)
  const isCertain = checked === true && lacked?.some((row) => coversTableApi(row) === 'yes' && !isNarrow(row))
  return {
    outcome: isCertain ? 'fail' : 'unknown',
    message: { key: isCertain ? 'platform.api-policy.scope' : 'platform.api-policy.scope-perhaps', values: { scope } },
    seen: scope,
    from: 'sys_api_access_scope.auth_scope',
    page: '/sys_api_access_scope_list.do',
    ...(!isCertain && { settled: true }),
  }
}
