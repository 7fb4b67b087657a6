import type { Policy } from '../neo/policy'
import type { Column } from './snapshot'
import type { Part } from './steps'

/** The values that "Fill in all" puts into empty fields that no requirement is about. */
export function suggestedValues(part: Part, policy: Policy): readonly (readonly [Column, string])[] {
  if (part === 'application') return [['provider_name', policy.providerName]]
  return [
    ['first_name', policy.userFirstName],
    ['last_name', policy.userLastName],
  ]
}
