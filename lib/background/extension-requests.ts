import { admissionOf, ownHostOf, setupRefusal } from '../domain/admission'
import type { Request, Response, Sender } from '../messaging/messages'
import type { Policy } from '../neo/policy'
import { forgetJournal } from '../provisioning/journal-store'
import { NEWER } from '../shared/newer'
import { hasNewer } from '../storage/formats'
import { addCustomUrl, hasAccess } from '../storage/hosts'
import { forgetReport } from '../storage/page-report'
import { forgetTold } from '../storage/reminders'
import { areSettingsNewer, readPolicy } from '../storage/settings'
import {
  forgetSetup,
  hasStorageRoom,
  newSetup,
  readSetup,
  resumeSetup,
  type Setup,
  writeSetup,
} from '../storage/setups'
import { forgetBaseline, forgetHistory } from '../verification/drift-store'
import { forgetVerification } from '../verification/history'
import { openInstance } from './guide-tab'
import { forgetHandOffs } from './hand-offs'
import { readInstanceClaim } from './instance-claim'
import type { RequestOrigin } from './instance-tab'
import { syncRegistrations } from './script-registration'
import { openPlannedRecord, startExecution, startPlanning, startUndo } from './start-plan'
import { openVerdict, startVerification } from './start-verification'

const refused = (reason: string): Response => ({ ok: false, reason })
const unlessRefused = (reason: string | undefined): Response => (reason ? refused(reason) : { ok: true })

/** Requests that only the extension's own pages may send: each names the instance it is about. */
export type ExtensionRequest = Extract<Request, { host: string }>

/** Carries out a request of one of the extension's own pages. */
export async function handleExtensionRequest(request: ExtensionRequest, sender: Sender): Promise<Response> {
  const { host } = request
  const tabId = 'tabId' in request ? request.tabId : undefined
  // The popup has no tab; it names the tab it was opened over.
  const from: RequestOrigin = { tabId, windowId: sender.windowId, incognito: sender.incognito }
  const policy = await readPolicy()
  if (request.type === 'setup.stop') return stop(host, policy)
  // A custom URL counts as an instance only after it was added.
  const reason =
    request.type === 'url.add' && admissionOf(host, policy) === 'unknown' ? undefined : setupRefusal(host, policy)
  if (reason !== undefined) return refused(reason)
  if (request.type !== 'url.add') {
    if (!(await hasAccess(host))) return refused('no-access')
    if (await hasNewer(host)) return refused(NEWER)
    // Otherwise the run would start, and end silently in a tab of the instance.
    if (!(await hasStorageRoom())) return refused('full')
  }
  switch (request.type) {
    case 'setup.start':
      return begin(host, policy, from)
    case 'url.add':
      if (!(await hasAccess(host))) return refused('no-access')
      if (await areSettingsNewer()) return refused(NEWER)
      await addCustomUrl(host)
      return { ok: true }
    case 'url.claim':
      return { ok: true, data: await readInstanceClaim(host, from) }
    case 'verify.start':
      await startVerification(host, from, request)
      return { ok: true }
    case 'plan.make':
      return unlessRefused(await startPlanning(host, from, request.choices, request.putBack))
    case 'plan.run':
      return unlessRefused(await startExecution(host, from, request.wanted))
    case 'plan.undo':
      return unlessRefused(await startUndo(host, from))
    case 'plan.follow':
      await openPlannedRecord(host, from, request.part)
      return { ok: true }
    case 'verify.show':
      return (await openVerdict(host, request.requirement, from)) ? { ok: true } : refused('nothing to show')
  }
}

async function stop(host: string, policy: Policy): Promise<Response> {
  await forgetSetup(host)
  await forgetVerification(host)
  await forgetBaseline(host)
  await forgetHistory(host)
  await forgetJournal(host)
  await forgetReport(host)
  await forgetTold(host)
  await forgetHandOffs(ownHostOf(host, policy))
  await syncRegistrations()
  return { ok: true }
}

async function begin(host: string, policy: Policy, from: RequestOrigin): Promise<Response> {
  const stored = await readSetup(host)
  const { fromResults: _led, ...own } = stored.state === 'found' ? stored.setup : newSetup(host, new Date())
  // Whoever asks for the guide wants to see its card.
  const setup: Setup = { ...resumeSetup(own), collapsed: false }
  await writeSetup(setup)
  await syncRegistrations()
  await openInstance({ policy, setup }, from)
  return { ok: true }
}
