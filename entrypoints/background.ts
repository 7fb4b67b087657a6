import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answer, type Request, type Response, type Sender } from '@/lib/messages'
import { loadGuide, openInstance, syncRegistrations } from '@/lib/registration'
import { isInstanceHost } from '@/lib/servicenow/instance-url'
import { isSessionToken, readPageToken } from '@/lib/servicenow/session'
import { forgetSetup, newSetup, readSetup, writeSetup } from '@/lib/storage'

const refused = (reason: string): Response => ({ ok: false, reason })

/** The sender's instance, where a set-up is in progress there. */
async function setupHostOf({ url }: Sender): Promise<string | undefined> {
  const host = url && URL.canParse(url) ? new URL(url).hostname : ''
  const stored = isInstanceHost(host) ? await readSetup(host) : undefined
  return stored?.state === 'found' && stored.setup.status !== 'paused' ? host : undefined
}

async function start(host: string, tabId: number | undefined): Promise<Response> {
  const stored = await readSetup(host)
  const setup = stored.state === 'found' ? stored.setup : newSetup(host, new Date())
  await writeSetup({ ...setup, status: setup.application ? 'captured' : 'active' })
  await syncRegistrations()
  await openInstance(host, tabId, setup.application?.sysId)
  return { ok: true }
}

async function pageToken(tabId: number, frameId: number): Promise<Response> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: readPageToken,
  })
  const token = injection?.result
  return isSessionToken(token) ? { ok: true, value: token } : refused('no token')
}

async function handle(request: Request, sender: Sender): Promise<Response> {
  if (request.type === 'setup.start' || request.type === 'setup.stop') {
    // Only the extension's own pages may start or stop.
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) return refused('not allowed')
    if (request.type === 'setup.start') return start(request.host, request.tabId)
    await forgetSetup(request.host)
    await syncRegistrations()
    return { ok: true }
  }
  const { tabId, frameId = 0 } = sender
  if (tabId === undefined || !(await setupHostOf(sender))) return refused('no set-up here')
  if (request.type === 'page.token') return pageToken(tabId, frameId)
  await loadGuide(tabId)
  return { ok: true }
}

export default defineBackground(() => {
  answer(handle)
  browser.runtime.onInstalled.addListener(() => void syncRegistrations())
  browser.runtime.onStartup.addListener(() => void syncRegistrations())
})
