import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answer, type Request, type Response, type Sender } from '@/lib/messages'
import { loadGuide, openInstance, syncRegistrations } from '@/lib/registration'
import { hostOf, isInstanceHost } from '@/lib/servicenow/instance-url'
import { isSessionToken, readPageToken } from '@/lib/servicenow/session'
import { forgetSetup, newSetup, readSetup, writeSetup } from '@/lib/storage'

const refused = (reason: string): Response => ({ ok: false, reason })

/** Whether the sender is a page of an instance with a set-up in progress, and not framed by another site. */
async function isInSetup({ url, tabUrl }: Sender): Promise<boolean> {
  const host = hostOf(url)
  if (!isInstanceHost(host) || hostOf(tabUrl) !== host) return false
  const stored = await readSetup(host)
  return stored.state === 'found' && stored.setup.status !== 'paused'
}

async function start(host: string, tabId: number | undefined): Promise<Response> {
  const stored = await readSetup(host)
  const setup = stored.state === 'found' ? stored.setup : newSetup(host, new Date())
  await writeSetup({ ...setup, status: setup.status === 'paused' ? 'active' : setup.status })
  await syncRegistrations()
  await openInstance(setup, tabId)
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
  if (tabId === undefined || !(await isInSetup(sender))) return refused('no set-up here')
  if (request.type === 'page.token') return pageToken(tabId, frameId)
  await loadGuide(tabId)
  return { ok: true }
}

export default defineBackground(() => {
  answer(handle)
  browser.runtime.onInstalled.addListener(() => void syncRegistrations())
  browser.runtime.onStartup.addListener(() => void syncRegistrations())
})
