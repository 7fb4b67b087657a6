import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Database, glideDateTime, type Row } from './database.ts'

export interface Session {
  id: string
  /** `sys_user.sys_id`, or undefined before sign-in. */
  userId?: string
  /** The session's CSRF token, `g_ck` on the pages: 72 hex digits. */
  token: string
  /** Where to go after sign-in. */
  after?: string
  /** Parameters of an authorization request that waits for consent. */
  authorization?: Record<string, string>
}

export type SignIn = { ok: true; user: Row } | { ok: false; message: string }

/** The platform's single answer to every refused sign-in. [CODE] */
const REFUSED = 'User name or password invalid. Account may be locked out'

export class Sessions {
  readonly #byId = new Map<string, Session>()

  /** The request's session; a new, signed-out one is begun where there is none. */
  of(c: Context): Session {
    const known = this.#byId.get(getCookie(c, 'JSESSIONID') ?? '')
    if (known) return known
    const session: Session = { id: randomBytes(16).toString('hex'), token: randomBytes(36).toString('hex') }
    this.#byId.set(session.id, session)
    setCookie(c, 'JSESSIONID', session.id, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' })
    setCookie(c, 'glide_user_route', `glide.${session.id}`, { path: '/', httpOnly: true, secure: true })
    return session
  }

  /** Gives every session a new token, as the platform does when a session is renewed. */
  rotateTokens(): void {
    for (const session of this.#byId.values()) session.token = randomBytes(36).toString('hex')
  }

  signIn(db: Database, session: Session, userName: string, password: string): SignIn {
    const user = db.find('sys_user', { user_name: userName })
    if (!user || user.user_password === '' || user.user_password !== password) return { ok: false, message: REFUSED }
    // Web-service-only users may not sign in to the user interface: reference/servicenow-rest.md 3.4 [DOC].
    if (user.active !== 'true' || user.locked_out === 'true' || user.web_service_access_only === 'true')
      return { ok: false, message: REFUSED }
    session.userId = user.sys_id as string
    session.token = randomBytes(36).toString('hex')
    user.last_login_time = glideDateTime()
    return { ok: true, user }
  }

  end(session: Session): void {
    this.#byId.delete(session.id)
  }

  endAll(): void {
    this.#byId.clear()
  }
}
