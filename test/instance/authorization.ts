import { randomBytes } from 'node:crypto'
import { pluginActive } from './access/subject.ts'
import { glideDateTime, isOn, type Row } from './database.ts'
import { mappedScopes } from './gates/auth-scopes.ts'
import { addressRefused } from './gates/network.ts'
import { userRefused } from './gates/token.ts'
import type { Instance } from './instance.ts'
import { rolesOf } from './roles.ts'

/** Life of an authorization code in seconds: docs/servicenow/oauth.md#code-lifetime */
const CODE_LIFE = 60

interface Code {
  entity: string
  user: string
  redirectUri: string
  expires: number
}
export interface Tokens {
  access_token: string
  refresh_token: string
  scope: string
  token_type: 'Bearer'
  expires_in: number
}
/** Every refusal looks the same from outside; the cause is only in `syslog`: docs/servicenow/oauth.md#token-endpoint */
export type TokenAnswer = { tokens: Tokens } | { refused: string }

/** The authorization server of an instance: codes for consent, tokens for codes. */
export class AuthorizationServer {
  readonly #instance: Instance
  readonly #codes = new Map<string, Code>()

  constructor(instance: Instance) {
    this.#instance = instance
  }

  /** Records that somebody allowed a request, and returns the code. */
  allow(entity: Row, userId: string, redirectUri: string): string {
    const code = randomBytes(32).toString('base64url')
    const expires = this.#instance.now() + CODE_LIFE * 1000
    this.#codes.set(code, { entity: entity.sys_id ?? '', user: userId, redirectUri, expires })
    return code
  }

  /** Answers a token request, and logs the cause of a refusal. */
  token(form: Record<string, string>, address: string): TokenAnswer {
    const answer = this.#answer(form, address)
    if ('refused' in answer)
      this.#instance.db.insert('syslog', {
        message: `OAuth token flow: ${answer.refused}`,
        level: '2',
        source: 'com.glide.oauth',
      })
    return answer
  }

  #answer(form: Record<string, string>, address: string): TokenAnswer {
    const { db } = this.#instance
    if (addressRefused(db, address)) return { refused: 'ip not authorized' }
    const entity = db.find('oauth_entity', { client_id: form.client_id ?? '' })
    if (!entity || !isOn(entity.active)) return { refused: 'client is unknown or inactive' }
    if (!entity.client_secret) return { refused: 'client has no secret' }
    if (entity.client_secret !== form.client_secret) return { refused: 'client secret does not match' }
    return form.grant_type === 'refresh_token' ? this.#refresh(entity, form) : this.#exchange(entity, form)
  }

  /** The refresh token stays the same and its end does not move: docs/servicenow/oauth.md#refresh-end */
  #refresh(entity: Row, form: Record<string, string>): TokenAnswer {
    const { db } = this.#instance
    const old = db.find('oauth_credential', { type: 'refresh_token', token: form.refresh_token ?? '' })
    if (!old || !form.refresh_token || old.peer !== entity.sys_id) return { refused: 'refresh token is unknown' }
    if ((old.expires ?? '') <= this.#date(0)) return { refused: 'refresh token has expired' }
    const user = db.get('sys_user', old.user ?? '')
    const refused = this.#refusedUser(user)
    return user && !refused ? { tokens: this.#issue(entity, user, old) } : { refused: refused ?? '' }
  }

  #exchange(entity: Row, form: Record<string, string>): TokenAnswer {
    const code = this.#codes.get(form.code ?? '')
    this.#codes.delete(form.code ?? '')
    if (!code) return { refused: 'code is unknown or was used' }
    if (code.expires < this.#instance.now()) return { refused: 'code has expired' }
    if (code.entity !== entity.sys_id || code.redirectUri !== form.redirect_uri)
      return { refused: 'code belongs to another client or redirect_uri' }
    const user = this.#instance.db.get('sys_user', code.user)
    const refused = this.#refusedUser(user)
    return user && !refused ? { tokens: this.#issue(entity, user) } : { refused: refused ?? '' }
  }

  /**
   * Inactive, locked, no right to insert `oauth_credential`, no `snc_internal`: docs/servicenow/oauth.md#token-endpoint
   */
  #refusedUser(user: Row | undefined): string | undefined {
    const { db } = this.#instance
    const gone = userRefused(user)
    if (gone || !user) return gone
    if (isOn(user.password_needs_reset)) return 'the password needs a reset'
    const roles = rolesOf(db, user.sys_id ?? '')
    const exempt = db.property('glide.security.snc_read_only_role.tables.exempt_create') ?? ''
    if (roles.includes('snc_read_only') && !exempt.split(',').some((name) => name.trim() === 'oauth_credential'))
      return 'user may not insert oauth_credential'
    if (pluginActive(db, 'com.glide.explicit_roles') && !roles.includes('snc_internal'))
      return 'user lacks snc_internal'
    return undefined
  }

  #date(seconds: number): string {
    return glideDateTime(new Date(this.#instance.now() + (Number.isFinite(seconds) ? seconds : 0) * 1000))
  }

  #issue(entity: Row, user: Row, refresh?: Row): Tokens {
    const { db } = this.#instance
    const scope = mappedScopes(db, entity.sys_id ?? '').join(' ')
    const make = (type: string, life: string | undefined) =>
      db.insert(
        'oauth_credential',
        {
          type,
          token: randomBytes(64).toString('base64url'),
          sys_created_on: this.#date(0),
          expires: this.#date(Number(life)),
          peer: entity.sys_id ?? '',
          user: user.sys_id ?? '',
          scopes: scope,
        },
        'guest',
      )
    return {
      access_token: make('access_token', entity.access_token_lifespan).token ?? '',
      refresh_token: (refresh ?? make('refresh_token', entity.refresh_token_lifespan)).token ?? '',
      scope,
      token_type: 'Bearer',
      expires_in: Number(entity.access_token_lifespan) - 1,
    }
  }
}
