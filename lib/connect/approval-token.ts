import { isSessionToken } from '../servicenow/session'

/** How pages write their session token into a script of their own. [CODE] */
const IN_SCRIPT = /\bg_ck["']?\s*[=:]\s*["']([\w-]{16,512})["']/g

/**
 * The tokens that this document itself carries, likeliest first: in its forms [CODE], in the text of its scripts [REAL], in a
 * `meta` element [INF]. Which of them is the session's, only the instance can tell.
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
