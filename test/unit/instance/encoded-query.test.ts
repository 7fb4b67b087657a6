// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { Database } from '../../instance/database.ts'
import { select } from '../../instance/encoded-query.ts'
import { releaseNamed } from '../../instance/release.ts'

const context = { userId: 'u1', userName: 'alex' }

function database() {
  const db = new Database(releaseNamed('australia'))
  const user = (user_name: string, more = {}) => db.insert('sys_user', { user_name, ...more })
  user('ann', { active: 'true', web_service_access_only: 'false' })
  user('bob', { active: 'false', web_service_access_only: '' })
  const cat = user('cat', { active: 'true', web_service_access_only: 'true' })
  const role = db.insert('sys_user_role', { name: 'itil' })
  db.insert('sys_user_has_role', { user: cat.sys_id as string, role: role.sys_id as string })
  return db
}
const names = (query: string, db = database()) =>
  select(db, 'sys_user', query, context)
    .map((row) => row.user_name ?? '')
    .toSorted((a, b) => a.localeCompare(b))
    .join()

// docs/servicenow/rest.md#encoded-query, docs/servicenow/rest.md#bad-terms, docs/servicenow/rest.md#empty-values
describe('an encoded query', () => {
  it.each([
    ['', 'ann,bob,cat'],
    ['user_name=ann', 'ann'],
    ['user_name=ANN', 'ann'],
    ['user_name=ann^active=false', ''],
    ['user_name=ann^ORuser_name=bob', 'ann,bob'],
    ['active=true^user_name=ann^ORuser_name=bob', 'ann'],
    ['user_name=ann^NQuser_name=cat', 'ann,cat'],
    ['user_nameINann,cat', 'ann,cat'],
    ['user_nameNOT INann,cat', 'bob'],
    ['user_nameSTARTSWITHa', 'ann'],
    ['user_nameLIKEa', 'ann,cat'],
    ['user_nameENDSWITHb^EQ', 'bob'],
    ['web_service_access_onlyISEMPTY', 'bob'],
    ['web_service_access_only=false^ORweb_service_access_onlyISEMPTY', 'ann,bob'],
    // Empty matches neither = nor !=, as measured.
    ['web_service_access_only=false', 'ann'],
    ['web_service_access_only!=true', 'ann'],
    // Bad parts are dropped without a word, which gives too many rows.
    ['no_such_column=1', 'ann,bob,cat'],
    ['user_name=ann^no.such.walk=1', 'ann'],
    ['active', 'ann,bob,cat'],
  ])('%s gives %s', (query, expected) => {
    expect(names(query)).toBe(expected)
  })
  it('gives nothing for bad parts when the instance is set so', () => {
    const db = database()
    db.setProperty('glide.invalid_query.returns_no_rows', 'true')
    expect(names('no_such_column=1', db)).toBe('')
  })
  it('walks references, and knows who asks', () => {
    const db = database()
    expect(select(db, 'sys_user_has_role', 'role.name=itil^user.user_name=cat', context)).toHaveLength(1)
    expect(select(db, 'sys_user_has_role', 'role.name=admin', context)).toHaveLength(0)
    const me = db.find('sys_user', { user_name: 'ann' })
    expect(
      select(db, 'sys_user', 'sys_id=javascript:gs.getUserID()', { ...context, userId: me?.sys_id ?? '' }),
    ).toEqual([me])
  })
  it('orders', () => {
    const order = (query: string) => select(database(), 'sys_user', query, context).map((row) => row.user_name)
    expect(order('ORDERBYDESCuser_name')).toEqual(['cat', 'bob', 'ann'])
    expect(order('ORDERBYactive^ORDERBYuser_name')).toEqual(['bob', 'ann', 'cat'])
  })
})
