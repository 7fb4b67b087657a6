/** Placeholder the platform puts where it withholds the token; it must not be sent. reference/servicenow-rest.md 2.3 [CODE] */
const WITHHELD = 'token_intentionally_left_blank'

/** Whether a text can be a session token: long, one word (72 hex digits as a rule [INF]), not the placeholder. */
export function isSessionToken(value: unknown): value is string {
  return typeof value === 'string' && value !== WITHHELD && /^[\w-]{16,512}$/.test(value)
}

/**
 * Runs in a page's main world: says its session token to this very document, under a name that only who asked for it knows;
 * an empty text where there is none. It goes nowhere else, and the page learns nothing that was not its own. Reads `g_ck` of
 * the top document, of the shell's session object, and of the classic frame, in that order (reference/servicenow-rest.md 2.3
 * [CODE]). Must not use anything outside itself, since it is sent there as source.
 */
export function sayToken(channel: string): void {
  const page = window as unknown as {
    g_ck?: unknown
    NOW?: { g_ck?: unknown; session?: { token?: unknown } }
    gsft_main?: { g_ck?: unknown }
  }
  const token = page.g_ck ?? page.NOW?.g_ck ?? page.NOW?.session?.token ?? page.gsft_main?.g_ck
  window.dispatchEvent(new CustomEvent(channel, { detail: typeof token === 'string' ? token : '' }))
}
