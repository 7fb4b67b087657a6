import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Database } from './database.ts'
import { ADDRESSES } from './rest/call.ts'
import { type SignIn, signIn } from './sign-in.ts'

export interface Session {
  id: string
  /** `sys_user.sys_id`, or undefined before sign-in. */
  userId?: string
  /** Who the person really is, while they impersonate `userId`. */
  impersonator?: string
  /** Elevated roles the person has taken up. */
  elevated?: string[]
  /** The session's CSRF token, `g_ck` on the pages: docs/servicenow/rest.md#token */
  token: string
  /** Where to go after sign-in. */
  after?: string
  /** Parameters of an authorization request that waits for consent. */
  authorization?: Record<string, string>
}

interface SessionCookie {
  name: string
  value: string
  httpOnly: true
  secure: true
  sameSite?: 'Lax'
}

const cookiesOf = ({ id }: Session): SessionCookie[] => [
  { name: 'JSESSIONID', value: id, httpOnly: true, secure: true, sameSite: 'Lax' },
  { name: 'glide_user_route', value: `glide.${id}`, httpOnly: true, secure: true },
]

export class Sessions {
  readonly #byId = new Map<string, Session>()

  /** The request's session; a new, signed-out one if it has none. */
  of(c: Context): Session {
    const known = this.#byId.get(getCookie(c, 'JSESSIONID') ?? '')
    if (known) return known
    const session = this.#open()
    for (const { name, value, ...how } of cookiesOf(session)) setCookie(c, name, value, { path: '/', ...how })
    return session
  }

  /** The cookies of a session in which this person is already signed in. Throws where they may not sign in. */
  begin(db: Database, person: { user: string; password: string }): SessionCookie[] {
    const session = this.#open()
    const result = this.signIn(db, session, person.user, person.password)
    if (!result.ok) throw new Error(`${person.user} cannot sign in: ${result.message}`)
    return cookiesOf(session)
  }

  #open(): Session {
    const session: Session = { id: randomBytes(16).toString('hex'), token: randomBytes(36).toString('hex') }
    this.#byId.set(session.id, session)
    return session
  }

  /** Gives every session a new token, as the platform does when a session is renewed. */
  rotateTokens(): void {
    for (const session of this.#byId.values()) session.token = randomBytes(36).toString('hex')
  }

  signIn(db: Database, session: Session, userName: string, password: string): SignIn {
    const result = signIn(db, { userName, password, address: ADDRESSES.office })
    if (!result.ok) return result
    session.userId = result.user.sys_id as string
    session.token = randomBytes(36).toString('hex')
    return result
  }

  /** Starts impersonation until the session ends: docs/servicenow/oauth.md#impersonation */
  impersonate(session: Session, userId: string): void {
    session.impersonator ??= session.userId
    session.userId = userId
  }

  /** Has every session impersonate a user. */
  impersonateAll(userId: string): void {
    for (const session of this.#byId.values()) if (session.userId) this.impersonate(session, userId)
  }

  /** Has every session take up elevated privileges. */
  elevateAll(roles: string[]): void {
    for (const session of this.#byId.values()) session.elevated = roles
  }

  end(session: Session): void {
    this.#byId.delete(session.id)
  }

  endAll(): void {
    this.#byId.clear()
  }
}
