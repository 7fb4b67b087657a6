import type { Browser } from 'puppeteer-core'

/** What the driver can do although its types do not say so: send commands to the browser itself. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>
}

/** The scope of Firefox's own interface, from which all of Firefox can be controlled. */
export interface BrowserScope {
  /** The addresses of all tabs as the browser reports them: the driver still counts extension pages that are gone. */
  tabs(): Promise<string[]>
  /** Opens a new tab and closes all others, without any prompt. */
  closeTabs(): Promise<void>
  /** Deletes what sites left: data, cache, cookies, permissions, history. */
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

/** The scope of a Firefox that was started with `--remote-allow-system-access`. Throws if it is not available. */
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
