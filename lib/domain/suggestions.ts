import type { Policy } from '../neo/policy'
import type { Column } from './snapshot'
import type { Half } from './steps'

/** What "Fill in all" puts into empty fields that no requirement asks for. */
export function suggestions(half: Half, policy: Policy): readonly (readonly [Column, string])[] {
  if (half === 'application') return [['provider_name', policy.providerName]]
  return [
    ['first_name', policy.userFirstName],
    ['last_name', policy.userLastName],
  ]
}
