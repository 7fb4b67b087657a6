import { pathOf, placeOf } from '../guide/way'
import { openPath, runInInstance } from '../instance-tab'
import { syncRegistrations } from '../registration'
import { shellPath } from '../servicenow/pages'
import { readPolicy } from '../settings'
import { STEPS } from '../setup/steps'
import { newSetup, readSetup, resumed, type Setup, writeSetup } from '../storage'
import { begin, type KeptVerdict, readVerification, type Verification, writeVerification } from './record'

export interface Wish {
  /** Only this requirement again. */
  only?: string | undefined
  application?: string | undefined
  user?: string | undefined
}

/** Starts a verification in a tab of the instance. It goes on there whatever becomes of the popup. */
export async function startVerification(host: string, tabId: number | undefined, wish: Wish): Promise<void> {
  const before = await readVerification(host)
  const record = begin(host, before, new Date(), before?.state === 'done' ? wish.only : undefined)
  const chosen = {
    ...record.chosen,
    ...(wish.application && { application: wish.application }),
    ...(wish.user && { user: wish.user }),
  }
  await writeVerification({ ...record, chosen })
  await runInInstance(host, tabId, '/verify.js')
}

/** The set-up of an instance, begun from what was verified where there is none: showing a step takes the guide. */
async function setupFor(record: Verification): Promise<Setup> {
  const stored = await readSetup(record.host)
  if (stored.state === 'found') return stored.setup
  const [application] = record.applications
  const [user] = record.users
  return {
    ...newSetup(record.host, new Date()),
    ...(application?.detail && {
      application: { sysId: application.sysId, clientId: application.detail, name: application.name },
    }),
    ...(user && { user: { sysId: user.sysId, userName: user.name } }),
  }
}

/** Where a verdict is mended, as a path on the instance, with the step to point at there. */
async function placeFor(record: Verification, verdict: KeptVerdict): Promise<string> {
  if (verdict.page) return shellPath(verdict.page)
  const step = STEPS.find(({ id }) => id === verdict.step) ?? STEPS[0]
  const setup = await setupFor(record)
  await writeSetup({ ...resumed(setup), show: step.id, collapsed: false })
  await syncRegistrations()
  return pathOf(placeOf(step.id) ?? 'registry', setup, await readPolicy())
}

/** Brings the admin to where what a requirement asks is mended. Says whether there is such a place. */
export async function showVerdict(host: string, requirement: string, tabId: number | undefined): Promise<boolean> {
  const record = await readVerification(host)
  const verdict = record?.verdicts.find((own) => own.requirement === requirement)
  if (!record || !verdict) return false
  await openPath(host, tabId, await placeFor(record, verdict))
  return true
}
