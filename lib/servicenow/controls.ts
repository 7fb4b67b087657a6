import { deepContains, isVisible, textOf } from './dom'
import type { Roots } from './roots'

/**
 * Buttons, links and cards on the way to the form. Each is found by what is stable (ids of classic pages [AUTO/REAL]) or
 * by the words photographed in reference/screens [SHOT]; a doubtful one is not found.
 */
export const only = (elements: readonly Element[]): HTMLElement | undefined => {
  const visible = elements.filter(isVisible)
  return visible.length === 1 ? (visible[0] as HTMLElement) : undefined
}

export const withText = (elements: readonly Element[], pattern: RegExp) =>
  elements.filter((element) => pattern.test(textOf(element)))

/** The visible native button of a component with this caption. */
const button = (roots: Roots, pattern: RegExp): HTMLElement | undefined =>
  only(withText(roots.query('button'), pattern))

/** The open dialog of a workspace page, if any. */
const openDialog = (roots: Roots): HTMLElement | undefined => only(roots.query('[role=dialog]'))

/** Cards of the dialog "Select your application connection type". */
function grantCards(roots: Roots): Element[] {
  const dialog = openDialog(roots)
  if (!dialog) return []
  const root = dialog.getRootNode()
  const host = 'host' in root ? (root as ShadowRoot).host : dialog
  return roots.query('now-card, .now-card').filter((card) => card.localName === 'now-card' && deepContains(host, card))
}

/** Whether the dialog that asks for the connection type is open: reference/screens/04 [SHOT]. */
export function connectionTypeDialog(roots: Roots): boolean {
  return grantCards(roots).filter(isVisible).length >= 2
}

/** Whether the registry list tells that the release has the new experience: its banner leads there. [SHOT] */
export const hasInboundExperience = (roots: Roots): boolean =>
  roots.query('a[href*="/now/machine-identity-console"]').some(isVisible)

export const listNew = (roots: Roots): HTMLElement | undefined => only(roots.query('#sysverb_new'))

/** The first choice of the interceptor; its address is the surest sign, its words the next. */
export function interceptorInbound(roots: Roots): HTMLElement | undefined {
  const links = roots.query('#wizard a, form[name=wizard] a')
  return (
    only(links.filter((link) => link.getAttribute('href')?.includes('/now/machine-identity-console'))) ??
    only(withText(links, /New Inbound Integration Experience/i))
  )
}

/** The old choice, the only one before Zurich; later captions carry "[Deprecated UI]" before the same words. [SHOT, DOC] */
export const interceptorClassic = (roots: Roots): HTMLElement | undefined =>
  only(withText(roots.query('#wizard a, form[name=wizard] a'), /Create an OAuth API endpoint for external clients/i))

export const inboundNew = (roots: Roots): HTMLElement | undefined => button(roots, /^New integration$/i)

/** By the words it begins with: another card's description mentions the authorization code grant too. */
export const authorizationCodeCard = (roots: Roots): HTMLElement | undefined =>
  only(withText(grantCards(roots), /^(OAuth\s*[-–]\s*)?Authorization code grant/i))

/**
 * What saves the form: Submit or Update of a classic form [AUTO/REAL], "Skip for now" of the dialog that asks for an auth
 * scope while saving, or Save of a workspace form. [SHOT, 3P]
 */
export function formSave(roots: Roots): HTMLElement | undefined {
  return (
    only(roots.query('#sysverb_insert, #sysverb_update')) ??
    button(roots, /^Skip for now$/i) ??
    button(roots, /^Save$/i)
  )
}

/** Whether a click on this path of elements saves a form, whichever of its several buttons it was. */
export function saves(path: readonly EventTarget[], roots: Roots): boolean {
  const save = formSave(roots)
  return path.some((node) => node === save || /^sysverb_(insert|update)/.test((node as Partial<Element>).id ?? ''))
}

/**
 * The box around the Client Secret, to point at so that the admin copies it. Its content is never read: the field is
 * told by its `name` or its caption alone.
 */
export function clientSecret(roots: Roots): HTMLElement | undefined {
  const named = roots.query('input[type=password][name=client_secret]')
  const labels = withText(roots.query('label'), /^Client secret/i)
  const labelled = labels.flatMap((label) => [
    ...(label.getRootNode() as ShadowRoot).querySelectorAll('input[type=password]'),
  ])
  const field = only(named) ?? only([...new Set(labelled)])
  return field?.closest<HTMLElement>('.now-input-field') ?? field
}

/** The header of the section with the scope restriction. [SHOT] */
export const authScopeSection = (roots: Roots): HTMLElement | undefined =>
  only(
    withText(
      roots.query('button[aria-expanded], [role=button][aria-expanded], .sn-section-header'),
      /^Auth scope\W*$/i,
    ),
  )

/** The header that opens the closed section with the lifespans. [SHOT, DOC] */
export const advancedOptions = (roots: Roots): HTMLElement | undefined =>
  only(
    withText(
      roots.query('button[aria-expanded], [role=button][aria-expanded], .sn-section-header'),
      /^Advanced options/i,
    ),
  )

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
