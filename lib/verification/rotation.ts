import { connectionEnd } from '../domain/connection'
import type { Verification } from './verification'

/** A Client Secret that is being replaced: when that was begun, and when the connection would have ended then. No secret is known. */
export interface Rotation {
  begun: string
  end: string | undefined
}

/** A rotation that begins with what was verified last. */
export const beginRotation = (verification: Verification | undefined, now: Date): Rotation => ({
  begun: now.toISOString(),
  end: connectionEnd(verification?.verdicts ?? []),
})

/**
 * What is proven of it. A new approval moves the end of the connection, and the instance gives a token for it only in exchange for
 * the secret that it has now (docs/servicenow/oauth.md#new-secret). `waiting`: nothing was checked since it began.
 */
export function rotationProof(
  { begun, end }: Rotation,
  verification: Verification | undefined,
): 'proven' | 'not-yet' | 'waiting' {
  const now = connectionEnd(verification?.verdicts ?? [])
  if (now !== undefined && (end === undefined || now > end)) return 'proven'
  const newest = (verification?.verdicts ?? []).map(({ checkedAt }) => checkedAt ?? verification?.finishedAt ?? '')
  return newest.some((at) => at > begun) ? 'not-yet' : 'waiting'
}
