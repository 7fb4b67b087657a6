import type { Setup, SetupChange } from './setup-schema'

export type { Setup } from './setup-schema'

/** A setup as it begins. */
export function newSetup(host: string, now: Date): Setup {
  return { version: 3, host, startedAt: now.toISOString(), status: 'active', stepsDone: [] }
}

/** Whether a setup is in progress: scripts run on its pages only then. */
export const isActive = ({ status }: Pick<Setup, 'status'>): boolean => status !== 'paused' && status !== 'connected'

/** A setup that goes on, whatever it rested in. */
export const resumeSetup = (setup: Setup): Setup => ({ ...setup, status: isActive(setup) ? setup.status : 'active' })

/** A change as a message carries it, which loses what is undefined: `null` stands for what is known no more. */
export const encodeChange = (change: Partial<Setup>): SetupChange =>
  Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value ?? null])) as SetupChange

/** A setup with a change that was sent. */
export function applyChange(setup: Setup, change: SetupChange): Setup {
  const changed: Record<string, unknown> = { ...setup }
  for (const [key, value] of Object.entries(change))
    if (value === null) delete changed[key]
    else if (value !== undefined) changed[key] = value
  return changed as Setup
}

/** A setup without records that were deleted, and without what followed from them. */
export function withoutRecords(setup: Setup, deleted: ReadonlySet<string>): Setup {
  const gone = (['application', 'user'] as const).filter((part) => deleted.has(setup[part]?.sysId ?? ''))
  if (gone.length === 0) return setup
  const { application, user, next: _next, show: _show, handedOver, ...rest } = setup
  return {
    ...rest,
    ...(application && !gone.includes('application') && { application, ...(handedOver && { handedOver }) }),
    ...(user && !gone.includes('user') && { user }),
    right: (setup.right ?? []).filter((part) => !gone.includes(part)),
    status: 'active',
    stepsDone: [],
  }
}
