import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type StepId, stepOf } from '@/lib/domain/steps'
import { observePage } from '@/lib/guide/page-observation'
import { findTarget } from '@/lib/guide/targets'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { CONTROLS, isSaveClick } from '@/lib/servicenow/dom/controls'
import { CERTAINTY } from '@/lib/servicenow/dom/fields/clues'
import { readField } from '@/lib/servicenow/dom/fields/value'
import type { Lead } from '@/lib/servicenow/dom/finder/clue'
import { HINT, weighWithHint } from '@/lib/servicenow/dom/finder/weigh'
import { watchTrees } from '@/lib/servicenow/dom/tree-watcher'
import { USER_CONTROLS } from '@/lib/servicenow/dom/user-controls'
import { readManaged } from '@/lib/storage/settings'

beforeEach(() => {
  fakeBrowser.reset()
  Element.prototype.checkVisibility = function isDisplayed(this: Element) {
    return this.closest('[hidden]') === null
  }
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20))
})

async function managed(fieldHints: unknown, more: object = {}) {
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ fieldHints, ...more } as never)
  return readManaged()
}

describe('hints in a policy', () => {
  const button = { role: 'button', name: 'Sichern' } as const
  it('are taken by step or column, with what they leave open', async () => {
    const { state, policy, dropped } = await managed({
      'app.save': { name: 'Sichern' },
      'app.kind': { name: 'Neue Art' },
      'app.redirect': { name: 'Rückruf' },
      'oauth_entity.client_id': { attribute: { name: 'data-qa', value: 'cid' } },
      active: { name: 'Aktiv' },
      password_needs_reset: { name: 'Password must be changed' },
    })
    expect({ state, dropped }).toEqual({ state: 'valid', dropped: [] })
    expect(policy.fieldHints).toEqual({
      'app.save': { role: 'button', name: 'Sichern' },
      'app.kind': { role: 'link', name: 'Neue Art' },
      'oauth_entity.redirect_url': { role: 'field', name: 'Rückruf' },
      'oauth_entity.client_id': { role: 'field', attribute: { name: 'data-qa', value: 'cid' } },
      'oauth_entity.active': { role: 'field', name: 'Aktiv' },
      'sys_user.active': { role: 'field', name: 'Aktiv' },
      'sys_user.password_needs_reset': { role: 'field', name: 'Password must be changed' },
    })
  })
  it.each<[string, unknown, string | undefined]>([
    ['a step that is none', { 'app.sav': button }, 'unknown'],
    ['a column that is none', { redirect: button }, 'unknown'],
    ["a column of another's table", { 'incident.number': button }, 'unknown'],
    ['a step that points at nothing', { verify: button }, 'unknown'],
    ['a name that every object has', JSON.parse('{"__proto__": {"name": "x"}}'), 'unknown'],
    ['the secret', { client_secret: { name: 'X' } }, 'secret'],
    ['the secret by its table', { 'oauth_entity.client_secret': { name: 'X' } }, 'secret'],
    ['the step that shows the secret', { 'app.capture': { name: 'X' } }, 'secret'],
    ['a password', { user_password: { name: 'X' } }, 'secret'],
    ['the secret under the name of another column', { client_id: { name: 'Client Secret' } }, 'secret'],
    [
      'the secret by its attribute',
      { client_id: { attribute: { name: 'name', value: 'oauth_entity.client_secret' } } },
      'secret',
    ],
    ['a selector', { 'app.save': { selector: '#x' } }, 'form'],
    ['a selector beside a name', { 'app.save': { ...button, selector: '#x' } }, 'form'],
    ['a text', { 'app.save': '#x' }, 'form'],
    ['a list', { 'app.save': [button] }, 'form'],
    ['nothing that could be looked for', { 'app.save': { role: 'button' } }, 'form'],
    ['a role that is none', { 'app.save': { role: 'script', name: 'X' } }, 'form'],
    ['an empty name', { 'app.save': { name: '  ' } }, 'form'],
    ['a name that is too long', { 'app.save': { name: 'x'.repeat(81) } }, 'form'],
    ['a name with a control character', { 'app.save': { name: 'Save\u202e' } }, 'form'],
    ['an attribute that breaks out', { 'app.save': { attribute: { name: 'a"],*,[b', value: 'x' } } }, 'form'],
    ['a handler', { 'app.save': { attribute: { name: 'onclick', value: 'x' } } }, 'form'],
    ["a field's content", { name: { attribute: { name: 'value', value: 'Neo' } } }, 'form'],
    ['an attribute without a value', { 'app.save': { attribute: { name: 'id' } } }, 'form'],
    ['a field where a control is', { 'app.save': { role: 'field', name: 'X' } }, 'role'],
    ['a control where a field is', { name: { role: 'button', name: 'X' } }, 'role'],
  ])('leave out %s, and say why', async (_what, wrong, why) => {
    const own = await managed({ 'user.save': button, ...(wrong as object) }, { setUpForMe: false })
    const [key] = Object.keys(wrong as object)
    // Spread and assignment to `__proto__` differ; what has no own key was never handed on.
    const both = Object.keys(own.policy.fieldHints)
    expect(both).toEqual(['user.save'])
    if (key === '__proto__') return
    expect(own).toMatchObject({ state: 'partial', dropped: [`fieldHints: ${key}`], policy: { setUpForMe: false } })
    expect(Object.values(own.reasons ?? {})).toEqual([why])
  })
  it('do not reach the prototype', async () => {
    const own = await managed(JSON.parse('{"__proto__": {"name": "x"}, "constructor": {"name": "y"}}'))
    expect(Object.keys(own.policy.fieldHints)).toEqual([])
    expect(own.dropped).toEqual(['fieldHints: __proto__', 'fieldHints: constructor'])
  })
  it('are limited in number, and said once for each place', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`x${i}`, button]))
    const own = await managed({ redirect_url: { name: 'A' }, 'app.redirect': { name: 'B' }, ...many })
    expect(own.policy.fieldHints).toEqual({ 'oauth_entity.redirect_url': { role: 'field', name: 'A' } })
    expect(own.reasons?.['fieldHints: app.redirect']).toBe('twice')
    expect(Object.values(own.reasons ?? {}).filter((why) => why === 'too-many')).toHaveLength(22)
  })
  it.each([['text'], [7], [[button]], [null]])(
    'are none where they are %j, and nothing else is lifted',
    async (wrong) => {
      const own = await managed(wrong, { allowedInstances: ['acme.service-now.com'] })
      expect(own).toMatchObject({ state: 'partial', dropped: ['fieldHints'], policy: { fieldHints: {} } })
      expect(own.policy.allowedInstances).toEqual(['acme.service-now.com'])
    },
  )
})

describe('what a hint weighs', () => {
  const own = (certainty: number, ...matches: string[]): Lead<string> => ({ clue: 'own', certainty, matches })
  const hint = (...matches: string[]): Lead<string> => ({ clue: 'hint', certainty: HINT, matches })
  it('is less than any clue of ours', () => {
    const clues = [...Object.values(CONTROLS), ...Object.values(USER_CONTROLS)].flat()
    const { hint: said, ...others } = CERTAINTY
    for (const certainty of [...clues.map((clue) => clue.certainty), ...Object.values(others)])
      expect(certainty).toBeGreaterThan(said)
  })
  it.each<[string, Lead<string>[], Lead<string>, string | undefined]>([
    ['alone it is enough', [], hint('a'), 'a'],
    ['two matches are none', [], hint('a', 'b'), undefined],
    ['none is none', [own(0.8)], hint(), undefined],
    ['it takes nothing away from what is sure', [own(0.8, 'a')], hint('b'), 'a'],
    ['it says which of several is meant', [own(0.9, 'a', 'b')], hint('b'), 'b'],
    ['it says which of two marks of the platform is meant', [own(1, 'a', 'b')], hint('b'), 'b'],
    ['two matches do not say it', [own(0.9, 'a', 'b')], hint('a', 'b'), undefined],
    ['it does not lead past several that are meant otherwise', [own(0.8, 'a', 'b')], hint('c'), undefined],
    [
      'it does not decide between clues that contradict each other',
      [own(0.9, 'a'), own(0.8, 'b')],
      hint('a'),
      undefined,
    ],
  ])('%s', (_what, leads, said, expected) => {
    expect(weighWithHint(leads, said)?.match).toBe(expected)
  })
})

describe('on a page', () => {
  const CONSOLE = '/now/machine-identity-console/authz-code-create/1'
  function on(address: string, html: string, fieldHints: Policy['fieldHints']) {
    history.replaceState(null, '', address)
    document.body.innerHTML = html
    const roots = watchTrees({
      top: document,
      signal: new AbortController().signal,
      ignore: () => false,
      changed: () => undefined,
    })
    const seen = observePage(roots, fieldHints)
    const policy = { ...defaultPolicy, fieldHints }
    const pointedAt = (step: StepId) => findTarget(stepOf(step), seen, [], roots, policy)?.id
    return { seen, roots, pointedAt, values: Object.fromEntries([...seen.fields].map(([k, f]) => [k, readField(f)])) }
  }
  const redirect = (hint: object) => ({ 'oauth_entity.redirect_url': { role: 'field' as const, ...hint } })
  const save = (hint: object) => ({ 'app.save': { role: 'button' as const, ...hint } })
  const mark = (value: string) => ({ attribute: { name: 'data-qa', value } })
  const ODD = `<p>Rückruf <input id="cb" data-qa="cb" value="https://x.example"></p><button id="ok" data-qa="ok">Sichern</button>`

  it('an odd form is read and pointed at, and without hints it is not', () => {
    expect(on(CONSOLE, ODD, {}).values).toEqual({})
    expect(on(CONSOLE, ODD, {}).pointedAt('app.save')).toBeUndefined()
    const own = on(CONSOLE, ODD, { ...redirect(mark('cb')), ...save({ name: 'Sichern' }) })
    expect(own.values).toEqual({ redirect_url: 'https://x.example' })
    expect(own.seen.fields.get('redirect_url')?.clue).toBe('hint')
    expect(own.pointedAt('app.redirect')).toBe('cb')
    expect(own.pointedAt('app.save')).toBe('ok')
    const button = document.querySelector('#ok') as HTMLElement
    expect(isSaveClick([button], own.roots, { role: 'button', name: 'Sichern' })).toBe(true)
    expect(isSaveClick([button], own.roots)).toBe(false)
  })
  it.each<[string, string, object, string | undefined]>([
    ['by its label', '<label for="a">Rückruf</label><input id="a">', { name: 'rückruf' }, 'a'],
    ['by its accessible name', '<input id="a" aria-label="Rückruf">', { name: 'Rückruf' }, 'a'],
    ['by what it is in', '<div data-qa="cb"><input id="a"></div>', mark('cb'), 'a'],
    ['by both', '<div data-qa="cb"><label for="a">R</label><input id="a"></div>', { name: 'R', ...mark('cb') }, 'a'],
    [
      'not by one of two',
      '<label for="a">R</label><input id="a" data-qa="x">',
      { name: 'R', ...mark('cb') },
      undefined,
    ],
    ['not where two are called so', '<input id="a" title="R"><input id="b" title="R">', { name: 'R' }, undefined],
    ['not where two are in it', '<div data-qa="cb"><input id="a"><input id="b"></div>', mark('cb'), undefined],
    ['not what is hidden', '<div hidden><input id="a" data-qa="cb"></div>', mark('cb'), undefined],
    ['not a password', '<input id="a" type="password" data-qa="cb">', mark('cb'), undefined],
    [
      'not what is called a secret',
      '<p data-qa="cb"><label for="a">Client secret</label><input id="a"></p>',
      mark('cb'),
      undefined,
    ],
    [
      'not what is called so in German',
      '<p data-qa="cb"><label for="a">Clientgeheimnis</label><input id="a"></p>',
      mark('cb'),
      undefined,
    ],
    [
      'not what plain words call so',
      '<div data-qa="cb"><div>Clientgeheimnis</div><div><input id="a"></div></div><input id="b">',
      mark('cb'),
      undefined,
    ],
    [
      'not what words before it call so',
      'Redirect <input id="b"> Client secret <input id="a" data-qa="cb">',
      mark('cb'),
      undefined,
    ],
    [
      'on a page that speaks of passwords elsewhere',
      `<p>${'How to set a password. '.repeat(20)}</p><p>Callback <input id="a" data-qa="cb"></p>`,
      mark('cb'),
      'a',
    ],
    [
      'not what is called so in Japanese',
      '<p data-qa="cb"><input id="a" aria-label="クライアントシークレット"></p>',
      mark('cb'),
      undefined,
    ],
    [
      'not what is for a new password',
      '<p data-qa="cb"><input id="a" autocomplete="new-password"></p>',
      mark('cb'),
      undefined,
    ],
    [
      'not a password that is shown',
      '<now-input-password><input id="a" data-qa="cb"></now-input-password>',
      mark('cb'),
      undefined,
    ],
    [
      'not the secret',
      '<div id="element.oauth_entity.client_secret"><input data-qa="cb"></div>',
      mark('cb'),
      undefined,
    ],
    ["not another column's by its name", '<input id="oauth_entity.logo_url" data-qa="cb">', mark('cb'), undefined],
    [
      'not a row of a list',
      '<table><tr sys_id="1"><td><input id="a" data-qa="cb"></td></tr></table>',
      mark('cb'),
      undefined,
    ],
  ])('a field is found %s', (_what, html, hint, expected) => {
    for (const address of [CONSOLE, '/oauth_entity.do?sys_id=-1'])
      expect(on(address, html, redirect(hint)).seen.fields.get('redirect_url')?.control.id).toBe(expected)
  })
  it('a field behind a dialog is read like any other, and not pointed at', () => {
    const dialog = '<div role="dialog" aria-modal="true"><input data-qa="cb"><button>X</button></div>'
    const own = on(CONSOLE, `${ODD}${dialog}`, redirect(mark('cb')))
    expect(own.values).toEqual({ redirect_url: 'https://x.example' })
    expect(own.pointedAt('app.redirect')).toBeUndefined()
  })
  it('a password that was shown after it was seen hidden stays unread', () => {
    const own = on(CONSOLE, '<input id="a" type="password" data-qa="cb">', redirect(mark('cb')))
    document.querySelector('input')?.setAttribute('type', 'text')
    expect(observePage(own.roots, redirect(mark('cb'))).fields.size).toBe(0)
  })
  it('what our own clues are sure of stays, whatever a hint says', () => {
    const form =
      '<label for="a">Redirect URL</label><input id="a" value="right"><input id="b" data-qa="cb" value="wrong">'
    expect(on(CONSOLE, form, redirect(mark('cb'))).values).toEqual({ redirect_url: 'right' })
    const named = '<label for="n">Name</label><input id="n" value="Neo">'
    expect(on(CONSOLE, named, redirect({ name: 'Name' })).values).toEqual({ name: 'Neo' })
    const classic = '<div id="element.oauth_entity.name"><input id="oauth_entity.name" data-qa="cb" value="Neo"></div>'
    expect(on('/oauth_entity.do?sys_id=-1', classic, redirect(mark('cb'))).values).toEqual({ name: 'Neo' })
    const buttons = '<button id="a">Save</button><button id="b" data-qa="ok">Sichern</button>'
    expect(on(CONSOLE, buttons, save(mark('ok'))).pointedAt('app.save')).toBe('a')
  })
  it('what is said of two columns is neither', () => {
    const both = { ...redirect(mark('cb')), 'oauth_entity.login_url': { role: 'field' as const, ...mark('cb') } }
    expect(on(CONSOLE, ODD, both).values).toEqual({})
  })
  it.each<[string, string, object, string | undefined]>([
    ['of two by its mark', '<button id="a">Save</button><button id="b" data-qa="ok">Save</button>', mark('ok'), 'b'],
    ['in a component', '<x-button data-qa="ok"><button id="a">Los</button></x-button>', mark('ok'), 'a'],
    ['not of another role', '<a id="a" href="/x">Sichern</a>', { name: 'Sichern' }, undefined],
    ['not by a part of its name', '<button id="a">Sichern und zurück</button>', { name: 'Sichern' }, undefined],
    ['not twice', '<button id="a">Sichern</button><button id="b">Sichern</button>', { name: 'Sichern' }, undefined],
    ['not what deletes', '<button id="sysverb_delete" data-qa="ok">Sichern</button>', mark('ok'), undefined],
    [
      'not a record',
      '<table><tr sys_id="1"><td><button id="a">Sichern</button></td></tr></table>',
      { name: 'Sichern' },
      undefined,
    ],
    [
      'not in a dialog',
      '<div role="dialog" aria-modal="true"><button id="a">Sichern</button></div>',
      { name: 'Sichern' },
      undefined,
    ],
    [
      'not behind a dialog',
      '<button id="a">Sichern</button><div role="dialog" aria-modal="true"><button>X</button></div>',
      { name: 'Sichern' },
      undefined,
    ],
    ['not hidden', '<button id="a" hidden>Sichern</button>', { name: 'Sichern' }, undefined],
  ])('a button is found %s', (_what, html, hint, expected) => {
    expect(on(CONSOLE, html, save(hint)).pointedAt('app.save')).toBe(expected)
  })
  it('the dialog of connection types is known by the card that is said to be in it', () => {
    const html = '<div role="dialog" aria-modal="true"><label id="c"><input type="radio">Codefluss</label></div>'
    const hints = { 'app.grant': { role: 'card' as const, name: 'Codefluss' } }
    const address = '/now/machine-identity-console/inbound-integrations'
    expect(on(address, html, {}).seen.page.kind).toBe('inbound-list')
    const own = on(address, html, hints)
    expect(own.seen.page.kind).toBe('connection-type')
    expect(own.pointedAt('app.grant')).toBe('c')
  })
})
