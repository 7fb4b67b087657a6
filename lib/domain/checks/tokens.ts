import type { Row, Snapshot } from '../snapshot'
import { isColumnHidden, rowsIn, visibleRows } from '../snapshot-rows'

/** Whether a token has ended. One whose end is not shown, or a moment that is not known, says nothing. Both are UTC. */
export const isExpired = ({ expires = '' }: Row, at: string | undefined): boolean =>
  at !== undefined && expires !== '' && expires < at

/** Tokens of the application in question, the newest first. */
const ownTokens = (rows: readonly Row[], { application }: Snapshot): Row[] =>
  rows
    .filter(({ peer, user }) => peer !== '' && peer === application?.sysId && user)
    .toSorted((a, b) => (b.sys_created_on ?? '').localeCompare(a.sys_created_on ?? ''))

/**
 * The newest token of the application in question that is known to be good still, of a user's where one is given. It was issued in exchange for the Client
 * Secret, after its user signed in: docs/servicenow/oauth.md#token-endpoint
 */
export function goodToken(snapshot: Snapshot, user?: string): Row | undefined {
  const { at } = snapshot
  // One whose end is not shown proves nothing of now.
  return ownTokens(visibleRows(snapshot, 'tokens'), snapshot).find(
    (row) => at !== undefined && (row.expires ?? '') > at && (user === undefined || row.user === user),
  )
}

/**
 * The token that says as whom Neo is connected, and until when: the newest refresh token of the application in
 * question, since access tokens come from it (docs/servicenow/oauth.md#refresh-end); where none is kept, the newest of
 * any kind. `null` where there is none, undefined where that is not known.
 */
export function newestToken(snapshot: Snapshot): Row | null | undefined {
  const tokens = rowsIn(snapshot, 'tokens')
  if (tokens.state !== 'read') return undefined
  const own = ownTokens(tokens.rows, snapshot)
  const found = own.find(({ type }) => type === 'refresh_token') ?? own[0]
  return found ?? (tokens.missing ? undefined : null)
}

/** Whether what is hidden of the tokens could change what they say: other tokens, or when they end. */
export function areTokensUncertain(snapshot: Snapshot): boolean {
  const tokens = rowsIn(snapshot, 'tokens')
  const isPartly = tokens.state === 'read' && tokens.missing !== undefined
  return isPartly || ['expires', 'type'].some((column) => isColumnHidden(snapshot, 'tokens', column))
}
