import type { Policy } from '../neo/policy'
import { newApplicationPath, newInboundPath, PATHS, recordPath, userPath } from '../servicenow/pages'
import type { Setup } from './setup'
import { type Destination, partOf, type StepId, stepOf } from './steps'

/** Places the guide leads to, besides the page of a step. */
export type RouteTarget = Destination | 'application' | 'user-list'

/** The address of a place. */
export function destinationPath(place: RouteTarget, { application, user, form }: Setup, policy: Policy): string {
  switch (place) {
    case 'inbound':
      return PATHS.inboundList
    case 'inbound-form':
      return newInboundPath()
    case 'classic-form':
      return newApplicationPath({ name: policy.applicationName, redirect_url: policy.redirectUrl })
    case 'application':
      return application ? recordPath(application.sysId, form) : PATHS.registryList
    case 'user':
      return user ? userPath(user.sysId) : PATHS.newUser
    case 'user-list':
      return PATHS.userList
    default:
      return PATHS.registryList
  }
}

/** Where a step is done; undefined if it can be done anywhere. */
export function destinationOf(step: StepId): RouteTarget | undefined {
  return partOf(stepOf(step))
}
