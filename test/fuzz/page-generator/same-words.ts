import { button, CONSOLE_FORM, field, form, page, simple, TYPES, text, WELCOME } from './otherwise-parts.ts'
import type { GeneratedPage } from './page.ts'
import { type Content, h, marked, type Part } from './part.ts'

const LIST = '/oauth_entity_list.do'
const APPLICATION = '/oauth_entity.do?sys_id=-1'
const tick = (caption: string, id: string): Part =>
  field(id, h('input', { id, type: 'checkbox' }), h('label', { for: id }, caption))
const list = (...inside: Content[]): Part => h('form', { id: 'oauth_entity.do' }, h('h1', {}, 'Records'), ...inside)
const again = (mark: string): Part =>
  marked(h('button', { id: 'sysverb_new', table: 'oauth_entity', value: 'sysverb_new' }, 'New'), mark)
const dialog = (...inside: Content[]): Part =>
  h('div', { role: 'dialog', 'aria-modal': 'true' }, h('h2', {}, 'Select'), ...inside)
const types = (captions: readonly string[], wanted = 'type:0'): Part =>
  dialog(
    ...captions.map((caption, i) => marked(h('button', { type: 'button' }, caption), i === 0 ? wanted : `type:${i}`)),
  )

/** Boxes on the form that have fields of the same captions, and are about something else. */
const BOXES: Readonly<Record<string, Part>> = {
  'a group': h('div', { role: 'group', 'aria-label': 'Create auth scope' }, simple('Name', 'other'), button('Add')),
  'a set of fields': h('fieldset', {}, h('legend', {}, 'Create auth scope'), simple('Name', 'other')),
  'a box with a title': h('div', {}, h('h3', {}, 'Create auth scope'), simple('Name', 'other')),
  'the attribute of the column': h(
    'div',
    { role: 'group', 'aria-label': 'Create auth scope' },
    field('other', h('input', { name: 'name', 'aria-label': 'Name' })),
  ),
}
const TABLE = h(
  'table',
  {},
  h('thead', {}, h('tr', {}, h('th', {}, 'Scope'), h('th', {}, 'Active'))),
  h(
    'tbody',
    {},
    h('tr', {}, h('td', {}, 'one'), h('td', {}, h('input', { type: 'checkbox', 'aria-label': 'Active' }))),
  ),
)

const SAME: readonly GeneratedPage[] = [
  ...Object.entries(BOXES).flatMap(([kind, part]) => [
    page(`Name only in ${kind}`, CONSOLE_FORM, [form(part)], ['app.name name', null]),
    page(`Name also in ${kind}`, CONSOLE_FORM, [form(simple('Name', 'name'), part)], ['app.name name', 'name']),
  ]),
  page('a column Active', CONSOLE_FORM, [form(TABLE)], ['app.active active', null]),
  page(
    'a tick box and a column Active',
    CONSOLE_FORM,
    [form(tick('Active', 'active'), TABLE)],
    ['app.active active', 'active'],
  ),
  page(
    'another integration to compare, read only',
    CONSOLE_FORM,
    [
      form(simple('Redirect URLs', 'redirect')),
      h(
        'div',
        {},
        h('h2', {}, 'Okta'),
        h('label', { for: 'o' }, 'Redirect URLs'),
        h('input', { id: 'o', readonly: '' }),
      ),
    ],
    ['app.redirect redirect_url', 'redirect'],
  ),
  page(
    'another integration to compare, in English beside a translated form',
    CONSOLE_FORM,
    [
      h('div', {}, h('h2', {}, 'Angaben'), simple('Name', 'name'), simple('Anbietername', 'provider')),
      h(
        'div',
        {},
        h('h2', {}, 'Okta'),
        h('div', {}, h('label', { for: 'on' }, 'Name'), h('input', { id: 'on', readonly: '' })),
        h('div', {}, h('label', { for: 'or' }, 'Redirect URLs'), h('input', { id: 'or', readonly: '' })),
      ),
    ],
    ['app.redirect redirect_url', null],
    ['app.name name', null],
  ),
  page(
    'two forms that are alike',
    CONSOLE_FORM,
    [
      h('form', {}, h('h2', {}, 'One'), simple('Provider name', 'p1'), simple('Redirect URLs', 'r1'), button('Save')),
      h('form', {}, h('h2', {}, 'Two'), simple('Provider name', 'p2'), simple('Redirect URLs', 'r2'), button('Save')),
    ],
    ['app.redirect redirect_url', null],
    ['app.save', null],
  ),
  page(
    'a tick box called as a text is',
    CONSOLE_FORM,
    [form(tick('Redirect URLs', 'r'))],
    ['app.redirect redirect_url', null],
  ),
  page('a text called as a tick box is', CONSOLE_FORM, [form(simple('Active', 'a'))], ['app.active active', null]),
  page(
    'names for screen readers that are wrong',
    CONSOLE_FORM,
    [
      form(
        field('redirect', h('label', {}, 'Redirect URLs'), h('input', { 'aria-label': 'Accessible Label' })),
        field('login', h('label', {}, 'Login URL'), h('input', { 'aria-label': 'Redirect URLs' })),
      ),
    ],
    ['app.redirect redirect_url', 'redirect'],
    ['app.redirect login_url', 'login'],
  ),
]

const HELP: Readonly<Record<string, Part>> = {
  'a button': h('button', { type: 'button', 'aria-label': 'More information' }, 'i'),
  'a link': h('a', { href: '#help' }, 'What is this?'),
  'a tooltip': h('span', { role: 'tooltip' }, 'Where users return to'),
}
const LABELS: readonly GeneratedPage[] = [
  ...Object.entries(HELP).flatMap(([kind, help]) =>
    [{ for: 'r' }, {}].map((to) =>
      page(
        `a label with ${kind}${'for' in to ? ' and an id' : ''}`,
        CONSOLE_FORM,
        [form(field('redirect', h('label', to, 'Redirect URLs ', help), text('r')))],
        ['app.redirect redirect_url', 'redirect'],
      ),
    ),
  ),
  page(
    'text that is written into the page',
    CONSOLE_FORM,
    [
      form(
        field(
          'redirect',
          h('span', { id: 'l' }, 'Redirect URLs'),
          h('div', { role: 'textbox', contenteditable: 'true', 'aria-labelledby': 'l' }, 'https://other.example/'),
        ),
      ),
    ],
    ['app.redirect redirect_url', 'redirect', 'https://other.example/'],
  ),
  page(
    'text in the page that nothing names',
    CONSOLE_FORM,
    [form(h('div', {}, h('p', {}, 'Redirect URLs and more'), h('div', { contenteditable: 'true' }, 'Notes')))],
    ['app.redirect redirect_url', null],
  ),
]

const views = h('div', {}, h('h3', {}, 'Saved views'), button('Save', 'views'))
const note = h('form', {}, h('textarea', { 'aria-label': 'Note' }), button('Save', 'note'))
const classic = (...inside: Content[]): Part =>
  h('form', { id: 'oauth_entity.do' }, h('input', { id: 'oauth_entity.name', type: 'text' }), ...inside)
const BUTTONS: readonly GeneratedPage[] = [
  page(
    'Save above and below the form',
    CONSOLE_FORM,
    [form(button('Save', 'save'), simple('Name', 'name'), h('div', {}, button('Save', 'below')))],
    ['app.save', 'save|below'],
  ),
  ...[views, note].map((other, i) =>
    page(
      `Save of something else, ${i === 0 ? 'with a title' : 'with a field'}`,
      CONSOLE_FORM,
      [form(other, button('Save', 'save'), simple('Name', 'name'))],
      ['app.save', 'save'],
    ),
  ),
  page(
    'Save as a picture beside Save of something else',
    CONSOLE_FORM,
    [form(note, marked(h('button', { title: 'Save' }, h('i')), 'save'), simple('Name', 'name'))],
    ['app.save', 'save'],
  ),
  page(
    'Submit of a survey',
    APPLICATION,
    [classic(), h('div', {}, h('h3', {}, 'How was it?'), h('textarea'), button('Submit'))],
    ['app.save', null],
  ),
  page(
    'the form of another table',
    APPLICATION,
    [h('form', { id: 'oauth_jwt.do' }, h('button', { id: 'sysverb_insert' }, 'Submit'))],
    ['app.save', null],
  ),
  page(
    'the primary button in German',
    CONSOLE_FORM,
    [
      form(
        simple('Name', 'name'),
        h('button', { class: 'now-button -secondary' }, 'Abbrechen'),
        marked(h('button', { class: 'now-button -primary' }, 'Speichern'), 'save'),
      ),
    ],
    ['app.save', 'save'],
  ),
  page(
    'New above and below a list',
    LIST,
    [list(again('new'), h('div', {}, again('below')))],
    ['app.new', 'new|below'],
  ),
  page(
    'New above and below a list, by caption',
    LIST,
    [list(button('New', 'new'), h('div', {}, button('New', 'below')))],
    ['app.new', 'new|below'],
  ),
  page(
    'New of a list of another table below',
    LIST,
    [list(), h('div', {}, h('button', { id: 'sysverb_new', table: 'oauth_entity_profile' }, 'New'))],
    ['app.new', null],
  ),
  page("what's new by its name", LIST, [list(h('button', { 'aria-label': 'New' }, "What's new"))], ['app.new', null]),
  page(
    'a link that says the same and more',
    '/wizard_view.do?sys_target=oauth_entity',
    [
      h(
        'form',
        { id: 'wizard' },
        marked(h('a', { href: '#a' }, 'Create an OAuth API endpoint for external clients'), 'classic'),
        h('a', { href: '#b' }, 'Do not Create an OAuth API endpoint for external clients'),
      ),
    ],
    ['app.kind', 'classic'],
  ),
  page(
    'a kind of connection that says more',
    WELCOME,
    [types([TYPES[0] as string, `${TYPES[0]} with PKCE for mobile apps`, ...TYPES.slice(1)])],
    ['app.grant', 'type:0'],
  ),
  page(
    'kinds of connection in Japanese, as buttons',
    WELCOME,
    [types(['OAuth - 認証コード許可', 'OAuth - クライアント資格情報許可'])],
    ['app.grant', 'type:0'],
  ),
  page(
    'kinds of connection in German, as buttons',
    WELCOME,
    [types(['OAuth – Autorisierungscodegewährung', 'OAuth – Clientanmeldeinformationen', 'OAuth – JWT-Bearer'])],
    ['app.grant', 'type:0'],
  ),
]

/** Things that are called alike and are not the same, or are the same twice. */
export const SAME_WORDS: readonly GeneratedPage[] = [...SAME, ...LABELS, ...BUTTONS]
