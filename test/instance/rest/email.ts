import { Access } from '../access/decide.ts'
import { pluginActive, type Subject } from '../access/subject.ts'
import type { Instance } from '../instance.ts'
import { type Answer, type RestCall, refusal } from './call.ts'

/**
 * The Email API: the Email Service plugin, a create rule on `sys_email`, the role, and read access to the record that
 * the mail is about, all of them (docs/servicenow/access.md#email, docs/servicenow/rest.md#email-api).
 */
export function emailCall(
  instance: Instance,
  subject: Subject,
  call: RestCall,
  access = new Access(instance.db, subject, instance.readings),
): Answer {
  const { db } = instance
  const { to = '', subject: title = '', table_name: table = '', table_record_id: id = '' } = call.body ?? {}
  const endpoint = access.endpoint(call.api)
  if (!endpoint.allowed) return refusal(403, 'User Not Authorized', 'Failed API level ACL Validation', endpoint.because)
  if (!pluginActive(db, 'com.glide.email.service'))
    return refusal(400, 'Requested URI does not represent any resource', null, 'the Email Service plugin is not active')
  if (!access.hasRole('email_api_send'))
    return refusal(403, 'User Not Authorized', null, 'the account lacks email_api_send')
  const create = access.record('create', 'sys_email', {})
  if (!create.allowed) return refusal(403, 'User Not Authorized', null, create.because)
  const record = table && db.has(table) ? db.get(table, id) : undefined
  const read = record && access.record('read', table, record)
  if (read && !read.allowed) return refusal(403, 'User Not Authorized', null, read.because)
  db.insert('sys_email', { subject: title, recipients: to, type: 'send-ready' }, subject.userName)
  return { status: 200, headers: {}, body: { result: { to, subject: title } } }
}
