import type { Verdict } from '../domain/finding'
import type { StoredVerdict } from './verification'

const short = (value: string) => value.slice(0, 2000)

/** The stored form of a verdict. */
export function toStoredVerdict({
  requirement,
  step,
  outcome,
  reason,
  facts,
  seen,
  source,
  differsAt,
  unread,
  undecided,
  from,
  page,
}: Verdict): StoredVerdict {
  const origin = from ?? (source && `${source.table}.${source.column}`)
  const shown =
    facts && Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? short(value) : value])
  return {
    requirement,
    step,
    outcome,
    reason,
    ...(shown && { facts: Object.fromEntries(shown) as Record<string, string | number> }),
    ...(seen !== undefined && { seen: short(seen) }),
    ...(differsAt !== undefined && { differsAt }),
    ...(unread && { unread }),
    ...(undecided !== undefined && { undecided }),
    ...(origin && { from: origin.slice(0, 300) }),
    ...(page && { page }),
  }
}
