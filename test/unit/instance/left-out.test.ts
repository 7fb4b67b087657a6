// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Change } from '../../instance/worlds/model.ts'
import { property, RIGHT, rule } from '../../instance/worlds/named.ts'
import { makeWorld } from '../../instance/worlds.ts'

const failed = (changes: Change[]) =>
  makeWorld({ ...RIGHT, changes })
    .day()
    .failed.filter(({ name }) => !name.startsWith('create the '))
    .map(({ name, error }) => `${name}: ${error}`)

describe('a day', () => {
  it('misses what was left out of a time entry', () => {
    expect(failed([rule('task_time_worked.*', 'create', 'admin')])).toEqual([
      'enter time: not taken: task, time_in_seconds, comments',
    ])
  })
  it('is refused by a rule under the other name of a query', () => {
    expect(failed([rule('problem.number', 'query_exact', 'itil_admin')])).toEqual([
      'list problem: Insufficient rights to query records',
    ])
  })
  it.each(['uncertain', 'Uncertain', 'grant_uncertain'])('begins with the grant type %s', (inbound_grant_type) => {
    expect(failed([{ kind: 'application', values: { inbound_grant_type } }])).toEqual([])
  })
})

describe('an authentication policy', () => {
  const ID = 'com.snc.adaptive_authentication'
  const POLICY: Change = { kind: 'adaptive', context: 'post_auth', rule: 'deny', filter: 'role:itil' }
  const REFUSED = ['sign in: User name or password invalid. Account may be locked out']
  it.each<[string, Change[], string[]]>([
    ['refuses where its plugin is active', [{ kind: 'plugin', id: ID, active: 'active' }], REFUSED],
    ['refuses where its plugin is not listed', [{ kind: 'no-plugin', id: ID }], REFUSED],
    ['refuses nobody where its plugin is inactive', [{ kind: 'plugin', id: ID, active: 'inactive' }], []],
    ['refuses nobody where it is switched off', [property('glide.authenticate.auth.policy.enabled', 'false')], []],
  ])('%s', (_what, changes, expected) => {
    expect(failed([POLICY, ...changes])).toEqual(expected)
  })
})
