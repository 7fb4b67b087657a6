import { browser } from 'wxt/browser'
import { sendRequest } from '../messaging/messages'
import { type Journal } from '../provisioning/journal'
import { readJournal } from '../provisioning/journal-store'
import { storageArea } from '../storage/area'
import { readKey } from '../storage/formats'
import { forgetReport } from '../storage/page-report'
import { readSetup, type StoredSetup } from '../storage/setups'
import { forgetLinks } from '../storage/tab-links'
import { readVerification } from '../verification/history'
import { type Verification } from '../verification/verification'
import { forgetConfirmed } from './confirmed'
import { forgetRotation } from './rotation'

/** What is stored of an instance. */
export interface StoredInstance {
  host: string
  setup: StoredSetup
  verification: Verification | undefined
  journal: Journal | undefined
  /** Something is stored that cannot be read. */
  unreadable: boolean
  /** Something was stored by a newer version of the extension. */
  newer: boolean
}

const KEY = /^(?:setup|verification|plan|baseline|history):(.+)$/

/** Lists all instances that anything is stored of. */
export async function readStoredInstances(): Promise<StoredInstance[]> {
  const all = await storageArea().get(null)
  const keys = Object.keys(all)
  const stateOf = (key: string) => readKey(key, all[key])?.state
  const hosts = [...new Set(keys.flatMap((key) => KEY.exec(key)?.[1] ?? []))].toSorted()
  return Promise.all(
    hosts.map(async (host) => {
      const [setup, verification, journal] = await Promise.all([
        readSetup(host),
        readVerification(host),
        readJournal(host),
      ])
      const states = new Set(
        ['setup', 'verification', 'plan', 'baseline', 'history'].map((kind) => stateOf(`${kind}:${host}`)),
      )
      return {
        host,
        setup,
        verification,
        journal,
        unreadable: states.has('unreadable'),
        newer: states.has('newer'),
      }
    }),
  )
}

/** Calls back whenever something is stored or erased, until the signal aborts. */
export function watchStoredInstances(signal: AbortSignal, changed: () => void): void {
  storageArea().watch(changed, signal)
}

/** Stops the setup of an instance, and erases everything stored of it. */
export function eraseInstance(host: string) {
  forgetConfirmed(host)
  forgetRotation(host)
  return sendRequest({ type: 'setup.stop', host })
}

/** Erases everything, and gives up the access that was allowed in addition to the manifest's. */
export async function eraseEverything(): Promise<void> {
  for (const { host } of await readStoredInstances()) await eraseInstance(host)
  await storageArea().clear()
  await forgetLinks()
  await forgetReport()
  localStorage.clear()
  const { origins = [] } = await browser.permissions.getAll()
  const declared = new Set(browser.runtime.getManifest().host_permissions ?? [])
  const extra = origins.filter((origin) => !declared.has(origin))
  if (extra.length > 0) await browser.permissions.remove({ origins: extra })
}
