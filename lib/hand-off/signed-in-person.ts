import type { TableApi } from '../servicenow/rest/table-api'

/** The service account that should approve, as the setup knows it; without a sys_id nobody can be told to be it. */
export interface Expected {
  sysId?: string
  userName: string
}

/** Who is signed in, as far as that can be seen. */
export type Person =
  | { state: 'right' }
  | { state: 'wrong'; userName: string }
  /** `recreated`: the User ID is the account's, the record another one. */
  | { state: 'unknown'; why?: 'recreated' | 'no-account' }

const SYS_ID = /^[0-9a-f]{32}$/

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/**
 * Who an answer about the signed-in user names. The record decides: its User ID may have been changed since. The same User ID
 * on another record is an account that was deleted and made anew, or one that took its name: which, only the admin knows.
 */
export function matchPerson(rows: readonly Record<string, string>[], { sysId, userName }: Expected): Person {
  const [row, more] = rows
  // Where a term of the query is not understood it is dropped, and everybody comes back.
  if (!row || more || !SYS_ID.test(row.sys_id ?? '') || !row.user_name?.trim()) return { state: 'unknown' }
  if (sysId === undefined) return { state: 'unknown', why: 'no-account' }
  if (row.sys_id === sysId) return { state: 'right' }
  if (sameName(row.user_name, userName)) return { state: 'unknown', why: 'recreated' }
  return { state: 'wrong', userName: row.user_name.trim() }
}

/** How many tokens of a page are tried: which is the session's, only the instance can tell. */
const MOST = 3

/** Asks the instance who is signed in, with one token after another until it answers. */
export async function identifyPerson(
  tokens: readonly (() => Promise<string | undefined>)[],
  apiWith: (token: () => Promise<string | undefined>) => TableApi,
  expected: Expected,
): Promise<Person> {
  for (const token of [...tokens.slice(0, MOST - 1), ...tokens.slice(-1)]) {
    const answer = await apiWith(token).query(
      'sys_user',
      'sys_id=javascript:gs.getUserID()',
      ['sys_id', 'user_name'],
      2,
    )
    if (answer.ok) return matchPerson(answer.rows, expected)
    // Another token helps only where this one was refused.
    if (answer.reason !== 'no-token' && answer.reason !== 'session-ended') break
  }
  return { state: 'unknown' }
}
