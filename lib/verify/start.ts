import { browser } from 'wxt/browser'
import { pathOf, placeOf } from '../guide/way'
import { syncRegistrations, tabOf } from '../registration'
import { PATHS, shellPath } from '../servicenow/pages'
import { readPolicy } from '../settings'
import { STEPS } from '../setup/steps'
import { isActive, newSetup, readSetup, type Setup, writeSetup } from '../storage'
import { begin, type KeptVerdict, readVerification, type Verification, writeVerification } from './record'

export interface Wish {
  /** Only this requirement again. */
  only?: string | undefined
  application?: string | undefined
  user?: string | undefined
}

/** Waits until a tab has loaded; a tab that is closed meanwhile ends the waiting. */
async function loaded(tabId: number): Promise<void> {
  const end = new AbortController()
  const ready = new Promise<void>((resolve) => {
    const onUpdated = (id: number, { status }: { status?: string }) =>
      id === tabId && status === 'complete' && resolve()
    const onRemoved = (id: number) => id === tabId && resolve()
    browser.tabs.onUpdated.addListener(onUpdated)
    browser.tabs.onRemoved.addListener(onRemoved)
    end.signal.addEventListener('abort', () => {
      browser.tabs.onUpdated.removeListener(onUpdated)
      browser.tabs.onRemoved.removeListener(onRemoved)
    })
  })
  const { status } = await browser.tabs.get(tabId)
  if (status !== 'complete') await ready
  end.abort()
}

/** A tab that shows the instance, opened behind the others where there is none. */
export async function instanceTab(host: string, tabId: number | undefined): Promise<number> {
  const known = await tabOf(host, tabId)
  const isThere = known?.id !== undefined && !known.discarded && known.url?.startsWith(`https://${host}`)
  const id = isThere
    ? (known.id as number)
    : (await browser.tabs.create({ url: `https://${host}${PATHS.registryList}`, active: false })).id
  if (id === undefined) throw new Error('no tab')
  await loaded(id)
  return id
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
  const id = await instanceTab(host, tabId)
  await browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: ['/verify.js'] })
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
  await writeSetup({
    ...setup,
    status: isActive(setup) ? setup.status : 'active',
    show: step.id,
    collapsed: false,
  })
  await syncRegistrations()
  return pathOf(placeOf(step.id) ?? 'registry', setup, await readPolicy())
}

/** Brings the admin to where what a requirement asks is mended. Says whether there is such a place. */
export async function showVerdict(host: string, requirement: string, tabId: number | undefined): Promise<boolean> {
  const record = await readVerification(host)
  const verdict = record?.verdicts.find((own) => own.requirement === requirement)
  if (!record || !verdict) return false
  const url = `https://${host}${await placeFor(record, verdict)}`
  const tab = await tabOf(host, tabId)
  if (tab?.id === undefined) await browser.tabs.create({ url })
  else await browser.tabs.update(tab.id, { url, active: true })
  return true
}
