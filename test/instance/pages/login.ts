import { Hono } from 'hono'
import { html } from 'hono/html'
import { formData } from '../form-data.ts'
import type { Instance } from '../instance.ts'
import { barePage } from './layout.ts'

/** Sign-in form: docs/servicenow/pages.md#sign-in-addresses */
const loginPage = (token: string, action: string, message?: string) =>
  barePage(
    'Log in | ServiceNow',
    token,
    html`<main class="login">
      <h1>Log in</h1>
      ${message ? html`<div class="outputmsg_error notification notification-danger" role="alert">${message}</div>` : ''}
      <form method="post" action="${action}" id="login">
        <label for="user_name">User name</label><input id="user_name" name="user_name" autocomplete="username" />
        <label for="user_password">Password</label><input id="user_password" name="user_password" type="password" autocomplete="current-password" />
        <button id="sysverb_login" class="btn btn-primary" name="sys_action" value="sysverb_login">Log in</button>
      </form>
    </main>`,
  )

const resetPage = (token: string) =>
  barePage(
    'Change Password | ServiceNow',
    token,
    html`<main class="login"><h1>Change Password</h1>
      <form method="post" action="/change_password.do">
        <label for="new_password">New password</label><input id="new_password" name="new_password" type="password" autocomplete="new-password" />
        <button id="sysverb_change" class="btn btn-primary">Submit</button>
      </form></main>`,
  )

const factorPage = (token: string) =>
  barePage(
    'Multi-factor authentication | ServiceNow',
    token,
    html`<main class="login"><h1>Set up multi-factor authentication</h1>
      <form method="post" action="/validate_multifactor_auth_code.do">
        <label for="code">Code</label><input id="code" name="code" autocomplete="one-time-code" />
        <button class="btn btn-primary">Verify</button> <button class="btn" id="skip">Skip for now</button>
      </form></main>`,
  )

export function login(instance: Instance): Hono {
  const { db, sessions } = instance
  const app = new Hono()
  for (const path of ['/login.do', '/oauth_login.do', '/side_door.do', '/login_with_sso.do']) {
    app.get(path, (c) => c.html(loginPage(sessions.of(c).token, path)))
    app.post(path, async (c) => {
      const session = sessions.of(c)
      const form = await formData(c)
      const result = sessions.signIn(db, session, form.user_name ?? '', form.user_password ?? '')
      if (!result.ok) return c.html(loginPage(session.token, path, result.message))
      if (instance.trouble.mfa || result.next === 'factor') return c.redirect('/validate_multifactor_auth_code.do')
      if (result.next === 'reset') return c.html(resetPage(session.token))
      return c.redirect(session.after ?? '/now/nav/ui/home')
    })
  }
  // Its path is known, its markup is not: docs/servicenow/pages.md#sign-in-addresses
  app.get('/validate_multifactor_auth_code.do', (c) => c.html(factorPage(sessions.of(c).token)))
  app.post('/validate_multifactor_auth_code.do', (c) => c.redirect(sessions.of(c).after ?? '/now/nav/ui/home'))
  app.post('/change_password.do', async (c) => {
    const session = sessions.of(c)
    const user = session.userId && db.get('sys_user', session.userId)
    if (!user) return c.redirect('/login.do')
    user.user_password = (await formData(c)).new_password ?? ''
    user.password_needs_reset = 'false'
    return c.redirect(session.after ?? '/now/nav/ui/home')
  })
  app.get('/logout.do', (c) => {
    const session = sessions.of(c)
    // "Not You?" leads here and keeps the authorization request waiting: docs/servicenow/oauth.md#approval-paths
    const waiting = c.req.query('sysparm_goto_url') === 'oauth' ? session.authorization : undefined
    delete session.userId
    if (waiting) {
      session.after = `/oauth_auth.do?${new URLSearchParams(waiting)}`
      return c.redirect('/oauth_login.do')
    }
    sessions.end(session)
    return c.redirect('/login.do')
  })
  return app
}
