import type { Row, Snapshot } from '../snapshot'
import { rowsIn } from '../snapshot-rows'

/** Whether a token has ended. One whose end is not shown, or a moment that is not known, says nothing. Both are UTC. */
export const isExpired = ({ expires = '' }: Row, at: string | undefined): boolean =>
  at !== undefined && expires !== '' && expires < at

/**
 * The token that says as whom Neo is connected, and until when: the newest refresh token of the application in
 * question, since access tokens come from it (docs/servicenow/oauth.md#refresh-end); where none is kept, the newest of
 * any kind. `null` where there is none, undefined where that is not known.
 */
export function newestToken(snapshot: Snapshot): Row | null | undefined {
  const tokens = rowsIn(snapshot, 'tokens')
  if (tokens.state !== 'read') return undefined
  const own = tokens.rows
    .filter(({ peer, user }) => peer !== '' && peer === snapshot.application?.sysId && user)
    .toSorted((a, b) => (b.sys_created_on ?? '').localeCompare(a.sys_created_on ?? ''))
  const found = own.find(({ type }) => type === 'refresh_token') ?? own[0]
  return found ?? (tokens.missing ? undefined : null)
}
