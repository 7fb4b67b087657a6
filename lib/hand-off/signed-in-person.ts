import { isSameUserId } from '../neo/records'
import { type CurrentUser, readCurrentUser } from '../servicenow/rest/current-user'
import type { TableApi } from '../servicenow/rest/table-api'

/**
 * The service account that should approve, as the setup knows it. Without a sys_id nobody can be identified as the
 * account.
 */
export interface Expected {
  sysId?: string
  userName: string
}

/** Who is signed in, as far as that is known. */
export type Person =
  | { state: 'right' }
  | { state: 'wrong'; userName: string }
  /** `recreated`: the User ID is the account's, the record another one. */
  | { state: 'unknown'; why?: 'recreated' | 'no-account' }

/**
 * Who the signed-in user is to the setup. The record decides: its User ID may have been changed since. The same User ID
 * on another record is an account that was deleted and made anew, or one that took its name: which, only the admin knows.
 */
export function matchPerson(user: CurrentUser | undefined, { sysId, userName }: Expected): Person {
  if (!user) return { state: 'unknown' }
  if (sysId === undefined) return { state: 'unknown', why: 'no-account' }
  if (user.sysId === sysId) return { state: 'right' }
  if (isSameUserId(user.userName, userName.trim())) return { state: 'unknown', why: 'recreated' }
  return { state: 'wrong', userName: user.userName }
}

/** How many tokens of a page are tried: only the instance knows which one is the session's. */
const MOST = 3

/** Asks the instance who is signed in, with one token after another until it answers. */
export async function identifyPerson(
  tokens: readonly (() => Promise<string | undefined>)[],
  apiWith: (token: () => Promise<string | undefined>) => TableApi,
  expected: Expected,
): Promise<Person> {
  for (const token of [...tokens.slice(0, MOST - 1), ...tokens.slice(-1)]) {
    const answer = await readCurrentUser(apiWith(token))
    if (answer.ok) return matchPerson(answer.user, expected)
    // Another token helps only where this one was refused.
    if (answer.reason !== 'no-token' && answer.reason !== 'session-ended') break
  }
  return { state: 'unknown' }
}
