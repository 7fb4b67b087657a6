import { describe, expect, it } from 'vitest'
import { findingKey } from '@/lib/i18n/finding-key'
import { undecided, unfounded, unshown } from '../../fuzz/oracle/disagreements'
import { judge } from '../../fuzz/oracle/verified-world'
import type { Change } from '../../instance/worlds/model'
import { RIGHT, row } from '../../instance/worlds/named'

const application = (values: Record<string, string>): Change[] => [{ kind: 'application', values }]
const account = (values: Record<string, string>): Change[] => [{ kind: 'account', values }]
const enrolment = (validated: string): Change[] => [
  { kind: 'fault', name: 'platform.mfa:not-enrolled' },
  row('user_multifactor_auth', { user: '$account', validated }),
]
const ODD = 'unknown unknown.value'
const KIND = 'unknown app.kind.unknown'

describe('a value that is not known to be stored decides nothing', () => {
  it.each<[what: string, changes: Change[], requirement: string, says: string]>([
    ['a grant type in capitals', application({ inbound_grant_type: 'AUTHZ_CODE' }), 'app.kind', KIND],
    ['a grant type by its long name', application({ inbound_grant_type: 'authorization_code' }), 'app.kind', KIND],
    ['several grants, in capitals', application({ inbound_grant_type: 'Multiple' }), 'app.kind', KIND],
    ['no class', application({ sys_class_name: '' }), 'app.kind', KIND],
    ['an application whose box is TRUE', application({ active: 'TRUE' }), 'app.active', ODD],
    ['an application whose box is 1', application({ active: '1' }), 'app.active', ODD],
    ['an application whose box is spaced', application({ active: 'true ' }), 'app.active', ODD],
    ['a client that is public or not', application({ public_client: 'yes' }), 'app.public', ODD],
    ['a proof key that is asked for or not', application({ use_pkce: 'yes' }), 'app.public', ODD],
    [
      'a password that has to be set anew or not',
      account({ password_needs_reset: 'TRUE', last_login_time: '2026-01-01 00:00:00' }),
      'user.password',
      ODD,
    ],
    ['an account whose box is TRUE', account({ active: 'TRUE' }), 'user.active', ODD],
    ['a lock of an account', account({ locked_out: 'TRUE' }), 'user.active', ODD],
    ['web services alone or not', account({ web_service_access_only: 'no' }), 'user.interactive', ODD],
    ['a right grant type', application({ inbound_grant_type: 'multiple' }), 'app.kind', 'pass app.kind.pass'],
    ['one of the old form', application({ inbound_grant_type: '' }), 'app.kind', 'pass app.kind.pass'],
    ['an uncertain one', application({ inbound_grant_type: 'Uncertain' }), 'app.kind', 'pass app.kind.pass'],
    ['a box that is empty', account({ locked_out: '' }), 'user.active', 'pass user.active.pass'],
    ['an inactive one that is empty', account({ active: '' }), 'user.active', 'fail user.active.inactive'],
    ['a validated enrolment', enrolment('true'), 'platform.mfa', 'pass platform.mfa.enrolled'],
    ['an enrolment that is empty', enrolment(''), 'platform.mfa', 'warn platform.mfa.not-enrolled'],
  ])('%s', async (_what, changes, requirement, says) => {
    const judged = await judge({ ...RIGHT, changes }, 'records')
    const found = judged.verdicts.find((own) => own.requirement === requirement)
    expect(`${found?.outcome} ${found && findingKey(found)}`).toBe(says)
    expect([...unfounded(judged), ...unshown(judged, 'records'), ...undecided(judged)]).toEqual([])
  })
})
