import { namingRuleFinding } from '../checks/naming-rule'
import { type Finding, unknownFinding } from '../finding'
import { looksLikeSecret } from '../looks-secret'
import type { Requirement } from '../requirement'
import { factOf, valueOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'empty' | 'no-name' | 'pass' | 'secret' | 'white-space'

/** A User ID and a name: ServiceNow requires the ID and one of the two names (docs/servicenow/records.md#user-name). */
export const userIdentity: Requirement<'user.identity', Reason> = {
  id: 'user.identity',
  step: 'user.identity',
  column: 'user_name',
  reads: ['user'],
  check({ user }, policy): Finding<Reason> {
    const id = factOf(user, 'user_name')
    if (id.state !== 'seen') return unknownFinding(id)
    const { value: seen, source } = id
    const fix = { column: 'user_name', value: policy.userName, how: 'fill' } as const
    const facts = { suggestion: policy.userName }
    const fail = (reason: Reason): Finding<Reason> => ({ outcome: 'fail', reason, facts, seen, source, fix })
    if (seen.trim() === '') return fail('empty')
    if (seen !== seen.trim()) return fail('white-space')
    // The value is not repeated: it may be a password.
    if (looksLikeSecret(seen)) return { outcome: 'warn', reason: 'secret', source, fix }
    const against = namingRuleFinding(seen, policy.userNamePattern, source, fix)
    if (against) return against
    const [first, last] = [factOf(user, 'first_name'), valueOf(user, 'last_name') ?? '']
    if (first.state === 'seen' && first.value.trim() === '' && last.trim() === '')
      return {
        // The form cannot be saved without a name; Neo works with a record that has none.
        outcome: first.source.where === 'form' ? 'fail' : 'warn',
        reason: 'no-name',
        seen: '',
        source: first.source,
        fix: { column: 'first_name', value: policy.userFirstName, how: 'fill' },
      }
    return { outcome: 'pass', reason: 'pass', seen, source }
  },
}
