import { button, CONSOLE_FORM, card, field, form, page, simple, TYPES, WELCOME } from './otherwise-parts.ts'
import type { GeneratedPage } from './page.ts'
import { h, marked } from './part.ts'

const LIST = '/oauth_entity_list.do'
const USERS = '/sys_user_list.do'
const WIZARD = '/wizard_view.do?sys_target=oauth_entity'
const secretBeside = [
  h('label', { for: 'cs' }, 'Redirect URLs'),
  h('input', { id: 'cs', type: 'password' }),
  h('input', { id: 'pc', type: 'checkbox' }),
  h('label', { for: 'pc' }, 'This is a public client'),
]
const list = (...inside: Parameters<typeof h>[2][]) => h('div', { class: 'list' }, h('h1', {}, 'Records'), ...inside)
const dialogOf = (...captions: string[]) =>
  h(
    'div',
    { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Select connection type' },
    ...captions.map((caption) => card(caption)),
  )

/** Pages on which something looks like what is wanted and is not: nothing may be pointed at. */
export const MISLEADING: readonly GeneratedPage[] = [
  page(
    'a tick box beside the words of an address',
    CONSOLE_FORM,
    [form(...secretBeside)],
    ['app.redirect redirect_url', null],
  ),
  page(
    'one id for two fields',
    CONSOLE_FORM,
    [
      form(
        field('login', h('label', { for: 'dup' }, 'Login URL'), h('input', { id: 'dup', type: 'text' })),
        field('redirect', h('label', { for: 'dup' }, 'Redirect URLs'), h('input', { id: 'dup', type: 'text' })),
      ),
    ],
    ['app.redirect redirect_url', 'redirect'],
  ),
  page(
    'New for users on the list of applications',
    LIST,
    [list(h('a', { href: '/sys_user.do?sys_id=-1' }, 'Create user'))],
    ['app.new', null],
  ),
  page(
    'New for another kind of record',
    LIST,
    [list(h('a', { href: '/cmdb_entity.do?sys_id=-1' }, 'Create item'))],
    ['app.new', null],
  ),
  page(
    'New for the other direction',
    LIST,
    [list(h('a', { href: '/oauth_entity.do?sys_id=-1&sysparm_query=type=oauth_provider' }, 'Create provider'))],
    ['app.new', null],
  ),
  page(
    'the mark of another list',
    LIST,
    [list(h('button', { id: 'sysverb_new', table: 'oauth_entity_profile' }, 'Create'))],
    ['app.new', null],
  ),
  page(
    'the mark of the users',
    LIST,
    [list(h('button', { id: 'sysverb_new', table: 'sys_user' }, 'Create'))],
    ['app.new', null],
  ),
  page(
    'New for applications on the list of users',
    USERS,
    [list(h('a', { href: '/oauth_entity.do?sys_id=-1' }, 'Register app'))],
    ['user.new', null],
  ),
  page(
    'the mark of groups',
    USERS,
    [list(h('button', { id: 'sysverb_new', table: 'sys_user_group' }, 'Create'))],
    ['user.new', null],
  ),
  page(
    'Save that deletes',
    CONSOLE_FORM,
    [form(simple('Name', 'name'), h('button', { 'aria-label': 'Save' }, 'Delete'))],
    ['app.save', null],
  ),
  page(
    'a button of another name',
    CONSOLE_FORM,
    [form(simple('Name', 'name'), h('button', { 'aria-label': 'Save' }, 'Favourite'))],
    ['app.save', null],
  ),
  page("what's new", LIST, [list(h('button', { 'aria-label': 'New' }, "What's latest"))], ['app.new', null]),
  ...['Delete selected', 'Auswahl löschen', 'Export report', 'Feedback senden'].map((caption) =>
    page(
      `the only primary button is "${caption}"`,
      WELCOME,
      [h('div', {}, h('h1', {}, 'Inbound integrations'), h('button', { class: 'now-button -primary' }, caption))],
      ['app.new-integration', null],
    ),
  ),
  page(
    'a link to the documentation',
    WIZARD,
    [
      h(
        'form',
        { id: 'wizard' },
        h(
          'a',
          { href: 'https://www.servicenow.com/docs/x' },
          'Learn more about the New Inbound Integration Experience',
        ),
      ),
    ],
    ['app.kind', null],
  ),
  page(
    'another page of the console',
    WIZARD,
    [
      h(
        'form',
        { id: 'wizard' },
        h('a', { href: '/now/machine-identity-console/security-findings' }, '12 security findings'),
      ),
    ],
    ['app.kind', null],
  ),
  ...['OAuth - Authorization code grant (outbound, third party)', 'OAuth - Authorization code grant - deprecated'].map(
    (caption) => page(`the kind "${caption}"`, WELCOME, [dialogOf(caption, ...TYPES.slice(1))], ['app.grant', null]),
  ),
  page(
    "another form's Submit",
    '/oauth_entity.do?sys_id=-1',
    [
      h(
        'form',
        { id: 'oauth_entity.do' },
        h('h1', {}, 'Application'),
        marked(h('input', { id: 'oauth_entity.name', name: 'oauth_entity.name', type: 'text' }), 'name'),
      ),
      h('form', { id: 'survey' }, button('Submit')),
    ],
    ['app.save', null],
  ),
]
