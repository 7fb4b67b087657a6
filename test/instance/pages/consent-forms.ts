import { html, raw } from 'hono/html'
import type { Html } from './layout.ts'

interface Form {
  content: (token: string) => Html
  /** Text of the link for signing in as somebody else. */
  notYou?: string
  /** Where else the page has its token: in an inline script, in another file, or nowhere. */
  tokenIn?: 'page' | 'script' | 'nowhere'
  /** The value that approves. */
  allow?: string
}

const ck = (token: string) => html`<input type="hidden" name="sysparm_ck" value="${token}" />`
const form = (content: Html) => html`<form method="post" action="/oauth_auth.do">${content}</form>`
const button = (caption: string, value: string, name = 'oauth_auth_check_action') =>
  html`<button class="btn" name="${name}" value="${value}">${caption}</button>`
const two = (deny: Html, allow: Html) => (token: string) => form(html`${ck(token)}${deny} ${allow}`)
const known = two(button('Deny', 'deny'), button('Allow', 'authorize'))

/** A form that scripts submit, for controls that are not submit buttons. */
const scripted = (token: string, script: string) =>
  html`<form method="post" action="/oauth_auth.do" id="answer">${ck(token)}<input type="hidden" name="oauth_auth_check_action" id="action" value="" /></form>
    <script>${raw(`function send(action) {
      document.getElementById('action').value = action
      document.getElementById('answer').requestSubmit()
    }
    ${script}`)}</script>`

/** Buttons in shadow roots, as ServiceNow's components are: the caption is slotted, or an attribute. */
const SHADOW = `for (const [id, action] of [['deny', 'deny'], ['allow', 'authorize']]) {
  const host = document.getElementById(id)
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = '<button type="button"><slot></slot></button>'
  root.querySelector('button').addEventListener('click', () => send(action))
}`

/** Plain elements that react to mousedown and to keys, with listeners as early as a page can have them. */
const PLAIN = `const actionOf = (event) => event.composedPath().map((node) => node.dataset?.action).find(Boolean)
for (const type of ['pointerdown', 'mousedown'])
  addEventListener(type, (event) => actionOf(event) && send(actionOf(event)), true)
addEventListener('keydown', (event) => event.key === 'Enter' && actionOf(event) && send(actionOf(event)), true)`

const later = (markup: string) => `addEventListener('load', () => requestAnimationFrame(() => {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/oauth_auth.do'
  form.innerHTML = ${JSON.stringify(markup)}
  document.querySelector('main').append(form)
}))`

/** The forms of the approval page, each with its differences. */
const consentForms = {
  known: { content: known },
  'value-yes': { content: two(button('Deny', 'no'), button('Allow', 'yes')), allow: 'yes' },
  'no-values': {
    content: (token) => form(html`${ck(token)}${button('Deny', '')} ${button('Allow', 'x')}`),
    allow: 'x',
  },
  'input-allow': {
    content: two(
      html`<input type="submit" name="oauth_auth_check_action" value="Deny" />`,
      html`<input type="submit" name="oauth_auth_check_action" value="Allow" />`,
    ),
    allow: 'Allow',
  },
  unnamed: { content: two(button('Deny', 'deny', 'choice'), button('Allow access', 'authorize', 'choice')) },
  'swapped-order': { content: two(button('Allow', 'authorize'), button('Deny', 'deny')) },
  'single-button': {
    content: (token) =>
      form(html`${ck(token)}${button('Allow', 'authorize')}
        <a role="button" href="/oauth_auth.do?oauth_auth_check_action=deny&amp;sysparm_ck=${token}">Deny</a>`),
  },
  links: {
    content: (token) =>
      html`<a class="btn" href="/oauth_auth.do?oauth_auth_check_action=deny&amp;sysparm_ck=${token}">Deny</a>
        <a class="btn" href="/oauth_auth.do?oauth_auth_check_action=authorize&amp;sysparm_ck=${token}">Allow</a>`,
  },
  translated: {
    content: two(button('Verweigern', '1'), button('Zulassen', '2')),
    notYou: 'Nicht Sie?',
    allow: '2',
  },
  unrecognised: { content: two(button('Deny', '1', 'a'), button('Go on', '2', 'a')), allow: '2' },
  late: {
    content: (token) =>
      html`<script>${raw(
        later(
          `<input type="hidden" name="sysparm_ck" value="${token}"><button name="oauth_auth_check_action" value="deny">Deny</button><button name="oauth_auth_check_action" value="authorize">Allow</button>`,
        ),
      )}</script>`,
  },
  shadow: {
    content: (token) =>
      html`<now-button id="deny">Deny</now-button> <now-button id="allow">Allow</now-button>${scripted(token, SHADOW)}`,
  },
  'plain-elements': {
    content: (token) =>
      html`<div role="button" tabindex="0" data-action="deny">Deny</div>
        <div tabindex="0" data-action="authorize" role="button">Allow</div>${scripted(token, PLAIN)}`,
  },
  'enter-in-field': {
    content: (token) =>
      form(html`${ck(token)}<label>Device name <input name="device" /></label>
        <button class="btn" name="oauth_auth_check_action" value="authorize">Allow</button>
        <button class="btn" name="oauth_auth_check_action" value="deny">Deny</button>`),
  },
  // Fields whose names shadow members of the form.
  'fields-named-like-members': {
    content: (token) =>
      form(
        html`${ck(token)}${['action', 'submit', 'matches', 'closest', 'querySelectorAll', 'requestSubmit', 'isConnected'].map((name) => html`<input type="hidden" name="${name}" />`)}${button('Deny', 'deny')} ${button('Allow', 'authorize')}`,
      ),
  },
  'no-token': { content: () => form(html`${button('Deny', 'deny')} ${button('Allow', 'authorize')}`) },
  'token-in-script-file': {
    content: () => form(html`${button('Deny', 'deny')} ${button('Allow', 'authorize')}`),
    tokenIn: 'script',
  },
  'token-nowhere': {
    content: () => form(html`${button('Deny', 'deny')} ${button('Allow', 'authorize')}`),
    tokenIn: 'nowhere',
  },
} as const satisfies Record<string, Form>

export type ConsentForm = keyof typeof consentForms

export const consentForm = (name: ConsentForm): Form => consentForms[name]

/** The value that approves in a form. */
export const allowValue = (name: ConsentForm): string => consentForm(name).allow ?? 'authorize'
