import { isVisible, textOf } from './dom/elements'
import type { TreeWatcher } from './dom/tree-watcher'

/** The page's error message, found by the class of all its errors: docs/servicenow/pages.md#messages */
export function pageError(trees: TreeWatcher): string | undefined {
  const message = trees.query('.outputmsg_error').find(isVisible)
  return message && textOf(message).slice(0, 300)
}

const GRANT_WORDS: readonly [RegExp, string][] = [
  [/client[- ]credential/i, 'client_credential'],
  [/jwt/i, 'jwt'],
  [/resource owner|ropc|password/i, 'ropc'],
  [/id[- ]?token|oidc/i, 'id_token'],
]

/**
 * Which other grant a console form is for: by its address or, since the routes of other grants are unknown, by its words
 * (docs/servicenow/pages.md#console-routes). Returns `other` if neither says.
 */
export function otherGrant(route: string, trees: TreeWatcher): string {
  const known = (text: string) => GRANT_WORDS.find(([pattern]) => pattern.test(text))?.[1]
  const words = trees.query('a, h1, h2, nav').filter(isVisible).map(textOf)
  return known(route) ?? words.map(known).find((grant) => grant !== undefined) ?? 'other'
}
