import { isSessionToken } from '../servicenow/rest/session-token'

/** How pages write their session token into an inline script: docs/servicenow/rest.md#token-places */
const IN_SCRIPT = /\bg_ck["']?\s*[=:]\s*["']([\w-]{16,512})["']/g

/**
 * The tokens in this document's own markup, likeliest first: in its forms, in its scripts, in a `meta` element
 * (docs/servicenow/rest.md#token-places). Only the instance knows which of them is the session's.
 */
export function tokensIn(document: Document): string[] {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name=sysparm_ck]')].map(({ value }) => value)
  const scripts = [...document.scripts].flatMap(({ textContent }) =>
    [...(textContent ?? '').matchAll(IN_SCRIPT)].map(([, token]) => token),
  )
  const metas = [...document.querySelectorAll('meta')]
    .filter((meta) => /^(g_ck|sysparm_ck|csrf-token|x-usertoken)$/i.test(meta.getAttribute('name') ?? ''))
    .map((meta) => meta.getAttribute('content'))
  return [...new Set([...inputs, ...scripts, ...metas])].filter(isSessionToken)
}
