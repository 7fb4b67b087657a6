import { button, CONSOLE_FORM, form, page, simple, TYPES, WELCOME } from './otherwise-parts.ts'
import type { GeneratedPage } from './page.ts'
import { type Content, component, h, marked, type Part } from './part.ts'

const dialog = (...inside: Content[]): Part =>
  h('div', { role: 'dialog', 'aria-modal': 'true' }, h('h2', {}, 'Select'), ...inside)
const hiddenField = simple('Redirect URLs', 'redirect')
const tab = (id: string, isActive: boolean, caption: string, names: Readonly<Record<string, string>> = {}): Part =>
  marked(h('button', { role: 'tab', id, 'aria-selected': String(isActive), ...names }, caption), id)
/** A strip of tabs with the field in the second, which is not open. */
const tabs = (names: readonly Readonly<Record<string, string>>[], panel: Readonly<Record<string, string>>): Part =>
  h(
    'div',
    {},
    h('div', { role: 'tablist' }, tab('t1', true, 'General', names[0]), tab('t2', false, 'OAuth', names[1])),
    h('div', { role: 'tabpanel', id: 'p1' }, 'General'),
    h('div', { role: 'tabpanel', ...panel }, hiddenField),
  )
const IN_TABS: Readonly<Record<string, Part>> = {
  'told by what it controls': tabs([{}, { 'aria-controls': 'p2' }], { id: 'p2', hidden: '' }),
  'told by what labels its panel': tabs([], { 'aria-labelledby': 't2', style: 'display: none' }),
  'told by its place': tabs([{ 'aria-controls': 'p1' }], { hidden: '' }),
  'in a component': component('now-tabs', {}, [
    h('div', { role: 'tablist' }, tab('t1', true, 'General'), tab('t2', false, 'OAuth')),
    h('div', { role: 'tabpanel' }, 'General'),
    h('div', { role: 'tabpanel', hidden: '' }, h('slot')),
  ]),
}
// What is slotted into a panel that is not open is hidden with it.
const slotted = { ...(IN_TABS['in a component'] as Part), inside: [hiddenField] }
const toggle = (names: Readonly<Record<string, string>> = {}): Part =>
  marked(h('button', { type: 'button', 'aria-expanded': 'false', ...names }, 'More'), 'toggle')
const CLOSED: Readonly<Record<string, readonly Part[]>> = {
  details: [h('details', {}, marked(h('summary', {}, 'More'), 'toggle'), hiddenField)],
  'a section that is named': [
    toggle({ 'aria-controls': 's' }),
    h('div', { id: 's', style: 'display: none' }, hiddenField),
  ],
  'a section after its header': [h('h3', {}, toggle()), h('div', { hidden: '' }, hiddenField)],
  'a section without height': [
    toggle({ 'aria-controls': 's' }),
    h('div', { id: 's', style: 'height: 0px; overflow: hidden' }, hiddenField),
  ],
}
const CLOSED_SECTIONS: readonly GeneratedPage[] = [
  page(
    'a closed section with a name for screen readers that is wrong',
    CONSOLE_FORM,
    [
      form(
        h(
          'details',
          {},
          h('summary', {}, 'More'),
          h('div', {}, h('label', { for: 'l' }, 'Login URL'), h('input', { id: 'l', 'aria-label': 'Redirect URLs' })),
        ),
      ),
    ],
    ['app.redirect redirect_url', null],
  ),
  ...Object.entries({ ...IN_TABS, 'in a component': slotted }).map(([kind, part]) =>
    page(`a field in a closed tab, ${kind}`, CONSOLE_FORM, [form(part)], ['app.redirect redirect_url', 't2']),
  ),
  ...Object.entries(CLOSED).map(([kind, parts]) =>
    page(`a field in ${kind}`, CONSOLE_FORM, [form(...parts)], ['app.redirect redirect_url', 'toggle']),
  ),
]

/** Buttons that are seen and do nothing. */
const DISABLED: Readonly<Record<string, (caption: string) => Part>> = {
  disabled: (caption) => h('button', { disabled: '' }, caption),
  'aria-disabled': (caption) => h('button', { 'aria-disabled': 'true' }, caption),
  'in a component that is disabled': (caption) =>
    component('now-button', { 'aria-disabled': 'true' }, [h('button', {}, caption)]),
  'in a disabled set': (caption) => h('fieldset', { disabled: '' }, h('button', {}, caption)),
}
const IDLE: readonly GeneratedPage[] = Object.entries(DISABLED).flatMap(([kind, made]) => [
  page(`Save ${kind}`, CONSOLE_FORM, [form(made('Save'))], ['app.save', null]),
  page(
    `New integration ${kind}`,
    WELCOME,
    [h('h1', {}, 'Inbound'), made('New integration')],
    ['app.new-integration', null],
  ),
  page(
    `the kind of connection ${kind}`,
    WELCOME,
    [dialog(made(TYPES[0] as string), ...TYPES.slice(1).map((caption) => button(caption)))],
    ['app.grant', null],
  ),
])

/** What is closed, and has to be opened first, and what a click does nothing to. */
export const OUT_OF_USE: readonly GeneratedPage[] = [...CLOSED_SECTIONS, ...IDLE]
