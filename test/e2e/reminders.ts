import type { BrowserContext } from '@playwright/test'
import { storedStates } from '../support/states.ts'
import { HOST } from './fixtures.ts'

export const DAY = 86_400_000

interface Worker {
  chrome: {
    action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> }
    alarms: {
      getAll(): Promise<{ name: string; scheduledTime: number }[]>
      create(name: string, when: { when: number }): Promise<void>
    }
  }
  realNow?: () => number
}

const inWorker = <T, Arg>(context: BrowserContext, work: (arg: Arg) => T | Promise<T>, arg: Arg): Promise<T> => {
  const [worker] = context.serviceWorkers()
  if (!worker) throw new Error('no background')
  return worker.evaluate(work as never, arg as never) as Promise<T>
}
/** The badge over tabs that have none of their own. */
export const badge = (context: BrowserContext) =>
  inWorker(context, () => (globalThis as unknown as Worker).chrome.action.getBadgeText({}), undefined)
export const title = (context: BrowserContext) =>
  inWorker(context, () => (globalThis as unknown as Worker).chrome.action.getTitle({}), undefined)
export const alarms = (context: BrowserContext) =>
  inWorker(context, () => (globalThis as unknown as Worker).chrome.alarms.getAll(), undefined)

/** Moves the clock of the background by so many ms, and has its alarm go off there. */
export const wakeAt = (context: BrowserContext, ahead: number) =>
  inWorker(
    context,
    async (ms) => {
      const own = globalThis as unknown as Worker
      own.realNow ??= Date.now
      const real = own.realNow
      Date.now = () => real() + ms
      await own.chrome.alarms.create('connection-end', { when: real() + 50 })
    },
    ahead,
  )

/** A connection that was looked at when it had so many ms to go, and that ends at a moment. */
export function connected(end: number, verified: number): Readonly<Record<string, object>> {
  const found = storedStates(HOST, new Date(end - 99 * DAY)).find(({ state }) => state === 'connected')
  const stored = found?.stored ?? {}
  const record = stored[`verification:${HOST}`] as { verdicts: { requirement: string; facts?: object }[] }
  const at = new Date(verified).toISOString()
  const verdicts = record.verdicts.map((own) =>
    own.requirement === 'connect.expires'
      ? { ...own, facts: { ...own.facts, at: at.slice(0, 19).replace('T', ' ') } }
      : own,
  )
  return { ...stored, [`verification:${HOST}`]: { ...record, verdicts, startedAt: at, finishedAt: at } }
}
