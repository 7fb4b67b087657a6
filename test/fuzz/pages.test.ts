import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { observePage } from '@/lib/guide/page-observation'
import { watchTrees } from '@/lib/servicenow/dom/tree-watcher'
import { runs, untilDone } from './runs'

beforeEach(() => {
  // There is no layout here: everything counts as visible, so that more is found than in a browser, not less.
  Element.prototype.checkVisibility = () => true
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 10, 10))
})
afterEach(() => document.body.replaceChildren())

const TAGS = [
  'div',
  'now-record-field',
  'now-input',
  'input',
  'select',
  'label',
  'span',
  'form',
  'button',
  'table',
  'sn-section-header',
]
const NAMES = [
  'redirect_url',
  'oauth_entity.redirect_url',
  'name',
  'client_secret',
  'oauth_entity.client_secret',
  'active',
  'sys_user.user_name',
  'user_password',
  'ni.oauth_entity.active',
  'element.oauth_entity.name',
  '"]',
  'x',
]
const ATTRIBUTES = [
  'id',
  'name',
  'type',
  'data-field',
  'component-id',
  'for',
  'aria-label',
  'readonly',
  'hidden',
  'aria-expanded',
  'value',
]
const WORDS = [
  'Redirect URLs',
  'Name',
  'Client secret',
  'Client ID',
  'Active',
  'Auth scope',
  'Save',
  'Skip for now',
  '\u202e<script>',
  '',
]

interface Tree {
  tag: string
  attributes: Record<string, string>
  words: string
  shadow: boolean
  children: Tree[]
}
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom(...TAGS),
    attributes: fc.dictionary(
      fc.constantFrom(...ATTRIBUTES),
      fc.oneof(fc.constantFrom(...NAMES, 'password', 'checkbox', 'text'), fc.string({ maxLength: 8 })),
      { maxKeys: 4 },
    ),
    words: fc.constantFrom(...WORDS),
    shadow: fc.boolean(),
    children: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'tree' },
      fc.constant([]),
      fc.array(tie('tree'), { maxLength: 3 }),
    ) as fc.Arbitrary<Tree[]>,
  }),
}))

function build({ tag, attributes, words, shadow, children }: Tree): Element {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(words)
  const root = shadow && tag.includes('-') ? element.attachShadow({ mode: 'open' }) : element
  root.append(...children.map(build))
  return element
}

const PATHS = [
  '/now/machine-identity-console/authz-code-create/1',
  '/oauth_entity.do?sys_id=-1',
  `/sys_user.do?sys_id=${'a'.repeat(32)}`,
  '/oauth_entity_list.do',
  '/x',
]

it('no structure of a page makes a look throw, or a secret field be one of ours; not while it changes either', () => {
  fc.assert(
    fc.property(
      fc.array(tree, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...PATHS),
      fc.nat(20),
      untilDone((trees, path, cut) => {
        history.replaceState(null, '', path)
        document.body.replaceChildren(...trees.map(build))
        // jsdom knows only its own signals.
        let abort = () => {}
        const signal = { aborted: false, addEventListener: (_: string, ended: () => void) => (abort = ended) }
        const add = vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(() => {})
        const roots = watchTrees({
          top: document,
          signal: signal as unknown as AbortSignal,
          ignore: () => false,
          changed: () => {},
        })
        add.mockRestore()
        for (const round of [0, 1]) {
          const { fields, record } = observePage(roots)
          for (const [column, { control }] of fields) {
            expect(column).not.toMatch(/secret|password$/)
            expect(control.getAttribute('type')).not.toBe('password')
          }
          expect(Object.keys(record?.columns ?? {})).not.toContain('client_secret')
          // The page draws itself anew while it is looked at.
          const all = document.body.querySelectorAll('*')
          if (round === 0) all[cut % Math.max(1, all.length)]?.remove()
        }
        abort()
      }),
    ),
    runs(20),
  )
})
