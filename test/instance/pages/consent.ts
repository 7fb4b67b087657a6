import { html } from 'hono/html'
import { type ConsentForm, consentForm } from './consent-forms.ts'
import { barePage, type Html } from './layout.ts'

/**
 * The approval page (docs/servicenow/oauth.md#approval-controls). Its markup is not known, so it has every plausible
 * form (docs/servicenow/oauth.md#approval-markup). A form may also set the text at the top, and where the page has its
 * token.
 */
export function consentPage(token: string, application: string, user: string, form: ConsentForm = 'known'): Html {
  const { content, notYou = 'Not You?', tokenIn = 'page' } = consentForm(form)
  return barePage(
    'OAuth | ServiceNow',
    tokenIn === 'page' ? token : '',
    html`<header class="consent-user"><span>${user}</span> <a href="/logout.do?sysparm_goto_url=oauth" id="not_you">${notYou}</a></header>
      ${tokenIn === 'script' ? html`<script src="/scripts/session.js"></script>` : ''}
      <main class="consent">
        <h1>${application} would like to connect to your ServiceNow account</h1>
        <p>By clicking Allow you permit this application to use your <a href="#permissions">account permissions</a>.</p>
        <p id="permissions">Everything your account may do.</p>
        ${content(token)}
      </main>`,
  )
}

export const oauthErrorPage = (message: string) =>
  barePage(
    'ServiceNow',
    '',
    html`<main class="consent"><div class="outputmsg_error notification notification-danger">${message}</div></main>`,
  )
