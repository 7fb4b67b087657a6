/* oxlint-disable max-lines -- a list of pages, each a few lines */
import { MISLEADING } from './misleading.ts'
import {
  button,
  card,
  CONSOLE_FORM as FORM,
  field,
  form,
  page,
  simple,
  TYPES,
  text,
  USER,
  WELCOME,
} from './otherwise-parts.ts'
import { OUT_OF_USE } from './out-of-use.ts'
import type { GeneratedPage } from './page.ts'
import { type Content, component, FOR_SCREEN_READERS, h, marked, type Part } from './part.ts'
import { SAME_WORDS } from './same-words.ts'

/** Pages as other makers could have made them: what each does differently is its name. */
const FORMS: readonly GeneratedPage[] = [
  page(
    'sections are tabs',
    FORM,
    [
      form(
        h(
          'div',
          { role: 'tablist' },
          h('button', { role: 'tab', 'aria-selected': 'true' }, 'Details'),
          marked(h('button', { role: 'tab', 'aria-selected': 'false' }, 'Auth scope'), 'tab:scope'),
          marked(h('button', { role: 'tab', 'aria-selected': 'false' }, 'Advanced options (optional)'), 'tab:advanced'),
        ),
        simple('Name', 'name'),
      ),
    ],
    ['app.name name', 'name'],
    ['app.lifespans refresh_token_lifespan', 'tab:advanced'],
    ['app.scope scope_restriction_status', 'tab:scope'],
  ),
  page(
    'a split button',
    FORM,
    [
      form(
        h(
          'div',
          {},
          button('Save', 'save'),
          h('button', { 'aria-label': 'More Save options', 'aria-haspopup': 'true' }, 'v'),
        ),
        h('ul', { hidden: '' }, h('li', { role: 'menuitem' }, 'Save and close')),
      ),
    ],
    ['app.save', 'save'],
  ),
  page(
    'a shortcut in the caption',
    FORM,
    [form(marked(h('button', {}, 'Save ', h('kbd', {}, 'Ctrl+S')), 'save'))],
    ['app.save', 'save'],
  ),
  page(
    'a counter in the caption',
    FORM,
    [form(marked(h('button', {}, 'Save', h('span', { class: 'badge' }, ' (2)')), 'save'))],
    ['app.save', 'save'],
  ),
  page(
    'several redirect URLs in a row',
    FORM,
    [
      form(
        field(
          'redirect',
          h('label', {}, 'Redirect URLs'),
          h('div', {}, text('u1')),
          h('div', {}, text('u2')),
          button('Add another'),
        ),
      ),
    ],
    ['app.redirect redirect_url', 'redirect'],
  ),
  page(
    'says what is required',
    FORM,
    [form(simple('Name (required)', 'name'), simple('Redirect URLs (comma separated)', 'redirect'))],
    ['app.name name', 'name'],
    ['app.redirect redirect_url', 'redirect'],
  ),
  page(
    'marks of plurals',
    FORM,
    [form(simple('Redirect URL(s)', 'redirect'))],
    ['app.redirect redirect_url', 'redirect'],
  ),
  page(
    'soft hyphens and zero-width spaces',
    FORM,
    [form(simple('Re\u00addirect\u200b URLs', 'redirect'), marked(h('button', {}, 'Sa\u00adve'), 'save'))],
    ['app.redirect redirect_url', 'redirect'],
    ['app.save', 'save'],
  ),
  page(
    'captions that are slotted in',
    FORM,
    [
      form(
        marked(
          component(
            'x-field',
            {},
            [h('label', {}, h('slot', { name: 'label' })), h('div', {}, h('slot'))],
            h('span', { slot: 'label' }, 'Name'),
            h('input', { type: 'text' }),
          ),
          'name',
        ),
      ),
    ],
    ['app.name name', 'name'],
  ),
  page(
    'the control slotted, the caption not',
    FORM,
    [
      form(
        marked(
          component('x-field', {}, [h('div', {}, 'Name'), h('div', {}, h('slot'))], h('input', { type: 'text' })),
          'name',
        ),
      ),
    ],
    ['app.name name', 'name'],
  ),
  page(
    'a help text under the caption',
    FORM,
    [
      form(
        field(
          'name',
          h('div', {}, h('span', {}, 'Name'), h('small', {}, 'As people will read it')),
          h('div', {}, text('n')),
        ),
      ),
    ],
    ['app.name name', 'name'],
  ),
  page(
    'floating captions after the input',
    FORM,
    [form(field('name', text('nn'), h('label', { for: 'nn' }, 'Name')))],
    ['app.name name', 'name'],
  ),
  page(
    'fields that are only read',
    FORM,
    [
      form(
        field('name', h('dt', {}, 'Name'), h('dd', {}, 'Neo Agent', h('button', { 'aria-label': 'Edit Name' }, 'e'))),
      ),
    ],
    ['app.name name', null],
  ),
  page(
    'a radio for yes and one for no',
    FORM,
    [
      form(
        h(
          'fieldset',
          {},
          h('legend', {}, 'Active'),
          h('label', {}, h('input', { type: 'radio', name: 'a' }), 'Yes'),
          h('label', {}, h('input', { type: 'radio', name: 'a' }), 'No'),
        ),
      ),
    ],
    ['app.active active', null],
  ),
  page(
    'open details as a section',
    FORM,
    [
      form(
        h(
          'details',
          { open: '' },
          h('summary', {}, 'Advanced options (optional)'),
          simple('Refresh token lifespan', 'refresh'),
        ),
      ),
    ],
    ['app.lifespans refresh_token_lifespan', 'refresh'],
    ['app.lifespans access_token_lifespan', null],
  ),
  page(
    'closed details as a section',
    FORM,
    [
      form(
        h(
          'details',
          {},
          marked(h('summary', {}, 'Advanced options (optional)'), 'advanced'),
          simple('Refresh token lifespan', 'refresh'),
        ),
      ),
    ],
    ['app.lifespans refresh_token_lifespan', 'advanced'],
  ),
  page(
    'a comment box with fields of the same names',
    FORM,
    [
      form(simple('Name', 'name'), button('Save', 'save')),
      h(
        'aside',
        {},
        h('label', { for: 'x' }, 'Name'),
        text('x'),
        h('label', { for: 'y' }, 'Comments'),
        text('y'),
        button('Save', 'decoy:save'),
      ),
    ],
    ['app.name name', 'name'],
    ['app.name comments', null],
    ['app.save', 'save'],
  ),
  page(
    'the form is the panel',
    FORM,
    [
      h('h1', {}, 'Inbound integrations'),
      h('aside', { 'aria-label': 'New record' }, form(simple('Name', 'name'), simple('Redirect URLs', 'redirect'))),
    ],
    ['app.name name', 'name'],
    ['app.redirect redirect_url', 'redirect'],
  ),
  page(
    'words of the page beside a field of something else',
    FORM,
    [form(h('p', {}, 'Active'), h('div', {}, h('label', { for: 'z' }, 'Token format'), text('z')))],
    ['app.active active', null],
  ),
  page(
    'the secret is dots and a button',
    FORM,
    [
      form(
        simple('Name', 'name'),
        field(
          'secret',
          h('label', {}, 'Client secret'),
          h('span', {}, '\u2022\u2022\u2022'),
          h('button', { 'aria-label': 'Copy' }, 'c'),
        ),
      ),
    ],
    ['app.name name', 'name'],
  ),
  page(
    'a wizard: Save only comes later',
    FORM,
    [form(simple('Name', 'name'), button('Next'), button('Save as template'))],
    ['app.save', null],
    ['app.name name', 'name'],
  ),
]

const WAYS: readonly GeneratedPage[] = [
  page(
    'the types are a page of their own',
    WELCOME,
    [
      h(
        'main',
        {},
        h('h1', {}, 'Select your application connection type'),
        ...TYPES.map((type, i) => marked(card(type), `type:${i}`)),
      ),
    ],
    ['app.grant', 'type:0'],
  ),
  page(
    'the types are in a drop-down',
    WELCOME,
    [
      h(
        'div',
        { role: 'dialog', 'aria-modal': 'true' },
        h('label', { for: 't' }, 'Connection type'),
        h('select', { id: 't' }, ...TYPES.map((type) => h('option', {}, type))),
      ),
    ],
    ['app.grant', null],
    ['app.new-integration', null],
  ),
  page(
    'the button again where the list is empty',
    WELCOME,
    [
      h('h1', {}, 'Inbound Integrations'),
      button('New integration', 'new'),
      h('div', {}, h('p', {}, 'Nothing here yet'), button('New integration', 'again')),
    ],
    ['app.new-integration', 'new|again'],
  ),
  page(
    'a menu button',
    WELCOME,
    [
      h('h1', {}, 'Inbound Integrations'),
      h('button', { 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, 'New'),
      h('ul', { role: 'menu', hidden: '' }, h('li', { role: 'menuitem' }, 'New integration')),
    ],
    ['app.new-integration', null],
  ),
  page(
    'answers as cards',
    '/wizard_view.do?sys_target=oauth_entity',
    [
      'New Inbound Integration Experience',
      'Create an OAuth API endpoint for external clients',
      'Configure an OIDC provider to verify ID tokens',
    ].map((answer, i) => marked(card(answer), `answer:${i}`)),
    ['app.kind', 'answer:0'],
  ),
  page(
    'answers as radios',
    '/wizard_view.do?sys_target=oauth_entity',
    [
      h(
        'form',
        { id: 'wizard' },
        ...[
          'New Inbound Integration Experience',
          '[Deprecated UI] Create an OAuth API endpoint for external clients',
        ].map((answer, i) => marked(h('label', {}, h('input', { type: 'radio', name: 'w' }), answer), `answer:${i}`)),
        button('Next'),
      ),
    ],
    ['app.kind', 'answer:0'],
  ),
  page(
    'two lists on a page',
    '/oauth_entity_list.do',
    [
      h('button', { id: 'sysverb_new', table: 'sys_user_preference', value: 'sysverb_new' }, 'New'),
      marked(h('button', { id: 'sysverb_new', table: 'oauth_entity', value: 'sysverb_new' }, 'New'), 'new'),
    ],
    ['app.new', 'new'],
  ),
  page(
    'a list in which nothing can be made',
    '/sys_user_list.do',
    [
      h('h1', {}, 'Users'),
      h('span', { class: 'badge' }, 'New'),
      h('a', { href: '#new' }, 'New this week'),
      h('div', { role: 'tablist' }, h('span', { role: 'tab', tabindex: '0' }, 'Newest')),
    ],
    ['user.new', null],
  ),
]

const USERS: readonly GeneratedPage[] = [
  page(
    'Set Password among the related links',
    USER,
    [
      h('form', { id: 'sys_user.do' }, h('input', { name: 'sys_row', type: 'hidden', value: '0' })),
      h(
        'div',
        { class: 'related_links_container' },
        h('h2', {}, 'Related Links'),
        h(
          'ul',
          {},
          h('li', {}, marked(h('a', { href: '#', role: 'button', class: 'related_action' }, 'Set Password'), 'set')),
        ),
        h('a', { href: '#' }, 'View Subscriptions'),
      ),
    ],
    ['user.password', 'set'],
  ),
  page(
    'tabs with a badge',
    USER,
    [
      h(
        'div',
        { id: 'tabs2_list', role: 'tablist' },
        marked(
          h(
            'span',
            { role: 'tab', 'aria-selected': 'false', class: 'tabs2_tab' },
            h('span', { class: 'tab_caption_text' }, 'Roles'),
            h('span', { class: 'badge' }, ' 12'),
          ),
          'tab',
        ),
        h('span', { role: 'tab', 'aria-selected': 'false', class: 'tabs2_tab' }, 'Roles by group'),
      ),
    ],
    ['user.roles', 'tab'],
  ),
  page(
    'a list of the same caption of another table',
    USER,
    [
      h(
        'div',
        { tab_caption: 'Groups', tab_list_name_raw: 'sys_user.sys_user_grmember.user' },
        h(
          'button',
          { id: 'sysverb_edit_m2m', table: 'sys_user.sys_user_grmember.user', value: 'sysverb_edit_m2m' },
          'Edit',
        ),
      ),
    ],
    ['user.roles', null],
  ),
  page(
    'Save for screen readers only',
    FORM,
    [form(h('div', { style: FOR_SCREEN_READERS }, button('Save')))],
    ['app.save', null],
  ),
]

const COPY = [h('label', { for: 'copy' }, 'Redirect URLs'), text('copy'), button('Save')]
const dialog = (caption: string): Part =>
  h('div', { role: 'dialog', 'aria-modal': 'true', style: 'position:fixed;inset:0' }, button(caption), button('Cancel'))

/** A URL field that shows its value, with an input that says of itself no more than each of these. */
const linked = (named: Readonly<Record<string, string>>, ...input: Part[]): Part =>
  marked(
    component('now-input-url', named, [
      h('label', { class: 'now-form-field-label', for: 'form-field-x1' }, 'Redirect URLs'),
      h(
        'div',
        { class: 'now-input' },
        h('a', { href: 'https://other.example/' }, 'https://other.example/'),
        h('button', { type: 'button', 'aria-label': 'Edit' }, 'e'),
      ),
      ...input,
    ]),
    'redirect',
  )
const UNTYPED = { id: 'input-x1', name: 'input-x1', value: 'https://other.example/' }
const LINKS: Readonly<Record<string, Part>> = {
  'an input of no type': linked({}, h('input', { ...UNTYPED, hidden: '' })),
  'an input of no type that is not displayed': linked({}, h('input', { ...UNTYPED, style: 'display: none' })),
  'a named component': linked({ name: 'redirect_url' }, h('input', { ...UNTYPED, hidden: '' })),
  'a named component around it': component('sn-record-url', { name: 'redirect_url' }, [
    linked({}, h('input', { ...UNTYPED, hidden: '' })),
  ]),
  'no input yet': linked({}),
  'no input yet in a named component': linked({ name: 'redirect_url' }),
}

/** What generated pages had that was once taken for something else. */
const MET: readonly GeneratedPage[] = [
  ...Object.entries(LINKS).map(([kind, part]) =>
    page(
      `a link and a pencil: ${kind}`,
      FORM,
      [form(part, h('div', {}, h('input', { id: 'on', type: 'checkbox' }), h('label', { for: 'on' }, 'Active')))],
      ['app.redirect redirect_url', 'redirect', 'https://other.example/'],
    ),
  ),
  page(
    'a link beside a hidden field that is not its own',
    FORM,
    [
      form(
        h(
          'div',
          {},
          h('label', { for: 'h' }, 'Login URL'),
          h('a', { href: 'https://help.example/' }, 'Help'),
          h('input', { id: 'h', hidden: '', value: 'https://login.example/' }),
        ),
      ),
    ],
    ['app.redirect login_url', null],
  ),
  page(
    'a copy in a box of no size',
    FORM,
    [
      form(
        simple('Redirect URLs', 'redirect'),
        button('Save', 'save'),
        h('div', { style: 'width: 0px; height: 0px; overflow: hidden; position: absolute' }, ...COPY),
      ),
    ],
    ['app.redirect redirect_url', 'redirect'],
    ['app.save', 'save'],
  ),
  page(
    'a transparent copy',
    FORM,
    [form(simple('Redirect URLs', 'redirect'), button('Save', 'save'), h('div', { style: 'opacity: 0' }, ...COPY))],
    ['app.redirect redirect_url', 'redirect'],
    ['app.save', 'save'],
  ),
  page(
    'a hidden copy whose caption is written',
    FORM,
    [form(marked(h('button', { title: 'Save' }, h('i')), 'save'), h('div', { style: 'display: none' }, ...COPY))],
    ['app.save', 'save'],
  ),
  page(
    'New in a dialog of something else',
    '/sys_user_list.do',
    [h('button', { id: 'sysverb_new' }, 'New'), dialog('New')],
    ['user.new', null],
  ),
  page(
    'New integration in a dialog of something else',
    WELCOME,
    [button('New integration'), dialog('New integration')],
    ['app.new-integration', null],
  ),
  page(
    'a link to another page of the console',
    '/wizard_view.do?sys_target=oauth_entity',
    [
      h('nav', {}, h('a', { href: '/now/machine-identity-console/overview' }, 'Machine Identity Console')),
      marked(h('a', { href: '#' }, 'Create an OAuth API endpoint for external clients'), 'classic'),
    ],
    ['app.kind', 'classic'],
  ),
  page(
    'another primary button',
    WELCOME,
    [
      h('h1', {}, 'Inbound Integrations'),
      h('div', { class: 'toolbar' }, h('button', { class: 'now-button -primary' }, 'Apply')),
    ].map((own) => h('div', {}, own)),
    ['app.new-integration', null],
  ),
  page(
    'a column that ends like another',
    FORM,
    [
      form(
        component('x-f', { 'component-id': 'form_field_provider_name' }, [text('p')]),
        component('x-f', { 'component-id': 'form_field_u_name' }, [text('u')]),
      ),
    ],
    ['app.name name', null],
  ),
  page(
    'a panel with a field of the same attribute',
    FORM,
    [
      form(simple('Name', 'name')),
      h('aside', {}, h('label', { for: 'who' }, 'Name'), h('input', { id: 'who', name: 'name' })),
    ],
    ['app.name name', 'name'],
  ),
  page(
    'a hidden url field, and links of the page',
    FORM,
    [
      form(
        h(
          'div',
          { style: 'display: none' },
          h('label', { for: 'l' }, 'Login URL'),
          h('input', { id: 'l', type: 'url' }),
        ),
        h('a', { href: '#help' }, 'Help'),
      ),
    ],
    ['app.redirect login_url', null],
  ),
  page(
    'an open section without the field',
    FORM,
    [form(h('button', { 'aria-expanded': 'true' }, 'Advanced options (optional)'))],
    ['app.lifespans refresh_token_lifespan', null],
  ),
  page(
    'a link as Save in a table of the layout',
    FORM,
    [
      h(
        'table',
        {},
        h(
          'tbody',
          {},
          h(
            'tr',
            {},
            h(
              'td',
              {},
              form(
                h(
                  'table',
                  {},
                  h('tbody', {}, h('tr', {}, h('th', {}, 'Name'), h('td', {}, marked(text('n'), 'name')))),
                ),
                marked(h('a', { href: 'javascript:void(0)' }, 'Save'), 'save'),
              ),
            ),
          ),
        ),
      ),
    ],
    ['app.save', 'save'],
    ['app.name name', 'name'],
  ),
  page(
    'a classic field with a hidden copy and no row',
    USER,
    [
      h(
        'div',
        { style: 'width: 0px; height: 0px; overflow: hidden' },
        h('div', { class: 'form-group' }, h('input', { id: 'sys_user.last_name' })),
      ),
      h('form', { id: 'sys_user.do' }, field('last', h('input', { id: 'sys_user.last_name' }))),
    ],
    ['user.identity last_name', 'last'],
  ),
]

const layer = (position: string, ...inside: Content[]): Part =>
  h(
    'div',
    { style: `position: ${position}; top: 0; left: 0; width: 100vw; height: 100vh; z-index: 1000; background: #8888` },
    ...inside,
  )

const screen = (style: string, ...inside: Content[]): Part => h('div', { style }, form(...inside))

/** Pages whose layers only a browser can tell. */
const LAYERED: readonly GeneratedPage[] = [
  page(
    'a copy that is clipped away',
    FORM,
    [
      screen('position: absolute; top: 0; clip-path: inset(100%)', ...COPY),
      screen('position: relative; background: #fff', simple('Redirect URLs', 'redirect')),
    ],
    ['app.redirect redirect_url', 'redirect'],
  ),
  page(
    'a screen that lies over another',
    FORM,
    [
      screen('position: absolute; inset: 0; z-index: 1', ...COPY),
      screen('position: absolute; inset: 0; z-index: 2; background: #fff', simple('Redirect URLs', 'redirect')),
    ],
    ['app.redirect redirect_url', 'redirect'],
  ),
  page(
    'the form is a dialog',
    FORM,
    [h('h1', {}, 'Inbound'), h('dialog', { 'data-modal': '' }, form(simple('Redirect URLs', 'redirect')))],
    ['app.redirect redirect_url', 'redirect'],
  ),
  page(
    'a dialog with a field of the same name before a form that is yet to come',
    FORM,
    [h('h1', {}, 'Inbound'), h('dialog', { 'data-modal': '' }, simple('Name', 'other'), button('Save'))],
    ['app.name name', null],
  ),
  page(
    'a grey layer of old',
    USER,
    [
      marked(h('button', { id: 'sysverb_update' }, 'Update'), 'save'),
      layer('absolute'),
      h('div', { style: 'position: absolute; top: 200px; z-index: 1001' }, button('OK')),
    ],
    ['user.save', null],
  ),
  page(
    'a loading screen',
    FORM,
    [form(button('Save', 'save')), layer('fixed', h('p', {}, 'Loading'))],
    ['app.save', null],
  ),
  page(
    'a native dialog',
    FORM,
    [form(button('Save', 'save')), h('dialog', { 'data-modal': '' }, button('Save', 'decoy:save'), button('Cancel'))],
    ['app.save', null],
  ),
  page(
    'a layer that lets clicks through',
    FORM,
    [form(button('Save', 'save')), h('div', { style: 'position: fixed; inset: 0; pointer-events: none' })],
    ['app.save', 'save'],
  ),
]

/** Dialogs that are closed, each by a style alone. */
const CLOSED: Readonly<Record<string, Part>> = Object.fromEntries(
  [
    ['transparent, and lets clicks through', 'position: fixed; inset: 0; opacity: 0; pointer-events: none', ''],
    ['moved above the window', '', 'position: fixed; inset: 0; transform: translateY(-200%)'],
    ['moved above the window by its wrapper', 'position: fixed; inset: 0; transform: translateY(-100%)', ''],
    [
      'a drawer beside the window',
      '',
      'position: fixed; top: 0; right: 0; width: 300px; height: 100%; transform: translateX(100%)',
    ],
    [
      'a drawer below the window',
      '',
      'position: fixed; bottom: 0; width: 100%; height: 40%; transform: translateY(100%)',
    ],
    ['without height', 'position: fixed; inset: 0; height: 0; overflow: hidden', ''],
    ['clipped away', '', 'position: fixed; inset: 0; clip-path: inset(100%)'],
  ].map(([kind = '', outer = '', own = '']) => [
    kind,
    h(
      'div',
      { 'aria-hidden': 'true', style: outer },
      h('div', { role: 'dialog', 'aria-modal': 'true', style: own }, h('p', {}, 'Leave page?'), button('Leave')),
    ),
  ]),
)
/** Dialogs that are open, though a style of theirs looks as if they were not. */
const OPEN: Readonly<Record<string, Part>> = {
  'fixed, in a wrapper without height': h('div', { style: 'height: 0; overflow: hidden' }, dialog('Leave')),
  'fades in': h('div', { style: 'opacity: 0' }, dialog('Leave')),
  'a point of its own size': h(
    'div',
    { role: 'dialog', 'aria-modal': 'true', style: 'position: fixed; top: 0; left: 0; width: 0; height: 0' },
    h('div', { style: 'position: fixed; inset: 40px; background: #fff' }, button('Leave')),
  ),
}
const BESIDE_DIALOGS: readonly GeneratedPage[] = [
  ...Object.entries(CLOSED).map(([kind, part]) =>
    page(
      `a closed dialog: ${kind}`,
      FORM,
      [form(simple('Redirect URLs', 'redirect'), button('Save', 'save')), part],
      ['app.redirect redirect_url', 'redirect'],
      ['app.save', 'save'],
    ),
  ),
  page(
    'a closed dialog above a page that is scrolled',
    FORM,
    [
      form(simple('Redirect URLs', 'redirect')),
      h('div', { 'data-scroll': '', style: 'height: 9000px' }),
      CLOSED['moved above the window'] as Part,
    ],
    ['app.redirect redirect_url', 'redirect'],
  ),
  ...Object.entries(OPEN).map(([kind, part]) =>
    page(
      `an open dialog: ${kind}`,
      FORM,
      [form(simple('Redirect URLs', 'redirect'), button('Save', 'save')), part],
      ['app.redirect redirect_url', null],
      ['app.save', null],
    ),
  ),
]

/** All others. */
export const OTHERWISE: readonly GeneratedPage[] = [
  ...FORMS,
  ...WAYS,
  ...USERS,
  ...MET,
  ...MISLEADING,
  ...SAME_WORDS,
  ...OUT_OF_USE,
]

/** Those that only a browser can tell, besides. */
export const IN_BROWSER: readonly GeneratedPage[] = [...OTHERWISE, ...LAYERED, ...BESIDE_DIALOGS]
