import type { Finding } from '../finding'
import type { Row, Snapshot } from '../snapshot'
import {
  completeRows,
  isCompletelyRead,
  isPropertyOn,
  propertyFinding,
  propertyOf,
  rowsIn,
  unreadFinding,
  visibleRows,
} from '../snapshot-rows'
import { coversMethod, coversTableApi, isExtraMethod, isNarrow, METHODS } from './api-coverage'
import { isAllShown } from './api-policies'

type Reason = 'scope' | 'scope-gone' | 'scope-perhaps' | 'scope-post'

/** Switches the whole check of scopes off: docs/servicenow/oauth.md#api-scopes */
export const SCOPE_CHECK = 'com.glide.rest.api.auth.scope.check.enable'

/**
 * The property that names the record of the scope that opens everything, if that is not found by its name:
 * docs/servicenow/oauth.md#useraccount
 */
export const USERACCOUNT = 'glide.oauth.token.scope.useraccount'

/**
 * Whether one of the scopes named `useraccount` that the application has is the one that ships; undefined if that is not
 * known. One that was made again under the name is younger, and opens nothing: docs/servicenow/oauth.md#useraccount
 */
function hasShipped(snapshot: Snapshot): boolean | undefined {
  const own = visibleRows(snapshot, 'scopes').filter((row) => row.oauth_entity === snapshot.application?.sysId)
  const isOwn = ({ sys_id: id }: Row) => own.some((row) => row.auth_scope === id)
  const named = completeRows(snapshot, 'auth-scopes')
  if (!named || named.length < 2) return named && true
  if (named.every(isOwn)) return true
  const [first, second] = named.toSorted((a, b) => (a.sys_created_on ?? '').localeCompare(b.sys_created_on ?? ''))
  const isDated = first?.sys_created_on && first.sys_created_on !== second?.sys_created_on
  return first && isDated && own.every((row) => row.auth_scope !== undefined) ? isOwn(first) : undefined
}

/** Why it is not known whether the application has the scope that opens everything; undefined if no record is withheld. */
export function unreadScope(snapshot: Snapshot): Finding<never> | undefined {
  if (propertyOf(snapshot, USERACCOUNT).state === 'hidden') return propertyFinding(snapshot, USERACCOUNT)
  return isCompletelyRead(snapshot, 'auth-scopes') ? undefined : unreadFinding(snapshot, ['auth-scopes'])
}

/** Whether the application has the scope that opens everything; undefined if that is not known. */
export function opensEverything(snapshot: Snapshot): boolean | undefined {
  const { application, reads } = snapshot
  const scopes = application?.scopes ?? (reads?.scopes ? undefined : [])
  const isNamed = scopes?.includes('useraccount')
  const property = reads?.properties ? propertyOf(snapshot, USERACCOUNT) : ({ state: 'absent' } as const)
  if (property.state === 'absent') return isNamed && reads?.['auth-scopes'] ? hasShipped(snapshot) : isNamed
  if (property.state === 'hidden') return scopes?.length === 0 ? false : undefined
  const own = visibleRows(snapshot, 'scopes').filter((row) => row.oauth_entity === application?.sysId)
  if (own.some((row) => row.auth_scope === property.value)) return true
  return scopes && own.every((row) => row.auth_scope !== undefined) ? false : undefined
}

const nameOf = (row: Row) => row['auth_scope.name'] ?? ''

/** Whether the application's own scopes allow the Table API with every method that Neo uses; undefined if that is not known. */
export function coversNeo(snapshot: Snapshot, own: readonly string[]): boolean | undefined {
  const rows = rowsIn(snapshot, 'api-scopes')
  if (rows.state !== 'read') return rows.why === 'invalid' ? false : undefined
  const mine = rows.rows.filter((row) => own.includes(nameOf(row)) && coversTableApi(row) !== 'no')
  const isShown = isAllShown(snapshot, 'api-scopes')
  const isCovered = METHODS.filter((method) => !isExtraMethod(method)).every((method) =>
    mine.some((row) => coversMethod(row, method) && !isNarrow(row)),
  )
  if (isShown && isCovered && mine.every((row) => coversTableApi(row) === 'yes')) return true
  return mine.length > 0 || rows.missing ? undefined : false
}

/** The finding if the Table API is bound to scopes of which the application has none: docs/servicenow/oauth.md#api-scopes */
export function apiScopeFinding(snapshot: Snapshot): Finding<Reason> | undefined {
  const bound = visibleRows(snapshot, 'api-scopes').filter((row) => coversTableApi(row) !== 'no')
  const checked = isPropertyOn(snapshot, SCOPE_CHECK, true)
  const own = snapshot.application?.scopes ?? []
  const isKnown = snapshot.application?.scopes !== undefined || snapshot.reads?.scopes === undefined
  const opens = opensEverything(snapshot)
  if (bound.length === 0 || checked === false || opens) return undefined
  if (!isKnown) return unreadFinding(snapshot, ['scopes'])
  // Any one of the scopes that a method is bound to is enough.
  const isShown = isAllShown(snapshot, 'api-scopes')
  const isAbout = (row: Row, method: string) => !isShown || coversMethod(row, method)
  const lacked = METHODS.map((method) => ({ method, rows: bound.filter((row) => isAbout(row, method)) })).find(
    ({ rows }) => rows.length > 0 && !rows.some((row) => own.includes(nameOf(row))),
  )
  const first = lacked?.rows[0]
  if (!lacked || !first) return undefined
  const scope = nameOf(first)
  const more = { seen: scope, from: 'sys_api_access_scope.auth_scope', page: '/sys_api_access_scope_list.do' }
  // A binding that is not shown may be to a scope of the application.
  const isCertain =
    checked === true &&
    opens === false &&
    isShown &&
    lacked.rows.every((row) => row['auth_scope.name'] !== undefined) &&
    isCompletelyRead(snapshot, 'api-scopes') &&
    lacked.rows.some((row) => coversTableApi(row) === 'yes' && !isNarrow(row))
  if (isExtraMethod(lacked.method)) return { outcome: 'warn', reason: 'scope-post', facts: { scope }, ...more }
  if (isCertain && scope === '') return { outcome: 'fail', reason: 'scope-gone', ...more }
  if (isCertain) return { outcome: 'fail', reason: 'scope', facts: { scope }, ...more }
  return { outcome: 'unknown', reason: 'scope-perhaps', facts: { scope }, ...more, settled: true }
}
