import type { GeneratedPage, Goal } from './page.ts'
import { type Content, component, h, marked, type Part } from './part.ts'

export const CONSOLE_FORM = '/now/machine-identity-console/authz-code-create/1764150000000'
export const WELCOME = '/now/machine-identity-console/inbound-integrations/welcome'
export const USER = `/sys_user.do?sys_id=${'e'.repeat(32)}`

type Wanted = readonly [goal: string, mark: string | null, value?: string]

const goalOf = ([goal, mark, value]: Wanted): Goal => {
  const [step = '', column] = goal.split(' ')
  return {
    step,
    ...(column && { column }),
    ...(value && { value }),
    right: mark ? mark.split('|') : [],
    findable: mark !== null,
  }
}
export const page = (
  kind: string,
  address: string,
  parts: readonly Content[],
  ...goals: readonly Wanted[]
): GeneratedPage => ({
  kind: `otherwise: ${kind}`,
  address,
  lang: 'en',
  parts,
  goals: goals.map(goalOf),
  notes: [],
})

export const button = (caption: string, mark?: string): Part =>
  mark ? marked(h('button', { type: 'button' }, caption), mark) : h('button', { type: 'button' }, caption)
export const field = (mark: string, ...inside: Content[]): Part => marked(h('div', { class: 'f' }, ...inside), mark)
export const text = (id: string): Part => h('input', { id, type: 'text' })
export const simple = (caption: string, mark: string): Part =>
  field(mark, h('label', { for: mark }, caption), text(mark))
/** A form that is plain but for one thing. */
export const form = (...inside: Content[]): Part =>
  component('sn-canvas-screen', {}, [
    h('h1', {}, 'New record'),
    simple('Provider name', 'provider'),
    simple('Client ID', 'client'),
    ...inside,
    button('Cancel'),
  ])
export const card = (caption: string): Part =>
  component(
    'now-card',
    {},
    [
      h(
        'article',
        {},
        h('button', { class: 'now-card is-interactive', type: 'button', style: 'width:100%;height:10px' }),
        h('div', {}, h('slot')),
      ),
    ],
    h('div', {}, caption),
  )
export const TYPES = [
  'OAuth - Authorization code grant',
  'OAuth - Client credentials grant',
  'OAuth - JWT bearer grant',
  'OAuth - Resource owner password credential grant',
]
