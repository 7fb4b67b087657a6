import { type Context, Hono } from 'hono'
import { AuthorizationServer } from './authorization.ts'
import { complaint } from './authorization-request.ts'
import { formData } from './form-data.ts'
import type { Instance } from './instance.ts'
import { consentPage, oauthErrorPage } from './pages/consent.ts'
import { allowValue } from './pages/consent-forms.ts'
import { ADDRESSES } from './rest/call.ts'

/** The pages and endpoints of OAuth: `/oauth_auth.do` and `/oauth_token.do`. */
export function oauth(instance: Instance): Hono {
  const { db, sessions } = instance
  const app = new Hono()
  const server = new AuthorizationServer(instance)

  /** A decision on the consent page. Forms without a token are accepted only where the page has none. */
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
    back.searchParams.set('code', server.allow(entity, session.userId, request.redirect_uri ?? ''))
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

  app.post('/oauth_token.do', async (c) => {
    const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')
    const answer = server.token(isForm ? await formData(c) : {}, ADDRESSES.neo)
    if ('tokens' in answer) return c.json(answer.tokens)
    return c.json({ error_description: 'access_denied', error: 'server_error' }, 401)
  })
  return app
}
