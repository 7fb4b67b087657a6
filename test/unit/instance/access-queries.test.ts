// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { allowedQuery } from '../../instance/access/query.ts'
import { rowFilter } from '../../instance/access/rows.ts'
import { isTrivial, runScript, type ScriptWorld } from '../../instance/access/scripts.ts'
import { type Given, given, rule } from './access-cases.ts'

const READ = rule('incident', 'read', 'itil')
const asked = (query: string, more: Given) => {
  const answer = allowedQuery(given({ roles: ['itil'], ...more }).access, 'incident', query)
  return 'refused' in answer ? 'refused' : answer.query
}
const MATCH = [READ, rule('incident.number', 'query_match', 'itil_admin')]
const RANGE = [READ, rule('incident.number', 'query_range', 'itil_admin')]

/** Each row quotes query-acl-rule unless another page is named. */
describe('what may be asked of a table', () => {
  it.each<[string, string, Given, 'asked' | 'refused']>([
    [
      '"if no query ACL was created then read access to the column is evaluated"',
      'number=INC1',
      { rules: [READ] },
      'asked',
    ],
    [
      'read access to the column, refused',
      'number=INC1',
      { rules: [READ, rule('incident.number', 'read', 'admin')] },
      'refused',
    ],
    ['query_match: EQUALS', 'number=INC1', { rules: MATCH }, 'refused'],
    ['query_match: NOT_EQUALS', 'number!=INC1', { rules: MATCH }, 'refused'],
    ['query_match: IN', 'numberININC1,INC2', { rules: MATCH }, 'refused'],
    ['query_match: ISEMPTY', 'numberISEMPTY', { rules: MATCH }, 'refused'],
    ['query_match does not cover STARTSWITH', 'numberSTARTSWITHINC', { rules: MATCH }, 'asked'],
    [
      'query_range: "all the others (STARTS_WITH, CONTAINS, >=, <= etc)"',
      'numberSTARTSWITHINC',
      { rules: RANGE },
      'refused',
    ],
    ['query_range: "sorting by column is restricted"', 'ORDERBYnumber', { rules: RANGE }, 'refused'],
    ['query_range does not cover EQUALS', 'number=INC1', { rules: RANGE }, 'asked'],
    [
      'query_exact is another name of query_match',
      'number=INC1',
      { rules: [READ, rule('incident.number', 'query_exact', 'itil_admin')] },
      'refused',
    ],
    [
      'and a rule under the one name may make up for one under the other',
      'number=INC1',
      { rules: [...MATCH, rule('incident.number', 'query_exact', 'itil')] },
      'asked',
    ],
    [
      'or it may not',
      'number=INC1',
      { rules: [...MATCH, rule('incident.number', 'query_exact', 'itil')], readings: { exactQuery: 'both' } },
      'refused',
    ],
    ['another column', 'state=1', { rules: [...MATCH, ...RANGE] }, 'asked'],
    [
      'a rule on the table itself',
      'state=1',
      { rules: [READ, rule('incident', 'query_match', 'itil_admin')] },
      'refused',
    ],
    ['a rule on the parent', 'state=1', { rules: [READ, rule('task.*', 'query_match', 'itil_admin')] }, 'refused'],
    [
      'conditional_table_query_range does nothing alone (access.md#conditional-range)',
      'number>INC0',
      { rules: [READ, rule('incident', 'conditional_table_query_range', 'itil_admin')] },
      'asked',
    ],
    [
      '"if query ACLs are defined then they override the default behavior"',
      'number=INC1',
      { rules: [READ, rule('incident.number', 'read', 'admin'), rule('incident.number', 'query_match', 'itil')] },
      'asked',
    ],
  ])('%s', (_states, query, more, outcome) => {
    expect(asked(query, more)).toBe(outcome === 'asked' ? query : 'refused')
  })
  it('a column that a reference leads to is asked for as well', () => {
    const more = { rules: [READ, rule('sys_user.email', 'query_match', 'itil_admin')] }
    expect(asked('assigned_to.email=a@b.example', more)).toBe('refused')
    expect(asked('assigned_to.name=A', more)).toBe('assigned_to.name=A')
  })
  it('or a term is dropped without a word, and there are too many rows', () => {
    const rules = [...MATCH, ...RANGE]
    const dropped = { rules, readings: { deniedTerm: 'dropped' as const } }
    expect(asked('active=true^number=INC1^ORstate=2^ORDERBYnumber', dropped)).toBe('active=true^ORstate=2')
  })
  it('a generated rule on role public hands on to conditional_table_query_range by its attribute', () => {
    const generated = (roles: string) => {
      const rules = [
        READ,
        rule('incident', 'query_range', 'public'),
        rule('incident', 'conditional_table_query_range', roles),
      ]
      const { db, access } = given({ roles: ['itil'], rules })
      const attribute = db.insert('sys_security_attribute', { name: 'SAB_incident' }).sys_id ?? ''
      const operation = db.find('sys_security_operation', { name: 'query_range' })?.sys_id ?? ''
      Object.assign(db.find('sys_security_acl', { operation }) ?? {}, { security_attribute: attribute })
      return 'refused' in allowedQuery(access, 'incident', 'number>INC0')
    }
    expect([generated('itil'), generated('itil_admin')]).toEqual([false, true])
  })
})

describe('which rows there are at all', () => {
  const left = (script: string, more: Given = {}, values = {}) => {
    const { db, access, incident } = given({ roles: ['itil'], ...more })
    const values_ = {
      name: 'Own tickets only',
      collection: 'task',
      when: 'before',
      action_query: 'true',
      script,
      ...values,
    }
    db.insert('sys_script', values_)
    return rowFilter(access, 'incident')(incident)
  }
  const CLOSED = "current.addQuery('state', '7')"
  it('before-query rules drop rows whatever the access rules say, those of a parent too', () => {
    expect(left(CLOSED)).toContain('Own tickets only')
    expect(left(CLOSED, { roles: ['admin'] })).toContain('Own tickets only')
    expect(left("current.addEncodedQuery('state=1^active=true')")).toBeUndefined()
  })
  it.each([
    ['inactive', { active: 'false' }],
    ['that runs after', { when: 'after' }],
    ['that does not run on queries', { action_query: 'false' }],
    ['of another table', { collection: 'problem' }],
  ])('but not a rule %s', (_what, values) => {
    expect(left(CLOSED, {}, values)).toBeUndefined()
  })
  it('a rule may spare some', () => {
    const guarded = `if (!gs.hasRole('itil')) { ${CLOSED} }`
    expect([left(guarded), left(guarded, { roles: [] })]).toEqual([undefined, expect.any(String)])
  })
  it('an account sees its domain, those below it, and what is global (records.md#domain)', () => {
    const { db, access, incident } = given({ roles: ['itil'], properties: { 'glide.sys.domain.partitioning': 'true' } })
    const domain = (name: string, parent = '') => db.insert('domain', { name, parent }).sys_id ?? ''
    const top = domain('TOP')
    const west = domain('West', top)
    const seattle = domain('Seattle', west)
    const user = db.get('sys_user', access.subject.userId) ?? {}
    const sees = (own: string, of: string) => {
      user.sys_domain = own
      incident.sys_domain = of
      return rowFilter(access, 'incident')(incident) === undefined
    }
    expect([sees(west, 'global'), sees(west, west), sees(west, seattle)]).toEqual([true, true, true])
    expect([sees(west, top), sees(seattle, west)]).toEqual([false, false])
    expect([sees('global', seattle), sees(top, seattle)]).toEqual([true, true])
  })
})

describe('a script', () => {
  const world: ScriptWorld = {
    hasRole: (role) => role === 'itil',
    property: (name) => ({ 'glide.sm.default_mode': 'deny' })[name],
    isMemberOf: (group) => group === 'Service Desk',
    interactive: false,
    userId: 'u1',
    userName: 'svc',
    current: (path) => ({ state: '1', assigned_to: 'u1' })[path] ?? '',
    can: (operation) => operation === 'read',
  }
  it.each<[string, boolean]>([
    ["answer = gs.hasRole('itil');", true],
    ["gs.hasRole('admin,itil')", true],
    ["return !gs.hasRole('itil')", false],
    ["answer = gs.hasRole('admin') || current.state == 1", true],
    ["answer = (gs.hasRole('admin') || current.state == 1) && gs.isInteractive()", false],
    ['answer = current.assigned_to == gs.getUserID(); // own', true],
    ["gs.getUserName() !== 'svc'", false],
    ["gs.getProperty('glide.sm.default_mode') == 'deny'", true],
    ["gs.getProperty('none', 'x') === 'x'", true],
    ["gs.getUser().isMemberOf('Service Desk') && current.canRead() && !current.canWrite()", true],
    ['false', false],
  ])('%s: %s', (text, answer) => {
    expect(runScript(text, world)).toBe(answer)
  })
  it.each([
    'new Util().x()',
    'answer = current.update()',
    'answer = true; gs.log(1)',
    'constructor',
    'while (true) {}',
    '',
  ])('runs nothing else: %s', (text) => {
    expect(() => runScript(text, world)).toThrow()
  })
  it('is trivial where it says no more than yes', () => {
    expect(['true', ' answer = true; ', 'answer = !true', "gs.hasRole('true')"].map(isTrivial)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
