import type { Browser } from 'puppeteer-core'

/** What the driver can do but its types do not know: speak to the browser itself. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>
}

/** The part of Firefox in which its own interface runs, and which reaches all of it. */
export interface BrowserScope {
  /** The addresses of all tabs, by the browser's word: the driver still counts pages of an extension that are gone. */
  tabs(): Promise<string[]>
  /** Closes all tabs but a new one, without asking anybody. */
  closeTabs(): Promise<void>
  /** Forgets what any site left: data, cache, cookies, permissions, history. */
  forgetEverything(): Promise<void>
}

const CLOSE_TABS = `
  gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank')
  for (const tab of [...gBrowser.tabs])
    if (tab !== gBrowser.selectedTab) gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true })
`

const FORGET = `new Promise((resolve, reject) => {
  Services.perms.removeAll()
  Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, {
    onDataDeleted: (failed) => (failed === 0 ? resolve() : reject(new Error('Not deleted: ' + failed))),
  })
})`

/** The scope of a Firefox that was started with `--remote-allow-system-access`. Throws where it is not to be had. */
export async function browserScope(browser: Browser): Promise<BrowserScope> {
  const { connection } = browser as unknown as { connection: Connection }
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const [window] = result.contexts as { context: string }[]
  if (!window) throw new Error('Firefox shows no window of its own.')
  const evaluate = async (expression: string): Promise<void> => {
    const { result: answer } = await connection.send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    })
    if (answer.type !== 'success') throw new Error(`Firefox did not do that: ${JSON.stringify(answer)}`)
  }
  const tabs = async (): Promise<string[]> => {
    const { result: tree } = await connection.send('browsingContext.getTree', {})
    return (tree.contexts as { url: string }[]).map(({ url }) => url)
  }
  return { tabs, closeTabs: () => evaluate(CLOSE_TABS), forgetEverything: () => evaluate(FORGET) }
}
