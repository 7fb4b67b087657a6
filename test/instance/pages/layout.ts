import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** JSON that is safe inside a script element. */
const scriptJson = (value: unknown) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'))

/** The globals that classic pages and the shell set: docs/servicenow/pages.md#globals */
export const globals = (token: string, user?: ClassicUser) => html`<script>
  var g_ck = ${scriptJson(token)};
  var g_lang = 'en';
  window.NOW = { user: ${scriptJson(user ? { userID: user.sys_id, name: user.user_name, displayName: user.name, roles: user.roles.join(','), allRoles: user.roles.join(','), isImpersonating: user.impersonated ?? false } : {})}, language: 'en', isPolarisEnabled: 'true' };
</script>`

/** A page outside the shell: login, consent, errors. */
export const barePage = (title: string, token: string, content: Html) => html`<!doctype html>
  <html lang="en" class="ltr" data-doctype="true" dir="ltr">
    <head><meta charset="utf-8" /><title>${title}</title><link rel="stylesheet" href="/styles/classic.css" />${token ? globals(token) : ''}</head>
    <body>${content}</body>
  </html>`

export interface ClassicUser {
  sys_id: string
  user_name: string
  name: string
  roles: string[]
  /** An admin impersonates this user. */
  impersonated?: boolean
}

/** A classic page, in `#gsft_main` or alone: docs/servicenow/pages.md#bare-addresses */
export const classicPage = (
  title: string,
  template: string,
  token: string,
  user: ClassicUser,
  content: Html,
) => html`<!doctype html>
  <html lang="en" class="ltr" data-doctype="true" dir="ltr" ng-non-bindable>
    <head>
      <meta charset="utf-8" /><title>${title} | ServiceNow</title>
      <link rel="stylesheet" href="/styles/classic.css" />
      ${globals(token, user)}
      <script src="/scripts/classic.js" defer></script>
    </head>
    <body data-formName="${template}">
      <div id="html_page_aria_live_polite" class="sr-only" aria-live="polite"></div>
      <div id="html_page_aria_live_assertive" class="sr-only" aria-live="assertive"></div>
      ${content}
      <form name="sys_personalize" action="slushbucket.do"></form>
    </body>
  </html>`
