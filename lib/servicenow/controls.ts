import { isVisible, textOf } from './dom'
import type { Clue } from './finder/clue'
import { find, leadsOf } from './finder/find'
import { closest, modalsOf } from './finder/front'
import { fold } from './finder/names'
import type { Roots } from './roots'

/**
 * Buttons, links and cards on the way to the form and on it, each described by ranked clues: what is stable (ids of classic
 * pages [AUTO/REAL]), the address of a link, and the words photographed in reference/screens [SHOT]. ServiceNow's published
 * packages have no translations of them, so words count in English; elsewhere ids, addresses and places do.
 */
export const CONTROLS = {
  'list.new': [
    { by: 'id', selector: '#sysverb_new', certainty: 1, source: 'dom 2.6 [AUTO/REAL]' },
    {
      by: 'attribute',
      selector: 'button[data-action-name="sysverb_new"], button[value="sysverb_new"]',
      certainty: 0.95,
      source: 'captured: list v3 [REAL]',
    },
    {
      by: 'attribute',
      selector: 'a[href*="_entity.do?sys_id=-1"], a[href*="sys_user.do?sys_id=-1"]',
      certainty: 0.85,
      source: 'dom 1.3 [AUTO]',
    },
    { by: 'name', role: 'button', names: ['New'], certainty: 0.85, source: 'screens/01 [SHOT]' },
  ],
  'interceptor.inbound': [
    {
      by: 'link',
      path: '/now/machine-identity-console',
      within: '#wizard, form[name=wizard]',
      certainty: 0.97,
      source: 'dom 2.7 [SHOT]',
    },
    { by: 'link', path: '/now/machine-identity-console', certainty: 0.9, source: 'dom 2.7 [SHOT]' },
    {
      by: 'name',
      role: 'link',
      names: ['New Inbound Integration Experience'],
      match: 'part',
      certainty: 0.85,
      source: 'screens/02 [SHOT]',
    },
  ],
  // Later captions carry "[Deprecated UI]" before the same words.
  'interceptor.classic': [
    {
      by: 'name',
      role: 'link',
      names: ['Create an OAuth API endpoint for external clients'],
      match: 'part',
      certainty: 0.9,
      source: 'screens/02 [SHOT, DOC]',
    },
  ],
  'inbound.new': [
    { by: 'name', role: 'button', names: ['New integration'], certainty: 0.9, source: 'screens/03 [SHOT]' },
    {
      by: 'place',
      selector: 'button.now-button.-primary',
      where: 'page',
      certainty: 0.76,
      source: 'screens/03 [SHOT]: the one primary button; now-button [REAL]',
    },
  ],
  'dialog.authorization-code': [
    {
      by: 'name',
      role: 'card',
      names: ['OAuth - Authorization code grant', 'Authorization code grant'],
      match: 'start',
      certainty: 0.9,
      source: 'screens/04 [SHOT], dom 3 [DOC]',
    },
  ],
  'dialog.skip-scope': [{ by: 'name', role: 'button', names: ['Skip for now'], certainty: 0.9, source: 'dom 3 [3P]' }],
  'form.save': [
    {
      by: 'id',
      selector: 'button#sysverb_insert, button#sysverb_update',
      where: 'page',
      certainty: 1,
      source: 'captured 10, 15 [REAL]',
    },
    {
      by: 'attribute',
      selector: '[data-action-name=sysverb_insert], [data-action-name=sysverb_update]',
      where: 'page',
      certainty: 0.95,
      source: 'captured 10, 15 [REAL]',
    },
    {
      by: 'attribute',
      selector: ':is(button, input[type=submit]):is([value=sysverb_insert], [value=sysverb_update])',
      where: 'page',
      certainty: 0.9,
      source: 'captured 10, 15 [REAL]',
    },
    {
      by: 'name',
      role: 'button',
      names: ['Save', 'Submit', 'Update'],
      where: 'page',
      certainty: 0.85,
      source: 'screens/05 [SHOT]',
    },
    {
      by: 'id',
      selector: ':is(button, [role=menuitem]):is(#sysverb_insert_and_stay, #sysverb_update_and_stay)',
      where: 'page',
      certainty: 0.8,
      source: 'dom 2.5 [AUTO]',
    },
  ],
  // Its content is never read: the field is told by its row, its `name` or its caption alone.
  'form.secret': [
    { by: 'id', selector: '[id="element.oauth_entity.client_secret"]', certainty: 1, source: 'dom 2.2 [REAL]' },
    {
      by: 'attribute',
      selector: 'input[name=client_secret], input[name="oauth_entity.client_secret"]',
      certainty: 0.95,
      source: 'ui [C]',
    },
  ],
  'section.scope': [
    { by: 'name', role: 'toggle', names: ['Auth scope'], certainty: 0.85, source: 'screens/06 [SHOT]' },
  ],
  'section.advanced': [
    {
      by: 'name',
      role: 'toggle',
      names: ['Advanced options'],
      match: 'start',
      certainty: 0.85,
      source: 'screens/06 [SHOT, DOC]',
    },
  ],
} as const satisfies Record<string, readonly Clue[]>

/** The only visible one. */
const only = (elements: readonly Element[]): HTMLElement | undefined => {
  const visible = elements.filter(isVisible)
  return visible.length === 1 ? (visible[0] as HTMLElement) : undefined
}

const GRANT_CARDS: readonly Clue[] = [
  {
    by: 'name',
    role: 'card',
    names: [
      'OAuth - Client credential',
      'Client credential',
      'OAuth - JWT bearer',
      'OAuth - Resource owner password',
      'Third party ID token',
    ],
    match: 'start',
    certainty: 0.8,
    source: 'screens/04 [SHOT]',
  },
]

/** Cards of the dialog that asks for the connection type, in any language: at least this many beside each other. */
const MOST_PAGES_HAVE_FEWER = 4

/**
 * Whether the dialog that asks for the connection type is open: reference/screens/04 [SHOT]. By two of the captions, or by
 * so many clickable cards in a modal dialog as no other has.
 */
export function connectionTypeDialog(roots: Roots): boolean {
  const modals = modalsOf(roots)
  if (modals.size > 0) {
    const cards = roots.query('now-card, .now-card.is-interactive').filter(isVisible)
    const hosts = new Set(cards.map((card) => closest(card, (own) => own.localName === 'now-card') ?? card))
    const inside = [...hosts].filter((card) =>
      [...modals.values()].some((modal) => closest(card, (own) => own === modal)),
    )
    if (inside.length >= MOST_PAGES_HAVE_FEWER) return true
  }
  return (
    find(CONTROLS['dialog.authorization-code'], roots) !== undefined &&
    leadsOf(GRANT_CARDS, roots)[0]?.matches.length !== 0
  )
}

/** Whether the registry list tells that the release has the new experience: its banner leads there. [SHOT] */
export const hasInboundExperience = (roots: Roots): boolean =>
  roots.query('a[href*="/now/machine-identity-console"]').some(isVisible)

/** What saves the form, or the answer of the dialog that asks for an auth scope while saving. */
export const formSave = (roots: Roots): HTMLElement | undefined =>
  find(CONTROLS['dialog.skip-scope'], roots) ?? find(CONTROLS['form.save'], roots)

const SAVES = /^sysverb_(insert|update)/

/** Whether a click on this path of elements saves a form, whichever of its several buttons it was. */
export function saves(path: readonly EventTarget[], roots: Roots): boolean {
  const save = formSave(roots)
  return path.some((node) => {
    if (node === save) return true
    const { id = '', getAttribute, localName } = node as Partial<Element>
    if (SAVES.test(id)) return true
    if (localName !== 'button' || !getAttribute) return false
    const element = node as Element
    return SAVES.test(element.getAttribute('data-action-name') ?? '') || SAVES.test(element.getAttribute('value') ?? '')
  })
}

/** The box around the Client Secret, to point at so that the admin copies it. */
export function clientSecret(roots: Roots): HTMLElement | undefined {
  const labels = roots.query('label').filter((label) => fold(textOf(label)).startsWith('client secret'))
  const labelled = labels.flatMap((label) => [
    ...(label.getRootNode() as ShadowRoot).querySelectorAll('input[type=password]'),
  ])
  const field = find(CONTROLS['form.secret'], roots) ?? only([...new Set(labelled)])
  return field?.closest<HTMLElement>('.now-input-field') ?? field
}

/** What the page says went wrong; both the server's and the page's own messages carry this class. 2.4 [REAL] */
export function pageError(roots: Roots): string | undefined {
  const message = roots.query('.outputmsg_error').find(isVisible)
  return message && textOf(message).slice(0, 300)
}

const GRANT_WORDS: readonly [RegExp, string][] = [
  [/client[- ]credential/i, 'client_credential'],
  [/jwt/i, 'jwt'],
  [/resource owner|ropc|password/i, 'ropc'],
  [/id[- ]?token|oidc/i, 'id_token'],
]

/**
 * Which other grant a form of the console is for, by its address and, since those routes are not known, by its words.
 * `other` where neither tells.
 */
export function otherGrant(route: string, roots: Roots): string {
  const known = (text: string) => GRANT_WORDS.find(([pattern]) => pattern.test(text))?.[1]
  const words = roots.query('a, h1, h2, nav').filter(isVisible).map(textOf)
  return known(route) ?? words.map(known).find((grant) => grant !== undefined) ?? 'other'
}
