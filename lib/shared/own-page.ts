import { browser } from 'wxt/browser'

/**
 * Whether an address is one of the extension's own pages. Compares origins: a prefix could be the beginning of another
 * address.
 */
export function isOwnPage(url: string | undefined): boolean {
  if (!url || !URL.canParse(url)) return false
  const [one, own] = [new URL(url), new URL(browser.runtime.getURL('/'))]
  return one.protocol === own.protocol && one.host === own.host
}
