import { evaluateEndpoint } from '../../servicenow/acl/evaluate'
import { isTrue } from '../../servicenow/booleans'
import { factOf, type Row, type Snapshot } from '../snapshot'
import { isPropertyOn, visibleRows } from '../snapshot-rows'
import { serviceAccountOf } from './account'
import { aclsIn } from './acls'
import { coversApi, coversMethod } from './api-coverage'
import { RESTRICTIONS, verdictOf } from './api-policies'
import { opensEverything, SCOPE_CHECK } from './api-scopes'

/** What may keep Neo from the Email API, and where it stands. */
export interface MailGate {
  name: string
  from: string
  page: string
}

const isAbout = (row: Row) => coversApi(row, 'email') !== 'no' && coversMethod(row, 'POST')
const gate = (table: string, name = ''): MailGate => ({ name, from: table, page: `/${table}_list.do` })

function scopeGate(snapshot: Snapshot): MailGate | undefined {
  const { application } = snapshot
  if (isPropertyOn(snapshot, SCOPE_CHECK, true) === false || opensEverything(snapshot)) return undefined
  const bound = visibleRows(snapshot, 'api-scopes').filter(isAbout)
  const isMapped = bound.some((row) => application?.scopes?.includes(row['auth_scope.name'] ?? ''))
  if (isMapped) return undefined
  if (bound[0]) return gate('sys_api_access_scope', bound[0]['auth_scope.name'])
  // One that is restricted may call only what its scopes are bound to: docs/servicenow/oauth.md#scope-restriction
  const status = factOf(application, 'scope_restriction_status')
  const isFree = status.state !== 'seen' || ['', 'unrestricted'].includes(status.value)
  return isFree ? undefined : gate('oauth_entity', 'scope_restriction_status')
}

function policyGate(snapshot: Snapshot): MailGate | undefined {
  const policies = visibleRows(snapshot, 'api-policies').filter(isAbout)
  const closed = policies.find((row) => verdictOf(row, snapshot) !== 'takes')
  if (closed) return gate('sys_api_access_policy', closed.name)
  const restriction = RESTRICTIONS.map((column) => factOf(snapshot.application, column)).find(
    (fact) => fact.state === 'seen' && isTrue(fact.value),
  )
  return restriction?.state === 'seen' && policies.length === 0
    ? gate('oauth_entity', restriction.source.column)
    : undefined
}

/**
 * Mail goes through an API of its own, which has policies, scopes, rates and rules of its own
 * (docs/servicenow/rest.md#email-api): the first of them that may refuse it.
 */
export function mailGate(snapshot: Snapshot): MailGate | undefined {
  const account = serviceAccountOf(snapshot)
  const answer = account && evaluateEndpoint(aclsIn(snapshot) ?? [], account, 'email')
  if (answer && answer.access !== 'allowed') return gate('sys_security_acl', answer.rule)
  const rate = visibleRows(snapshot, 'rate-rules').find(
    ({ resource = '' }) => coversApi({ api: resource }, 'email') === 'yes',
  )
  return policyGate(snapshot) ?? scopeGate(snapshot) ?? (rate && gate('sys_rate_limit_rules', rate.name))
}
