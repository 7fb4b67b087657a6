import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { type Database, glideDateTime, type Row } from './database.ts'
import { formData } from './form-data.ts'
import type { Instance } from './instance.ts'
import { consentPage, oauthErrorPage } from './pages/consent.ts'
import { allowValue } from './pages/consent-forms.ts'
import { rolesOf } from './roles.ts'
import { mappedScopes } from './table-api.ts'

/** Life of an authorization code in seconds: reference/servicenow-rest.md 3.2 [DOC KB0725643]. */
const CODE_LIFE = 60

interface Code {
  entity: string
  user: string
  redirectUri: string
  expires: number
}

/** Several redirect URLs stand in one column, separated by commas; matching is exact. [CODE, COMM] */
const redirectUrls = (entity: Row): string[] => (entity.redirect_url ?? '').split(',')

const secondsFromNow = (seconds: number): string => glideDateTime(new Date(Date.now() + seconds * 1000))

/** What is wrong with an authorization request, in the platform's words where they are known. */
function complaint(db: Database, request: Record<string, string>): string | undefined {
  const entity = db.find('oauth_entity', { client_id: request.client_id ?? '' })
  // The texts for unknown and inactive clients are not known; a plain error page stands in. [UNK]
  if (!request.client_id || !entity) return 'The OAuth client could not be found'
  if (entity.active !== 'true') return 'The OAuth client is not active'
  if (!entity.redirect_url) return 'Missing redirect URL in application registration'
  if (!redirectUrls(entity).includes(request.redirect_uri ?? '')) return 'Invalid redirect_uri'
  if (request.response_type !== 'code') return 'Invalid response_type'
  if (!request.state && db.property('glide.oauth.state.parameter.required') === 'true')
    return 'Missing State parameter in request'
  if (entity.public_client === 'true' && !request.code_challenge) return 'Missing code_challenge parameter'
  return undefined
}

export function oauth(instance: Instance): Hono {
  const { db, sessions } = instance
  const app = new Hono()
  const codes = new Map<string, Code>()

  /** What somebody decided on the consent page; forms without a token are taken only where the page has none. */
  const decide = (c: Context, form: Record<string, string>): Response => {
    const session = sessions.of(c)
    const request = session.authorization
    const shape = instance.trouble.consent ?? 'known'
    const isTokenRight = form.sysparm_ck === session.token || (!form.sysparm_ck && /token/.test(shape))
    if (!session.userId || !request || !isTokenRight) return c.redirect('/security_interceptor.do')
    delete session.authorization
    const entity = db.find('oauth_entity', { client_id: request.client_id ?? '' })
    const back = new URL(request.redirect_uri ?? '')
    if (request.state) back.searchParams.set('state', request.state)
    const action = form.oauth_auth_check_action ?? form.choice ?? form.a
    if (action !== allowValue(shape) || !entity) {
      back.searchParams.set('error', 'access_denied')
      return c.redirect(back.href)
    }
    instance.approvals.push({ user: session.userId, clientId: entity.client_id as string })
    const code = randomBytes(32).toString('base64url')
    codes.set(code, {
      entity: entity.sys_id as string,
      user: session.userId,
      redirectUri: request.redirect_uri ?? '',
      expires: instance.now() + CODE_LIFE * 1000,
    })
    back.searchParams.set('code', code)
    return c.redirect(back.href)
  }

  const begin = (c: Context): Response | Promise<Response> => {
    const session = sessions.of(c)
    const request = c.req.query()
    if (request.oauth_auth_check_action) return decide(c, request)
    const wrong = complaint(db, request)
    if (wrong) return c.html(oauthErrorPage(wrong))
    session.authorization = request
    if (!session.userId) {
      session.after = `/oauth_auth.do?${new URLSearchParams(request)}`
      return c.redirect('/oauth_login.do')
    }
    const user = db.get('sys_user', session.userId)
    const entity = db.find('oauth_entity', { client_id: request.client_id ?? '' })
    return c.html(consentPage(session.token, entity?.name ?? '', user?.name ?? '', instance.trouble.consent))
  }
  app.get('/oauth_auth.do', begin)

  app.post('/oauth_auth.do', async (c) => decide(c, await formData(c)))
  app.get('/scripts/session.js', (c) =>
    c.body(`window.g_ck = ${JSON.stringify(sessions.of(c).token)}`, 200, { 'content-type': 'text/javascript' }),
  )

  /** Every refusal looks alike from outside; the cause stands in syslog. reference/servicenow-rest.md 3.2 [CODE] */
  const masked = (c: Context, cause: string): Response => {
    db.insert('syslog', { message: `OAuth token flow: ${cause}`, level: '2', source: 'com.glide.oauth' })
    return c.json({ error_description: 'access_denied', error: 'server_error' }, 401)
  }

  const issue = (c: Context, entity: Row, user: Row): Response => {
    const scopes = mappedScopes(db, entity.sys_id as string).join(' ')
    const life = {
      access_token: Number(entity.access_token_lifespan),
      refresh_token: Number(entity.refresh_token_lifespan),
    }
    const token = (type: 'access_token' | 'refresh_token') =>
      db.insert(
        'oauth_credential',
        {
          type,
          token: randomBytes(64).toString('base64url'),
          expires: secondsFromNow(life[type]),
          peer: entity.sys_id as string,
          user: user.sys_id as string,
          scopes,
        },
        'guest',
      ).token
    return c.json({
      access_token: token('access_token'),
      refresh_token: token('refresh_token'),
      scope: scopes,
      token_type: 'Bearer',
      expires_in: life.access_token - 1,
    })
  }

  const refusedUser = (user: Row): string | undefined => {
    if (user.active !== 'true') return 'user is inactive'
    if (user.locked_out === 'true') return 'user is locked out'
    const exempt = db.property('glide.security.snc_read_only_role.tables.exempt_create') ?? ''
    if (rolesOf(db, user.sys_id as string).includes('snc_read_only') && !exempt.includes('oauth_credential'))
      return 'user may not insert oauth_credential'
    return undefined
  }

  app.post('/oauth_token.do', async (c) => {
    if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
      return masked(c, 'parameters are not form encoded')
    const form = await formData(c)
    const entity = db.find('oauth_entity', { client_id: form.client_id ?? '' })
    if (!entity || entity.active !== 'true') return masked(c, 'client is unknown or inactive')
    if (entity.client_secret !== form.client_secret) return masked(c, 'client secret does not match')
    if (form.grant_type === 'refresh_token') {
      const old = db.find('oauth_credential', { type: 'refresh_token', token: form.refresh_token ?? '' })
      const user = old && db.get('sys_user', old.user as string)
      return user ? issue(c, entity, user) : masked(c, 'refresh token is unknown')
    }
    const code = codes.get(form.code ?? '')
    codes.delete(form.code ?? '')
    if (!code) return masked(c, 'code is unknown or was used')
    if (code.expires < instance.now()) return masked(c, 'code has expired')
    if (code.entity !== entity.sys_id || code.redirectUri !== form.redirect_uri)
      return masked(c, 'code belongs to another client or redirect_uri')
    const user = db.get('sys_user', code.user)
    const refused = user ? refusedUser(user) : 'user is gone'
    return user && !refused ? issue(c, entity, user) : masked(c, refused ?? '')
  })
  return app
}
