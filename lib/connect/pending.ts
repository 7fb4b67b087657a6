import * as z from 'zod/mini'
import { kept } from '../kept'
import type { HandOff } from '../neo/hand-off'
import { hostOf } from '../servicenow/instance-url'

/** A hand-off waits this long, in ms: the person may have to sign in to the dashboard first. */
const LIFETIME = 30 * 60_000

const schema = z.object({
  host: z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/)),
  clientId: z.string().check(z.minLength(1), z.maxLength(255)),
  /** ms since 1970. */
  at: z.number(),
})
type Pending = z.infer<typeof schema>

/** One for each instance: several may be handed over at once, each in a tab of its own. */
const { readAll, write, forget } = kept<Pending>('hand-off', schema)
/** The hand-off of an instance is done with. */
export const forgetPending = forget

/**
 * The hand-off that waits for the dashboard's form: an instance's, or the newest where none is named; undefined where there is
 * none. Those that are too old are erased.
 */
export async function readPending(host?: string, now = Date.now()): Promise<HandOff | undefined> {
  const all = await readAll()
  const isFresh = ({ at }: Pending) => Math.abs(now - at) < LIFETIME
  await Promise.all(all.filter((own) => !isFresh(own)).map((own) => forget(own.host)))
  const [pending] = all
    .filter((own) => isFresh(own) && (host === undefined || own.host === host))
    .toSorted((a, b) => b.at - a.at)
  return pending && { instanceUrl: `https://${pending.host}`, clientId: pending.clientId }
}

/** Keeps a hand-off for the pages to come. */
export async function keepPending({ instanceUrl, clientId }: HandOff, now = Date.now()): Promise<void> {
  await write({ host: hostOf(instanceUrl), clientId, at: now })
}
