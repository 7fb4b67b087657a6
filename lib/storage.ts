import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { watchKey } from './watch-key'

const sysId = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const half = z.enum(['application', 'user'])
const clientId = z.string().check(z.minLength(1), z.maxLength(512))

/** What is kept about a set-up on one instance. No secret is among it, and no field could hold one. */
const setupSchema = z.object({
  version: z.number().check(z.refine((version) => version === 1)),
  host: z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/)),
  /** ISO 8601, UTC. */
  startedAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,}Z$/)),
  status: z.enum(['active', 'paused', 'captured', 'connected']),
  application: z.optional(
    z.object({
      sysId,
      clientId,
      name: z.string().check(z.maxLength(255)),
    }),
  ),
  user: z.optional(
    z.object({
      sysId,
      userName: z.string().check(z.maxLength(255)),
      /** A password was set, as we saw or were told. Never the password. */
      passwordSet: z.optional(z.boolean()),
    }),
  ),
  /** Halves whose record was right when it was last read. */
  right: z.optional(z.array(half)),
  /** Halves for which the admin wants a record of their own, whatever is there already. */
  declined: z.optional(z.array(half)),
  /** The admin goes on although a role is missing. */
  acknowledged: z.optional(z.boolean()),
  /** What a record that was being saved can be found by; it may be saved only after the page is left. */
  awaiting: z.optional(z.object({ half, sysId: z.optional(sysId), clientId: z.optional(clientId) })),
  /** Which form the application was made with. */
  form: z.optional(z.enum(['inbound', 'classic'])),
  /** Id of the step that came next when the guide last looked. */
  next: z.optional(z.string().check(z.maxLength(64))),
  /** Id of a step that the admin asked to be shown, on the page that is being opened. */
  show: z.optional(z.string().check(z.maxLength(64))),
  /** Ids of the steps done when the guide last looked; shown while it does not look. */
  stepsDone: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(64)),
  /** The card was folded to its header. */
  collapsed: z.optional(z.boolean()),
  /** Where the admin dragged the card to, in px from the viewport's top left. */
  position: z.optional(z.object({ x: z.number(), y: z.number() })),
})

export type Setup = z.infer<typeof setupSchema>

export type Stored = { state: 'none' } | { state: 'found'; setup: Setup } | { state: 'unreadable' }

const PREFIX = 'setup:'
const keyOf = (host: string) => `${PREFIX}${host}`

/** A set-up as it begins. */
export function newSetup(host: string, now: Date): Setup {
  return { version: 1, host, startedAt: now.toISOString(), status: 'active', stepsDone: [] }
}

function parse(value: unknown): Stored {
  if (value === undefined) return { state: 'none' }
  const parsed = setupSchema.safeParse(value)
  return parsed.success ? { state: 'found', setup: parsed.data } : { state: 'unreadable' }
}

/** The set-up of an instance, checked; what cannot be read is said so and left as it is. */
export async function readSetup(host: string): Promise<Stored> {
  const key = keyOf(host)
  return parse((await browser.storage.local.get(key))[key])
}

/** Stores a set-up. Throws where it is not of the form, which is a bug. */
export async function writeSetup(setup: Setup): Promise<void> {
  await browser.storage.local.set({ [keyOf(setup.host)]: setupSchema.parse(setup) })
}

let queue: Promise<void> = Promise.resolve()

/** Changes a stored set-up, one change after another; nothing happens where there is none that can be read. */
export function changeSetup(host: string, change: (setup: Setup) => Setup): Promise<void> {
  const apply = async () => {
    const stored = await readSetup(host)
    if (stored.state === 'found') await writeSetup(change(stored.setup))
  }
  queue = queue.then(apply, apply)
  return queue
}

/** Removes all that is stored about an instance. */
export async function forgetSetup(host: string): Promise<void> {
  await browser.storage.local.remove(keyOf(host))
}

/** Whether a set-up is in progress: scripts run on its pages only then. */
export const isActive = ({ status }: Setup): boolean => status !== 'paused' && status !== 'connected'

/** A set-up that goes on, whatever it rested in. */
export const resumed = (setup: Setup): Setup => ({ ...setup, status: isActive(setup) ? setup.status : 'active' })

/** Set-ups in progress; one that is connected needs nothing on its pages any more. */
export async function activeSetups(): Promise<Setup[]> {
  const all = await browser.storage.local.get(null)
  return Object.entries(all).flatMap(([key, value]) => {
    const stored = key.startsWith(PREFIX) ? parse(value) : undefined
    return stored?.state === 'found' && isActive(stored.setup) ? [stored.setup] : []
  })
}

/** Room that a run needs for what it keeps on its way, in bytes: several times the largest verification or plan. */
const RUN = 200_000

/** Whether a run that is begun can keep what it finds. Where the browser does not tell its limit, it can. */
export async function hasRoom(): Promise<boolean> {
  const { local } = browser.storage as { local: { QUOTA_BYTES?: number; getBytesInUse?: () => Promise<number> } }
  if (!local.QUOTA_BYTES || !local.getBytesInUse) return true
  return (await local.getBytesInUse()) + RUN <= local.QUOTA_BYTES
}

/** Calls back with an instance's set-up whenever it changes, until the signal aborts. */
export function watchSetup(host: string, signal: AbortSignal, changed: (stored: Stored) => void): void {
  watchKey(keyOf(host), signal, (value) => changed(parse(value)))
}

/** What of a set-up decides which scripts its pages have, and what they say; the rest is the guide's own. */
const onPages = (value: unknown): string => {
  const stored = parse(value)
  if (stored.state !== 'found') return stored.state
  const { status, next, awaiting } = stored.setup
  return [status, next, awaiting && 'awaiting'].join()
}

/**
 * Calls back for each instance whose set-up was begun, forgotten, or changed in what its pages have of it, as long as this
 * context lives.
 */
export function watchSetups(changed: (host: string) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return
    for (const [key, { oldValue, newValue }] of Object.entries(changes))
      if (key.startsWith(PREFIX) && onPages(oldValue) !== onPages(newValue)) changed(key.slice(PREFIX.length))
  })
}
