import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { planFor } from '@/lib/domain/plan'
import { defaultChoices } from '@/lib/domain/plan-choices'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { accessScript } from '@/lib/provisioning/access-script'
import { Access } from '../../instance/access/decide'
import { READING_VARIANTS } from '../../instance/access/readings'
import type { Instance } from '../../instance/instance'
import { grantRole, roleId } from '../../instance/roles'
import { type Made, makeWorld } from '../../instance/worlds'
import type { Change } from '../../instance/worlds/model'
import { property, RIGHT, rule } from '../../instance/worlds/named'
import { Session } from '../verification/session'

/** Runs a script for "Scripts - Background" on a stand-in instance. */
function runOn({ db }: Instance, script: string): void {
  class GlideRecord {
    readonly #terms: [string, string][] = []
    #row: Record<string, string> = {}
    readonly #table: string
    constructor(table: string) {
      this.#table = table
    }
    addQuery(name: string, value: string) {
      this.#terms.push([name, value])
    }
    query() {}
    next() {
      return this.get(...(this.#terms.flat() as [string, string]))
    }
    get(...pairs: string[]) {
      const wanted = pairs.flatMap((name, i) => (i % 2 === 0 ? [[name, pairs[i + 1] ?? ''] as const] : []))
      const found = db.rows(this.#table).find((row) => wanted.every(([name, value]) => row[name] === value))
      if (found) this.#row = found
      return found !== undefined
    }
    initialize() {
      this.#row = {}
    }
    setValue(name: string, value: unknown) {
      this.#row[name] = String(value)
    }
    getUniqueValue() {
      return this.#row.sys_id
    }
    insert() {
      this.#row = db.insert(this.#table, this.#row)
      return this.#row.sys_id
    }
    update() {}
  }
  runInNewContext(script, { GlideRecord })
}

async function verified({ instance, cast }: Made, policy: Policy) {
  const session = new Session({}, instance)
  await session.signIn()
  const application = { sysId: cast.application.sys_id ?? '', clientId: cast.application.client_id ?? '' }
  return session.verify(policy, { application, user: { sysId: cast.account.sys_id ?? '' } })
}

const TABLES = [
  'task',
  'incident',
  'problem',
  'sys_user',
  'sys_user_group',
  'sys_journal_field',
  'task_time_worked',
  'sys_email',
]
/** Everything that people of other roles may do, by each reading. */
function access({ db }: Instance, roles: readonly string[]): string[] {
  const user = db.insert('sys_user', { user_name: 'somebody', active: 'true' })
  for (const role of roles) grantRole(db, user.sys_id ?? '', roleId(db, role))
  const subject = { userId: user.sys_id ?? '', userName: 'somebody', interactive: false }
  return READING_VARIANTS.flatMap((readings, i) => {
    const own = new Access(db, subject, readings)
    return TABLES.flatMap((table) =>
      ['read', 'write', 'create', 'delete'].map(
        (operation) => `${i} ${operation} ${table} ${own.record(operation, table).allowed}`,
      ),
    )
  })
}

const WORLDS: [what: string, changes: Change[], script: string[], policy?: Partial<Policy>][] = [
  ['notes, which are only read', [{ kind: 'no-rules', name: 'sys_journal_field' }], ['read sys_journal_field itil']],
  [
    'the one operation that is refused',
    [{ kind: 'no-rules', name: 'problem' }, rule('problem', 'read', 'itil'), rule('problem', 'write', 'itil_admin')],
    ['write problem itil'],
  ],
  [
    'on the level that refuses, which is that of the parent',
    [
      { kind: 'no-rules', name: 'problem' },
      { kind: 'no-rules', name: 'task' },
      rule('task', 'read', 'itil'),
      rule('task', 'write', 'itil_admin'),
    ],
    ['write task itil'],
  ],
  [
    'time, which is only entered',
    [{ kind: 'no-rules', name: 'task_time_worked' }],
    ['read task_time_worked itil', 'create task_time_worked itil'],
  ],
  ['groups, which are only looked up', [{ kind: 'no-rules', name: 'sys_user_group' }], ['read sys_user_group itil']],
  [
    'nothing where a rule refuses whatever others allow',
    [rule('problem', 'write', 'itil_admin', { decision_type: 'deny' })],
    [],
  ],
  ['nothing where the rule is on a column', [rule('problem.state', 'write', 'itil_admin')], []],
  ['nothing where it is about queries', [rule('problem', 'query_match', 'itil_admin')], []],
  ['nothing where the table is closed to web services', [{ kind: 'no-web-services', table: 'problem' }], []],
  [
    'nothing where a rule for all tables opens it to others',
    [{ kind: 'no-rules', name: 'sys_user_group' }, { kind: 'no-rules', name: '*' }, rule('*', 'read', 'itil_admin')],
    [],
  ],
  [
    'what mail takes, where that is lacking',
    [{ kind: 'mail' }, { kind: 'no-rules', name: 'sys_email' }],
    ['create sys_email email_api_send'],
    { emailMode: true },
  ],
  [
    'nothing for mail where the plugin is lacking',
    [{ kind: 'mail' }, { kind: 'plugin', id: 'com.glide.email.service', active: 'inactive' }],
    [],
    { emailMode: true },
  ],
  [
    'nothing where all is allowed by default',
    [{ kind: 'no-rules', name: 'sys_user_group' }, property('glide.sm.default_mode', 'allow')],
    [],
  ],
]

describe('the script that adds access rules', () => {
  it.each(WORLDS)('writes %s', async (_what, changes, expected, more = {}) => {
    const policy = { ...defaultPolicy, ...more }
    const made = makeWorld({ ...RIGHT, changes, mail: policy.emailMode })
    const before = await verified(made, policy)
    const { byHand } = planFor(before.snapshot, policy, defaultChoices(policy))
    const rules = byHand.find(({ what }) => what === 'rules')?.tables ?? []
    expect([...rules].toSorted()).toEqual(expected.toSorted())
    if (rules.length === 0) return
    const others = [['task_editor'], ['user_admin'], []]
    const could = others.map((roles) => access(made.instance, roles))
    runOn(made.instance, accessScript(rules))
    // Run again it adds nothing.
    const count = made.instance.db.rows('sys_security_acl').length
    runOn(made.instance, accessScript(rules))
    expect(made.instance.db.rows('sys_security_acl')).toHaveLength(count)
    const after = await verified(made, policy)
    const open = after.verdicts.filter(
      ({ requirement, outcome }) =>
        /^(access\.|user\.email)/.test(requirement) && outcome !== 'pass' && outcome !== 'not-applicable',
    )
    expect(open).toEqual([])
    const worse = after.verdicts.filter(
      ({ outcome }, i) => outcome !== 'pass' && before.verdicts[i]?.outcome === 'pass',
    )
    expect(worse).toEqual([])
    // Nobody without the role gains or loses anything.
    expect(others.map((roles) => access(made.instance, roles))).toEqual(could)
    expect(made.day().failed.filter(({ need }) => need === 'must')).toEqual([])
  })
  it('adds no rule whose role is not there: without it the rule would refuse everybody', () => {
    const { instance } = makeWorld(RIGHT)
    const count = instance.db.rows('sys_security_acl').length
    runOn(instance, accessScript(['read incident no_such_role']))
    expect(instance.db.rows('sys_security_acl')).toHaveLength(count)
  })
})
