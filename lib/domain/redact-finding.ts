import type { Policy } from '../neo/policy'
import type { Facts, Finding } from './finding'
import { redactSecret } from './looks-secret'
import type { Snapshot } from './snapshot'

/** Values of the policy are the organisation's own, even if they look generated. */
const isOf = (policy: Policy, text: string) => Object.values(policy).some((own) => [own].flat().includes(text as never))

/** A finding as it may be shown and stored: without anything that looks like a secret, wherever it was pasted. */
export function redactFinding(finding: Finding, snapshot: Snapshot, policy: Policy): Finding {
  const { seen, facts } = finding
  const ids = new Set([snapshot.application?.sysId, snapshot.user?.sysId])
  const hide = (text: string) => (ids.has(text) || isOf(policy, text) ? text : redactSecret(text))
  const shown = Object.entries(facts ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? hide(value) : value,
  ])
  const isHidden = seen !== undefined && hide(seen) !== seen
  return {
    ...finding,
    ...(facts && { facts: Object.fromEntries(shown) as Facts }),
    ...(isHidden && { seen: hide(seen), differsAt: undefined }),
  }
}
