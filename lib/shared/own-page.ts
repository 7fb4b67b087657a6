import { browser } from 'wxt/browser'

/** Whether an address is of the extension's own pages. Compared by origin: a prefix could be another address's beginning. */
export function isOwnPage(url: string | undefined): boolean {
  if (!url || !URL.canParse(url)) return false
  const [one, own] = [new URL(url), new URL(browser.runtime.getURL('/'))]
  return one.protocol === own.protocol && one.host === own.host
}
