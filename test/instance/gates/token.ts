import { type Subject, tokenOf } from '../access/subject.ts'
import { glideDateTime, isOn, type Row } from '../database.ts'
import type { Instance } from '../instance.ts'
import { type Answer, type RestCall, unauthenticated } from '../rest/call.ts'
import { policyRefused } from './api-policies.ts'
import { scopeRefused } from './auth-scopes.ts'
import { addressRefused } from './network.ts'

/** Why nobody may act for this user: such an account's tokens no longer work. docs/servicenow/oauth.md#token-user */
export function userRefused(user: Row | undefined): string | undefined {
  if (!user) return 'the user is gone'
  if (!isOn(user.active)) return 'the user is inactive'
  if (isOn(user.locked_out)) return 'the user is locked out'
  return undefined
}

/** The user of a bearer token, once every gate has admitted the call. */
export function admitToken(
  instance: Instance,
  bearer: string,
  call: RestCall,
): { subject: Subject } | { refusal: Answer } {
  const { db, readings } = instance
  const blocked = addressRefused(db, call.address)
  if (blocked) return { refusal: blocked }
  const credential = db.find('oauth_credential', { token: bearer, type: 'access_token' })
  if (!credential) return { refusal: unauthenticated('the token is unknown') }
  if ((credential.expires ?? '') <= glideDateTime(new Date(instance.now())))
    return { refusal: unauthenticated('the token has expired') }
  const user = db.get('sys_user', credential.user ?? '')
  const entity = db.get('oauth_entity', credential.peer ?? '')
  const gone = userRefused(user) ?? (isOn(entity?.active) ? undefined : 'the application is gone or inactive')
  if (gone || !user || !entity) return { refusal: unauthenticated(gone ?? '') }
  const refused =
    policyRefused(db, readings, entity, user, call) ??
    scopeRefused(db, readings, entity, call) ??
    instance.rates.refused(db, readings, call, user.sys_id ?? '')
  return refused ? { refusal: refused } : { subject: tokenOf(user) }
}
