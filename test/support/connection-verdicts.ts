/** A verdict as it is stored. */
export interface Verdict {
  requirement: string
  step: string
  outcome: 'pass' | 'fail' | 'warn' | 'unknown'
  reason: string
  facts?: Readonly<Record<string, string | number>>
  seen?: string
  unread?: boolean
  undecided?: boolean
}

/** What is found where all tokens are gone. */
export const lost: readonly Verdict[] = [
  { requirement: 'connect.user', step: 'consent', outcome: 'fail', reason: 'lost' },
]

const OTHER = 'acme-production-of-a-company-with-a-long-name.service-now.com'
/** What a clone of production brought along, as a verification of the clone finds it. */
export const copied: readonly Verdict[] = [
  {
    requirement: 'instance.url',
    step: 'app.capture',
    outcome: 'warn',
    reason: 'stale',
    facts: { url: 'https://acme.service-now.com', other: OTHER, kind: 'sub-production', sign: 'property' },
  },
  {
    requirement: 'connect.user',
    step: 'consent',
    outcome: 'warn',
    reason: 'copied',
    facts: { seen: 'neo.agent', other: OTHER },
  },
  {
    requirement: 'connect.expires',
    step: 'consent',
    outcome: 'unknown',
    reason: 'copied',
    facts: { other: OTHER },
    undecided: false,
  },
  {
    requirement: 'connect.webhook',
    step: 'connected',
    outcome: 'warn',
    reason: 'cloned',
    facts: { other: OTHER, address: 'https://hooks.neoagent.io/servicenow/acme' },
  },
]

/** What is found of a connection that has ended. */
export const ended: readonly Verdict[] = [
  {
    requirement: 'connect.user',
    step: 'consent',
    outcome: 'fail',
    reason: 'expired',
    facts: { seen: 'neo.agent', date: '2026-11-20 09:30:00' },
  },
  {
    requirement: 'connect.expires',
    step: 'consent',
    outcome: 'fail',
    reason: 'ended',
    facts: { count: -6, date: '2026-11-20 09:30:00' },
  },
  { requirement: 'connect.webhook', step: 'connected', outcome: 'pass', reason: 'pass' },
]
