import { isConnectionProven } from '../domain/connection'
import { driftReportSchema } from '../domain/drift/schema'
import { destinationOf, destinationPath } from '../domain/routes'
import { STEPS } from '../domain/steps'
import type { Sender } from '../messaging/messages'
import { shellPath } from '../servicenow/pages'
import { hostOf } from '../shared/host-of'
import { readPolicy } from '../storage/settings'
import { isActive, newSetup, readSetup, resumeSetup, type Setup, updateSetup, writeSetup } from '../storage/setups'
import { keepDrift, readBaseline } from '../verification/drift-store'
import { readVerification, writeVerification } from '../verification/history'
import type { VerificationTask } from '../verification/task'
import {
  beginVerification,
  isRunning,
  type StoredVerdict,
  type Verification,
  verificationSchema,
} from '../verification/verification'
import { openPath, type RequestOrigin, runInInstance } from './instance-tab'
import { beginRun, endRun, isFromRun } from './runs'
import { syncRegistrations, updateLoaders } from './script-registration'
import { offerWayBack } from './way-back'

export interface VerificationRequest {
  /** Verifies only this requirement again. */
  only?: string | undefined
  application?: string | undefined
  user?: string | undefined
}

/** Starts a verification in a tab of the instance. It continues there when the popup is closed. */
export async function startVerification(host: string, from: RequestOrigin, edit: VerificationRequest): Promise<void> {
  await runInInstance(
    host,
    from,
    { file: '/verify.js', part: 'verification' },
    async (place): Promise<VerificationTask> => {
      const before = await readVerification(host)
      const begun = beginVerification(host, before, new Date(), before?.state === 'done' ? edit.only : undefined)
      const chosen = {
        ...begun.chosen,
        ...(edit.application && { application: edit.application }),
        ...(edit.user && { user: edit.user }),
      }
      const record = { ...begun, chosen }
      await writeVerification(record)
      const [policy, stored, kept] = await Promise.all([readPolicy(), readSetup(host), readBaseline(host)])
      const run = await beginRun('verification', host, place)
      return {
        run,
        record,
        policy,
        ...(stored.state === 'found' && { setup: stored.setup }),
        ...(kept && { baseline: kept.baseline.seen }),
      }
    },
  )
}

/**
 * Stores the progress of a verification, if it comes from the document that the run is bound to. The host and the
 * chosen records are the background's, whatever the message says. Returns whether the message was accepted.
 */
export async function saveVerification(run: string, told: unknown, sender: Sender, drift?: unknown): Promise<boolean> {
  const host = hostOf(sender.url)
  const [stored, isOwn] = await Promise.all([readVerification(host), isFromRun('verification', run, sender)])
  const parsed = verificationSchema.safeParse(told)
  if (!isOwn || !stored || !isRunning(stored) || !parsed.success) return false
  const { version, chosen, startedAt } = stored
  const record: Verification = { ...parsed.data, version, host, chosen, startedAt }
  await writeVerification(record)
  if (record.state !== 'done') return true
  await endRun('verification', host)
  const report = driftReportSchema.safeParse(drift)
  // Where there is no room for it, what was verified is stored all the same.
  if (report.success) await keepDrift(record, report.data, stored.only).catch(() => {})
  // The pill says what comes next by what was found.
  await updateLoaders(host)
  if (!isConnectionProven(record.verdicts)) return true
  // Nothing has to run on the instance's pages any more.
  await updateSetup(host, (setup) => ({ ...setup, status: 'connected' }))
  await syncRegistrations()
  return true
}

/**
 * Starts a setup from what was verified, where there is none: showing a step needs the guide. A record that only looks
 * like Neo's is not adopted; the guide asks.
 */
export async function setupFor(record: Verification): Promise<Setup> {
  const stored = await readSetup(record.host)
  if (stored.state === 'found') return stored.setup
  const { guessed = [] } = record
  const application = guessed.includes('application') ? undefined : record.applications[0]
  const user = guessed.includes('user') ? undefined : record.users[0]
  return {
    ...newSetup(record.host, new Date()),
    ...(application?.detail && {
      application: { sysId: application.sysId, clientId: application.detail, name: application.name },
    }),
    ...(user && { user: { sysId: user.sysId, userName: user.name } }),
  }
}

/** Where the cause of a verdict is fixed: a path on the instance, and the step to point at there. */
async function placeFor(record: Verification, verdict: StoredVerdict): Promise<string> {
  if (verdict.page) {
    // Where a setup is in progress its pill leads back.
    await updateSetup(record.host, (setup) => (isActive(setup) ? { ...setup, fromResults: true } : setup))
    return shellPath(verdict.page)
  }
  const step = STEPS.find(({ id }) => id === verdict.step) ?? STEPS[0]
  const setup = await setupFor(record)
  await writeSetup({ ...resumeSetup(setup), show: step.id, collapsed: false, fromResults: true })
  await syncRegistrations()
  return destinationPath(destinationOf(step.id) ?? 'registry', setup, await readPolicy())
}

/** Opens the page on which a requirement is fixed. Returns whether there is one. */
export async function openVerdict(host: string, requirement: string, from: RequestOrigin): Promise<boolean> {
  const record = await readVerification(host)
  const verdict = record?.verdicts.find((own) => own.requirement === requirement)
  if (!record || !verdict) return false
  const tabId = await openPath(host, from, await placeFor(record, verdict))
  const stored = await readSetup(host)
  const hasPill = stored.state === 'found' && isActive(stored.setup)
  if (!hasPill && tabId !== undefined) await offerWayBack(tabId, host)
  return true
}
