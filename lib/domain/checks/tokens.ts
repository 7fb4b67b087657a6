import type { Finding } from '../finding'
import type { Row, Snapshot } from '../snapshot'
import { isColumnHidden, rowsIn, unreadFinding, visibleRows } from '../snapshot-rows'
import { parseDateTime } from './connection-end'
import { OTHERS } from './record-exists'

/** Whether a token has ended. One whose end is not shown, or a moment that is not known, says nothing. Both are UTC. */
export const isExpired = ({ expires = '' }: Row, at: string | undefined): boolean =>
  at !== undefined && expires !== '' && expires < at

const endOf = ({ expires }: Row): number => parseDateTime(expires) ?? 0

/** Tokens of the application in question, the newest first; of the same second, the one that ends last. */
const ownTokens = (rows: readonly Row[], { application }: Snapshot): Row[] =>
  rows
    .filter(({ peer, user }) => peer !== '' && peer === application?.sysId && user)
    .toSorted((a, b) => (b.sys_created_on ?? '').localeCompare(a.sys_created_on ?? '') || endOf(b) - endOf(a))

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

/** The reads in which Neo's application, and others like it, are looked for. */
const APPLICATIONS = OTHERS.application

/** Whether all applications that look like Neo's are shown. */
export const areApplicationsShown = ({ reads }: Snapshot): boolean =>
  APPLICATIONS.every((id) => {
    const read = reads?.[id]
    return !read || (read.state === 'read' ? !read.missing : read.why === 'invalid')
  })

/**
 * Whether it is known which application is Neo's, or that there is none. Where it is not, any token may be of it: the
 * application can be hidden where its tokens are not.
 */
export const isApplicationKnown = (snapshot: Snapshot): boolean => {
  const { application, guessed = [] } = snapshot
  if (!application?.sysId) return application === null
  return !guessed.includes('application') || areApplicationsShown(snapshot)
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
  return found ?? (tokens.missing || !isApplicationKnown(snapshot) ? undefined : null)
}

/** Whether what is hidden of the tokens could change what they say: other tokens, or when they end. */
export function areTokensUncertain(snapshot: Snapshot): boolean {
  const tokens = rowsIn(snapshot, 'tokens')
  const isPartly = tokens.state === 'read' && tokens.missing !== undefined
  return isPartly || ['expires', 'type'].some((column) => isColumnHidden(snapshot, 'tokens', column))
}

/** Whether there are tokens of another application that looks like Neo's. */
export function hasTokensOfAnother(snapshot: Snapshot): boolean {
  const alike = new Set(APPLICATIONS.flatMap((id) => visibleRows(snapshot, id)).map(({ sys_id: id }) => id))
  return visibleRows(snapshot, 'tokens').some(({ peer }) => peer !== snapshot.application?.sysId && alike.has(peer))
}

/** "Cannot tell", because tokens were not read, or which application is Neo's. */
export const unreadTokens = (snapshot: Snapshot): Finding<never> =>
  unreadFinding(snapshot, isApplicationKnown(snapshot) ? ['tokens'] : APPLICATIONS)
