import type { Outcome } from './finding'

/** What the admin looks at before Neo is connected, and the requirements that tell of it. */
const POINTS = {
  active: ['app.active'],
  redirect: ['app.redirect'],
  account: ['user.exists', 'user.dedicated', 'user.itil', 'user.interactive', 'access.*'],
} as const

export type ChecklistPoint = keyof typeof POINTS
export const CHECKLIST_POINTS = Object.keys(POINTS) as readonly ChecklistPoint[]

const matches = (requirement: string, id: string) =>
  id.endsWith('.*') ? requirement.startsWith(id.slice(0, -1)) : requirement === id

/** The worst outcome of a point; unknown where nothing of it was verified. */
export function checklistOutcome(
  point: ChecklistPoint,
  verdicts: readonly { requirement: string; outcome: Outcome }[],
): Outcome {
  const own = verdicts.filter(({ requirement }) => POINTS[point].some((id) => matches(requirement, id)))
  if (own.length === 0) return 'unknown'
  return (['fail', 'unknown', 'warn'] as const).find((bad) => own.some(({ outcome }) => outcome === bad)) ?? 'pass'
}
