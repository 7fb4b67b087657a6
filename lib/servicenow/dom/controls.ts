import { newOn } from '../new-button'
import { TRANSLATED } from '../translated-captions'
import { deepQueryAll, isVisible, textOf } from './elements'
import { foldText } from './finder/accessible-names'
import { boxAround } from './finder/boxes'
import type { Clue, Hint } from './finder/clue'
import { findControl, leadsOf, type Scope } from './finder/find'
import { composedClosest, layerOf, modalsOf } from './finder/front'
import type { TreeWatcher } from './tree-watcher'

/**
 * Buttons, links and cards on the way to the form and on it, each described by ranked clues: stable ids, the address of a
 * link, and captions, in English and as translated documentation quotes them (docs/servicenow/pages.md#languages). `source`
 * names the evidence: a page and an anchor in docs/servicenow.
 */
export const CONTROLS = {
  'list.new': newOn('oauth_entity'),
  'users.new': newOn('sys_user'),
  'interceptor.inbound': [
    {
      by: 'link',
      path: '/now/machine-identity-console/inbound-integrations',
      certainty: 0.9,
      source: 'pages.md#interceptor',
    },
    {
      by: 'name',
      role: 'link',
      names: ['New Inbound Integration Experience'],
      match: 'part',
      certainty: 0.85,
      source: 'pages.md#interceptor',
    },
    {
      by: 'name',
      role: 'card',
      names: ['New Inbound Integration Experience'],
      certainty: 0.8,
      source: 'pages.md#interceptor',
    },
  ],
  // Since Zurich the same words come after "[Deprecated UI]": docs/servicenow/releases.md#console-since
  'interceptor.classic': [
    {
      by: 'name',
      role: 'link',
      names: ['Create an OAuth API endpoint for external clients'],
      match: 'part',
      certainty: 0.9,
      source: 'pages.md#interceptor',
    },
    TRANSLATED.classicLink,
  ],
  'inbound.new': [
    {
      by: 'name',
      role: 'button',
      names: ['New integration'],
      where: 'page',
      any: true,
      certainty: 0.9,
      source: 'pages.md#console-home',
    },
    TRANSLATED.newIntegration,
    {
      by: 'place',
      selector: 'button.now-button.-primary',
      beside: 'h1',
      // To make something new, in the languages spoken here.
      like: /new|neu|nou|nuev|nov[ao]|add|hinzu|ajout|añad|adic|crea|cré|cria|erst|新|追加|作成/i,
      where: 'page',
      certainty: 0.76,
      source: 'pages.md#primary-button',
    },
  ],
  'dialog.authorization-code': [
    {
      by: 'name',
      role: 'card',
      names: ['OAuth - Authorization code grant', 'Authorization code grant'],
      match: 'start',
      unlike: /outbound|deprecated/i,
      certainty: 0.9,
      source: 'pages.md#connection-types',
    },
    TRANSLATED.authorizationCode,
  ],
  'dialog.skip-scope': [
    { by: 'name', role: 'button', names: ['Skip for now'], certainty: 0.9, source: 'pages.md#skip-for-now' },
  ],
  'form.save': [
    {
      by: 'id',
      selector: 'button#sysverb_insert, button#sysverb_update',
      where: 'page',
      certainty: 1,
      source: 'pages.md#form-buttons',
    },
    {
      by: 'attribute',
      selector: '[data-action-name=sysverb_insert], [data-action-name=sysverb_update]',
      where: 'page',
      certainty: 0.95,
      source: 'pages.md#form-buttons',
    },
    {
      by: 'attribute',
      selector: ':is(button, input[type=submit]):is([value=sysverb_insert], [value=sysverb_update])',
      where: 'page',
      certainty: 0.9,
      source: 'pages.md#form-buttons',
    },
    {
      by: 'name',
      role: 'button',
      names: ['Save', 'Submit', 'Update'],
      where: 'page',
      certainty: 0.85,
      source: 'pages.md#form-buttons',
    },
    TRANSLATED.submit,
    {
      by: 'place',
      selector: 'button.now-button.-primary',
      beside: 'h1',
      like: /^(save|submit|speicher|enregistr|guardar|grabar|salvar|保存|送信)/i,
      where: 'page',
      certainty: 0.76,
      source: 'pages.md#primary-button',
    },
    {
      by: 'id',
      selector: ':is(button, [role=menuitem]):is(#sysverb_insert_and_stay, #sysverb_update_and_stay)',
      where: 'page',
      certainty: 0.8,
      source: 'pages.md#save-and-stay',
    },
  ],
  // Its content is never read: the field is told by its row, its `name` or its caption alone.
  'form.secret': [
    { by: 'id', selector: '[id="element.oauth_entity.client_secret"]', certainty: 1, source: 'pages.md#field-row' },
    {
      by: 'attribute',
      selector: 'input[name=client_secret], input[name="oauth_entity.client_secret"]',
      certainty: 0.95,
      source: 'pages.md#workspace-fields',
    },
  ],
  'section.scope': [
    { by: 'name', role: 'toggle', names: ['Auth scope'], certainty: 0.85, source: 'pages.md#console-form' },
  ],
  'section.advanced': [
    {
      by: 'name',
      role: 'toggle',
      names: ['Advanced options'],
      match: 'start',
      certainty: 0.85,
      source: 'pages.md#console-advanced',
    },
  ],
} as const satisfies Record<string, readonly Clue[]>

/** The only visible one. */
const only = (elements: readonly Element[]): HTMLElement | undefined => {
  const visible = elements.filter(isVisible)
  return visible.length === 1 ? (visible[0] as HTMLElement) : undefined
}

/** Other choices of the same dialog. */
export const GRANT_CARDS: readonly Clue[] = [
  {
    by: 'name',
    role: 'card',
    // "OAuth" begins them in every language.
    names: ['OAuth -', 'Client credential', 'Third party ID token'],
    match: 'start',
    certainty: 0.8,
    source: 'pages.md#connection-types',
  },
]

/** Cards of the dialog that asks for the connection type, in any language: at least this many beside each other. */
const MOST_PAGES_HAVE_FEWER = 4

/**
 * Whether the dialog that asks for the connection type is open (docs/servicenow/pages.md#connection-types): by two of
 * the captions, or by more clickable cards in a modal dialog than any other has.
 */
export function isConnectionTypeDialogOpen(trees: TreeWatcher, hint?: Hint): boolean {
  const modals = modalsOf(trees)
  const isInside = (own: Element) => layerOf(own, modals) === 'dialog'
  const hinted = hint && findControl([], trees, 'front', hint)
  if (hinted && isInside(hinted)) return true
  const cards = trees.query('now-card, .now-card.is-interactive').filter((own) => isVisible(own) && isInside(own))
  const hosts = new Set(cards.map((card) => composedClosest(card, (own) => own.localName === 'now-card') ?? card))
  if (hosts.size >= MOST_PAGES_HAVE_FEWER) return true
  const code = findControl(CONTROLS['dialog.authorization-code'], trees)
  const others = leadsOf(GRANT_CARDS, trees).flatMap(({ matches }) => matches.filter((own) => own !== code))
  return code !== undefined && others.length > 0
}

/**
 * Whether the list's banner leads to the console, so that the release has it: docs/servicenow/pages.md#registry-list
 */
export const hasInboundExperience = (trees: TreeWatcher): boolean =>
  trees.query('a[href*="/now/machine-identity-console"]').some(isVisible)

/** What answers the dialog that asks for an auth scope while a form is saved. */
export const skipScopeControl = (trees: TreeWatcher): HTMLElement | undefined =>
  findControl(CONTROLS['dialog.skip-scope'], trees)

/** What saves the form, or the answer of the dialog that asks for an auth scope while saving. */
export function saveControl(trees: TreeWatcher, hint?: Hint): HTMLElement | undefined {
  const skip = skipScopeControl(trees)
  const found = skip ?? findControl(CONTROLS['form.save'], trees, 'front', hint)
  // A classic page can have other forms, each with its Submit: docs/servicenow/pages.md#form-frame
  const forms = found ? [...found.ownerDocument.querySelectorAll('form[id$=".do"]')] : []
  if (skip || !found || forms.length === 0) return found
  const own = forms.find((form) => form.matches('[id="oauth_entity.do"], [id="sys_user.do"]'))
  const { box } = boxAround(found, trees)
  return own && (own.contains(found) || !box || box.contains(own) || box.matches('nav')) ? found : undefined
}

/** The header of a section, while that is closed: a click on an open one would close it. */
export function closedSection(section: 'section.scope' | 'section.advanced', trees: TreeWatcher, scope?: Scope) {
  const header = findControl(CONTROLS[section], trees, scope)
  const details = header?.localName === 'summary' ? (header.parentElement as Partial<HTMLDetailsElement>) : undefined
  return header?.getAttribute('aria-expanded') === 'true' || details?.open ? undefined : header
}

/** What the interceptor offers: the new experience, or, only where that is not offered at all, the old form. */
export function interceptorAnswer(trees: TreeWatcher, hint?: Hint): HTMLElement | undefined {
  const { 'interceptor.inbound': inbound, 'interceptor.classic': classic } = CONTROLS
  if (leadsOf(inbound, trees).some(({ matches }) => matches.length > 0))
    return findControl(inbound, trees, 'front', hint)
  return findControl(classic, trees) ?? (hint && findControl(inbound, trees, 'front', hint))
}

const SAVES = /^sysverb_(insert|update)/

/** Whether a click on this path of elements saves a form, whichever of its several buttons it was. */
export function isSaveClick(path: readonly EventTarget[], trees: TreeWatcher, hint?: Hint): boolean {
  const save = saveControl(trees, hint)
  return path.some((node) => {
    if (node === save) return true
    const { id = '', getAttribute, localName } = node as Partial<Element>
    if (SAVES.test(id)) return true
    if (localName !== 'button' || !getAttribute) return false
    const element = node as Element
    return SAVES.test(element.getAttribute('data-action-name') ?? '') || SAVES.test(element.getAttribute('value') ?? '')
  })
}

const CLICKABLE = 'button, a, [role=button]'

/** What unlocks a field whose value is hidden behind a lock: the only button of a row that shows no input. */
function unlockOf(row: HTMLElement): HTMLElement | undefined {
  const inputs = deepQueryAll(row, 'input').some((own) => isVisible(own))
  return inputs ? undefined : only(deepQueryAll(row, CLICKABLE))
}

/**
 * What the Client Secret is copied from, to point at: its box, or what reveals it where it is locked
 * (docs/servicenow/pages.md#field-password).
 */
export function clientSecretBox(trees: TreeWatcher): HTMLElement | undefined {
  const labels = trees.query('label').filter((label) => foldText(textOf(label)).startsWith('client secret'))
  const labelled = labels.flatMap((label) => [
    ...(label.getRootNode() as ShadowRoot).querySelectorAll('input[type=password]'),
  ])
  const field = findControl(CONTROLS['form.secret'], trees) ?? only([...new Set(labelled)])
  return field && (field.closest<HTMLElement>('.now-input-field') ?? unlockOf(field) ?? field)
}
