import { html } from 'hono/html'
import { barePage } from './layout.ts'

/** The consent page: reference/servicenow-ui.md "The consent page" [C]. */
export const consentPage = (token: string, application: string, user: string) =>
  barePage(
    'OAuth | ServiceNow',
    token,
    html`<header class="consent-user"><span>${user}</span> <a href="/logout.do?sysparm_goto_url=oauth" id="not_you">Not You?</a></header>
      <main class="consent">
        <h1>${application} would like to connect to your ServiceNow account</h1>
        <p>By clicking Allow you permit this application to use your <a href="#permissions">account permissions</a>.</p>
        <form method="post" action="/oauth_auth.do">
          <input type="hidden" name="sysparm_ck" value="${token}" />
          <button class="btn" name="oauth_auth_check_action" value="deny">Deny</button>
          <button class="btn btn-primary" name="oauth_auth_check_action" value="authorize">Allow</button>
        </form>
      </main>`,
  )

export const oauthErrorPage = (message: string) =>
  barePage(
    'ServiceNow',
    '',
    html`<main class="consent"><div class="outputmsg_error notification notification-danger">${message}</div></main>`,
  )
