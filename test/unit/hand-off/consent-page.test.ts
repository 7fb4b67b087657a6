import { afterEach, describe, expect, it, vi } from 'vitest'
import { classifyConsentPage, displayedName, isOwnApproval, notYouLink } from '@/lib/hand-off/consent-page'

// jsdom has no layout: what is in the document counts as seen.
vi.mock('@/lib/servicenow/dom/elements', async (original) => ({
  ...(await original<typeof import('@/lib/servicenow/dom/elements')>()),
  isVisible: () => true,
}))
afterEach(() => document.body.replaceChildren())

const page = (path: string, html: string, title = '') => {
  document.title = title
  document.body.innerHTML = html
  return classifyConsentPage(new URL(path, 'https://acme.service-now.com'), document)
}
const CONSENT =
  '<header><span>Alex Admin</span> <a href="/logout.do">Not You?</a></header><form><button name="oauth_auth_check_action" value="deny">Deny</button><button name="oauth_auth_check_action" value="authorize">Allow</button></form>'
const error = (text: string) => `<div class="outputmsg_error">${text}</div>`

describe('a page on the way to the approval', () => {
  it.each([
    ['/oauth_auth.do', CONSENT, '', { kind: 'consent' }],
    ['/oauth_login.do', '<input id="user_name">', '', { kind: 'login' }],
    ['/login.do', `<input id="user_name">${error('User name or password invalid.')}`, '', { kind: 'login-refused' }],
    ['/validate_multifactor_auth_code.do', '<input name="code">', '', { kind: 'mfa' }],
    ['/change_password.do', '<input type="password">', '', { kind: 'reset' }],
    ['/login.do', '<input type="password" id="new_password">', 'Change Password | ServiceNow', { kind: 'reset' }],
    ['/oauth_auth.do', error('Invalid redirect_uri'), '', { kind: 'error', error: 'redirect' }],
    [
      '/oauth_auth.do',
      error('Missing redirect URL in application registration'),
      '',
      { kind: 'error', error: 'no-redirect' },
    ],
    ['/oauth_auth.do', error('Missing State parameter in request'), '', { kind: 'error', error: 'state' }],
    ['/oauth_auth.do', error('Missing code_challenge parameter'), '', { kind: 'error', error: 'public' }],
    ['/oauth_auth.do', error('The OAuth client is not active'), '', { kind: 'error', error: 'inactive' }],
    ['/oauth_auth.do', error('The OAuth client could not be found'), '', { kind: 'error', error: 'unknown-client' }],
    ['/oauth_auth.do', error('Etwas ist schiefgegangen'), '', { kind: 'error', error: 'other' }],
    ['/oauth_auth.do', '<p>Invalid redirect_uri</p>', '', { kind: 'error', error: 'redirect' }],
    ['/oauth_auth.do;jsessionid=A1', CONSENT, '', { kind: 'consent' }],
    ['/oauth_login.do', CONSENT, '', { kind: 'consent' }],
    // What is not known is unknown, never an error.
    ['/oauth_auth.do', '<p>Something went wrong</p>', '', { kind: 'unknown', couldApprove: false }],
    ['/oauth_auth.do', '<p>Inactive features</p>', '', { kind: 'unknown', couldApprove: false }],
    ['/oauth_auth.do', '<form><button>Go on</button></form>', '', { kind: 'unknown', couldApprove: true }],
    [
      '/oauth_auth.do',
      '<p>Invalid redirect_uri?</p><button>Go on</button>',
      '',
      { kind: 'unknown', couldApprove: true },
    ],
    // An approval with a warning is an approval.
    ['/oauth_auth.do', error('The application is not active') + CONSENT, '', { kind: 'consent' }],
    ['/oauth_auth.do', '<form><input type="submit" value="Allow"></form>', '', { kind: 'consent' }],
    ['/oauth_auth.do', '<form><button name="oauth_auth_check_action">허락</button></form>', '', { kind: 'consent' }],
    ['/oauth_auth.do', '<a role="button" href="#">Zulassen</a>', '', { kind: 'consent' }],
    ['/home.do', '', '', { kind: 'other' }],
  ])('%s with %s', (path, html, title, expected) => {
    expect(page(path, html, title)).toEqual(expected)
  })
  it('has one link to sign in as somebody else, or none that is certain', () => {
    page('/oauth_auth.do', CONSENT)
    expect(notYouLink(document)?.textContent).toBe('Not You?')
    expect(displayedName(document)).toBe('Alex Admin')
    page('/oauth_auth.do', '<a href="/logout.do?x">Nicht Sie?</a>')
    expect(notYouLink(document)?.textContent).toBe('Nicht Sie?')
    page('/oauth_auth.do', '<a href="/logout.do">a</a><a href="/logout.do">b</a>')
    expect(notYouLink(document)).toBeUndefined()
  })
})

describe('whether it is about our application', () => {
  const CLIENT = 'c'.repeat(32)
  const at = (path: string, referrer = '', onTheWay = false, more: { clientId?: undefined; carried?: string[] } = {}) =>
    isOwnApproval({
      url: new URL(path, 'https://acme.service-now.com'),
      referrer,
      dashboard: 'https://dashboard.neoagent.io/integrations',
      clientId: CLIENT,
      onTheWay,
      ...more,
    })
  it.each([
    ['its address names our Client ID', at(`/oauth_auth.do?client_id=${CLIENT}`), true],
    ["another application's", at('/oauth_auth.do?client_id=other'), false],
    ["another application's, in a window that was on the way", at('/oauth_auth.do?client_id=other', '', true), false],
    [
      'the page before named ours',
      at('/oauth_login.do', `https://acme.service-now.com/oauth_auth.do?client_id=${CLIENT}`),
      true,
    ],
    [
      "the page before named another's",
      at('/oauth_login.do', 'https://acme.service-now.com/oauth_auth.do?client_id=x'),
      false,
    ],
    ['opened from the dashboard', at('/oauth_login.do', 'https://dashboard.neoagent.io/'), true],
    ['opened from a look-alike', at('/oauth_login.do', 'https://dashboard.neoagent.io.evil.example/'), false],
    ['an ordinary sign-in', at('/login.do'), false],
    ['an approval that names none', at('/oauth_auth.do'), true],
    ['an approval whose form names ours', at('/oauth_auth.do', '', false, { carried: [CLIENT] }), true],
    ["an approval whose form names another's", at('/oauth_auth.do', '', false, { carried: ['x'] }), false],
    ['its address names two, one of them ours', at(`/oauth_auth.do?client_id=x&client_id=${CLIENT}`), true],
    [
      "ours is not known, and the answer goes to Neo's dashboard",
      at('/oauth_auth.do?client_id=x&redirect_uri=https%3A%2F%2Fdashboard.neoagent.io%2Foauth', '', false, {
        clientId: undefined,
      }),
      true,
    ],
    [
      'ours is not known, and the answer goes elsewhere',
      at('/oauth_auth.do?client_id=x&redirect_uri=https%3A%2F%2Fother.example%2F', '', true, { clientId: undefined }),
      false,
    ],
    ['on the way before', at('/login.do', 'https://acme.service-now.com/login.do', true), true],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected)
  })
})
