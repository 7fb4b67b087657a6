import { afterEach, describe, expect, it, vi } from 'vitest'
import { composedPathOf, effectOf, effectOfForm } from '@/lib/hand-off/approval-controls'
import { meaningOfCaption } from '@/lib/hand-off/approval-words'

// jsdom has no layout: what is in the document counts as seen.
vi.mock('@/lib/servicenow/dom/elements', async (original) => ({
  ...(await original<typeof import('@/lib/servicenow/dom/elements')>()),
  isVisible: () => true,
}))
afterEach(() => document.body.replaceChildren())

/** What a click on the element `#x` of this markup would do. */
function effect(html: string): string {
  document.body.innerHTML = html
  const target = document.getElementById('x')
  return target ? effectOf(composedPathOf(target)) : 'nowhere'
}
const NAME = 'name="oauth_auth_check_action"'

describe('the effect of a control on the approval page', () => {
  it.each([
    ['by its words', '<button id="x">Allow</button>', 'allow'],
    ['by its words in another language', '<button id="x">許可する</button>', 'allow'],
    ['by its value', `<button id="x" ${NAME} value="authorize">무엇</button>`, 'allow'],
    ['by the caption of an input', `<input type="submit" id="x" ${NAME} value="Allow">`, 'allow'],
    ['by its accessible name', '<a role="button" id="x" href="#" aria-label="Approve access"></a>', 'allow'],
    ['by the words around an icon', '<button>Allow <svg><path id="x"/></svg></button>', 'allow'],
    ['by being second', `<button ${NAME}>a</button><button id="x" ${NAME}>b</button>`, 'allow'],
    ['by being the only one', `<button id="x" ${NAME}>b</button>`, 'allow'],
    ['by the code in a link', '<a id="x" href="https://dashboard.neoagent.io/oauth?code=1">b</a>', 'allow'],
    ['by words, wherever a div stands for a button', '<div><span id="x">Allow</span></div>', 'allow'],
  ])('approves %s', (_how, html, expected) => {
    expect(effect(html)).toBe(expected)
  })
  it.each([
    ['Deny', '<button id="x">Deny</button>'],
    ['Deny, first of two', `<button id="x" ${NAME} value="deny">Deny</button><button ${NAME}>Allow</button>`],
    ['Deny, second of two', `<button ${NAME}>Allow</button><button id="x" ${NAME}>Deny</button>`],
    [
      'the one that is not `authorize`',
      `<button id="x" ${NAME}>アレ</button><button ${NAME} value="authorize">b</button>`,
    ],
    ['"Do not allow"', '<button id="x">Do not allow</button>'],
    ['"Nicht zulassen"', '<button id="x">Nicht zulassen</button>'],
    ['"許可しない"', '<button id="x">許可しない</button>'],
    ['"Not You?"', '<a id="x" href="#">Not You?</a>'],
    ['a link that signs out', '<a id="x" href="/logout.do">b</a>'],
    ['a link to another page', '<a id="x" href="/help.do">account permissions</a>'],
    ['a link to another site', '<a id="x" href="https://example.com/">terms</a>'],
    ['a link to a part of the page', '<a id="x" href="#part">permissions</a><p id="part"></p>'],
    ['a link back with an error', '<a id="x" href="https://dashboard.neoagent.io/oauth?error=access_denied">b</a>'],
    ['the button of a form for signing in', '<form><input type="password"><button id="x">b</button></form>'],
    ['the button of a form that signs out', '<form action="/logout.do"><button id="x">b</button></form>'],
  ])('certainly does not: %s', (_what, html) => {
    expect(effect(html)).toBe('leave')
  })
  it.each([
    ['clues contradict each other', '<button id="x" value="authorize">Deny</button>'],
    ['only its place says that it denies', `<button id="x" ${NAME}>a</button><button ${NAME}>b</button>`],
    ['its words are not known', '<button id="x">Go on</button>'],
    ['a word only begins like one that refuses', '<button id="x">Cancel nothing and go on</button>'],
    ['a link runs a script', '<a id="x" href="javascript:void 0">b</a>'],
    ['a link leads to nowhere', '<a id="x" href="#">b</a>'],
    ['a link leads to what could be an approval', '<a id="x" href="/oauth_auth_approve.do">b</a>'],
    ['`<base>` has its link lead back here', '<base href="/oauth_auth.do?"><a id="x" href="?x=1">b</a>'],
    ['an element has a script of its own', '<div id="x" onclick="go()">b</div>'],
  ])('is unsure where %s', (_when, html) => {
    expect(effect(html)).toBe('unsure')
  })
  it('is "field" for a field, and "none" for a hidden control', () => {
    expect(effect('<input id="x" value="Allow">')).toBe('field')
    expect(effect('<input id="x" type="checkbox">')).toBe('field')
    expect(effect('<main tabindex="-1"><p id="x">Some words</p><button>Allow</button></main>')).not.toBe('allow')
    expect(effect('<p id="x">Some words</p>')).toBe('none')
  })
  it('uses the attributes of a shadow host', () => {
    document.body.innerHTML = '<now-button>Allow</now-button>'
    const root = document.body.firstElementChild?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = '<button><slot></slot></button>'
    expect(effectOf(composedPathOf(root?.firstElementChild as Element))).toBe('allow')
  })
  it("reads a form's action, whatever its fields are named", () => {
    document.body.innerHTML = `<form action="/oauth_auth.do"><input name="action"><input name="querySelectorAll">
      <input type="hidden" ${NAME} value="deny"></form>`
    expect(effectOfForm(document.forms[0])).toBe('leave')
    document.querySelector('[type=hidden]')?.setAttribute('value', 'authorize')
    expect(effectOfForm(document.forms[0])).toBe('unsure')
    expect(effectOfForm(undefined)).toBe('unsure')
  })
})

describe('captions', () => {
  it.each([
    'Allow',
    'Authorize app',
    'Zulassen',
    'Autoriser',
    'Permitir',
    '許可',
    '허용',
    '允许',
    'Consenti',
    'Toestaan',
    'Tillåt',
    'Разрешить',
  ])('%s approves', (caption) => {
    expect(meaningOfCaption(caption)).toBe('allow')
  })
  it.each([
    'Deny',
    'Ablehnen',
    'Refuser',
    'Rechazar',
    'Negar',
    '拒否',
    '거부',
    '拒绝',
    'Nega',
    'Weigeren',
    'Neka',
    'Отмена',
  ])('%s refuses', (caption) => {
    expect(meaningOfCaption(caption)).toBe('leave')
  })
  it.each(['account permissions', 'autorisations du compte', 'permisos', 'Neo Agent', 'No problem, go on'])(
    '%s says neither',
    (caption) => {
      expect(meaningOfCaption(caption)).toBeUndefined()
    },
  )
})
