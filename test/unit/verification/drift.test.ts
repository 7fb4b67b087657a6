import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { putBackOf } from '@/lib/domain/drift/put-back'
import { defaultPolicy } from '@/lib/neo/policy'
import { unchangedText } from '@/lib/verification/changes'
import { acceptChanges, keepDrift, readBaseline, readHistory } from '@/lib/verification/drift-store'
import type { Verification } from '@/lib/verification/verification'
import { OTHER } from '../../instance/faults/drift'
import { grantByGroup, grantRole, revokeRole, roleId } from '../../instance/roles'
import { PEOPLE } from '../../instance/seed'
import { HOST, Watched } from './drifted'

beforeEach(() => fakeBrowser.reset())

describe('a baseline', () => {
  it('is kept once Neo is connected and nothing fails, and nothing differs from it', async () => {
    const watched = new Watched()
    expect(await watched.verify()).toEqual([])
    expect(await readBaseline(HOST)).toMatchObject({ baseline: { by: 'alex.admin' }, changes: [] })
    expect(await watched.verify()).toEqual([])
  })
  it.each(['connect.user:admin', 'app.redirect', 'user.itil'])('is not kept where %s is wrong', async (fault) => {
    const watched = new Watched({ faults: [fault] })
    await watched.verify()
    expect(await readBaseline(HOST)).toBeUndefined()
    expect((await readHistory(HOST))?.lines).toHaveLength(1)
  })
  it('holds no secret, no password and no text of a script', async () => {
    const watched = new Watched()
    const { application = {}, db } = watched.instance
    db.update('sys_script', db.find('sys_script', { collection: 'task' })?.sys_id ?? '', {
      script: 'var key = "k9s8d7f6g5"',
    })
    await watched.verify()
    const stored = JSON.stringify(await readBaseline(HOST))
    for (const secret of [application.client_secret, 'S3rvice-account!', 'k9s8d7f6g5', 'hooks.neoagent.io/x'])
      expect(stored).not.toContain(secret)
  })
})

/** Each change, what it is told as, which check it fails, and whether the instance can say who did it. */
const CASES: readonly [
  drift: string,
  section: string,
  kind: string,
  name: string,
  matters: string | undefined,
  from: string | undefined,
][] = [
  ['role', 'roles', 'removed', 'itil', 'user.itil', 'audit'],
  ['role-added', 'roles', 'added', 'approver_user', undefined, 'created'],
  ['inactive', 'application', 'changed', 'Neo Agent', 'app.active', 'updated'],
  ['redirect', 'application', 'changed', 'Neo Agent', 'app.redirect', 'updated'],
  ['scope', 'application', 'changed', 'Neo Agent', 'app.scope', 'updated'],
  ['lifespan', 'application', 'changed', 'Neo Agent', 'app.refresh-lifespan', 'updated'],
  ['recreated', 'application', 'recreated', 'Neo Agent', undefined, 'created'],
  ['deleted', 'application', 'removed', 'Neo Agent', 'app.exists', undefined],
  ['acl-added', 'acls', 'added', 'incident (write)', undefined, 'created'],
  ['acl-script', 'acls', 'changed', 'incident (write)', 'access.incident', 'audit'],
  ['acl-off', 'acls', 'off', 'incident (read)', undefined, 'audit'],
  ['api-policy', 'api-policies', 'added', 'Basic only', 'platform.api-policy', 'created'],
  ['script', 'business-rule', 'changed', 'Neo Agent — Task Webhook', 'connect.webhook', 'updated'],
  ['script-off', 'business-rule', 'changed', 'Neo Agent — Task Webhook', 'connect.webhook', 'updated'],
  ['property', 'properties', 'changed', 'x_neoagent.callback_url', 'connect.webhook', 'updated'],
  ['locked', 'user', 'changed', 'neo.agent', 'user.active', 'audit'],
  ['password-reset', 'user', 'changed', 'neo.agent', 'user.password', 'audit'],
  ['web-service', 'user', 'changed', 'neo.agent', 'user.interactive', 'audit'],
  ['disabled', 'user', 'changed', 'neo.agent', 'user.active', 'audit'],
]

describe('what another user changed', () => {
  it.each(CASES)('%s is told as %s %s: %s', async (drift, section, kind, name, matters, from) => {
    const watched = new Watched()
    await watched.verify()
    watched.drift(drift)
    const changes = await watched.verify()
    const found = changes.find((own) => own.section === section && own.kind === kind)
    expect(changes.map((own) => `${own.section} ${own.kind} ${own.title}`)).toContain(
      `${section} ${kind} ${found?.title}`,
    )
    expect(found?.title).toBe(name)
    expect([found?.who?.by, found?.who?.how]).toEqual(from ? [OTHER, from] : [undefined, undefined])
    if (from) expect(found?.who?.at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    const named = found?.matters.map(({ requirement }) => requirement) ?? []
    if (matters) expect(named).toContain(matters)
    else expect(named).not.toContain('user.itil')
    expect(watched.requests.length).toBeLessThanOrEqual(40)
  })
})

const summary = (changes: readonly { section: string; kind: string; title: string }[]) =>
  changes.map(({ section, kind, title }) => `${section} ${kind} ${title}`)

const explained = (changes: readonly { section: string; matters: readonly { requirement: string }[] }[], of: string) =>
  changes.filter(({ section }) => section === of).flatMap(({ matters }) => matters.map((own) => own.requirement))

describe('of several changes', () => {
  it('one that another hides is told to matter as well', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.drift('role', 'acl-script')
    expect(explained(await watched.verify(), 'acls')).toContain('access.incident')
  })
  it('each is told what it did, and not what another did', async () => {
    const watched = new Watched()
    await watched.verify()
    const drifts = ['role', 'redirect', 'locked', 'property', 'acl-script', 'property-harmless', 'api-policy']
    watched.drift(...drifts)
    const changes = await watched.verify()
    const of = (title: string) =>
      explained(
        changes.filter((own) => own.title === title),
        'properties',
      )
    expect(of('x_neoagent.callback_url')).toEqual(['connect.webhook'])
    expect(of('glide.sm.default_mode')).not.toContain('connect.webhook')
  })
  it('a script or an address of the webhook that no check can see may matter', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.instance.db.setProperty('x_neoagent.callback_url', 'https://hooks.neoagent.io/another', OTHER)
    const [change] = await watched.verify()
    expect(change?.matters).toEqual([{ requirement: 'connect.webhook', outcome: 'pass' }])
  })
})

describe('a connection that is lost', () => {
  const lose = ({ instance: { db } }: Watched) => {
    for (const row of db.rows('oauth_credential')) db.delete('oauth_credential', row.sys_id ?? '', OTHER)
  }
  it('is a change that matters', async () => {
    const watched = new Watched()
    await watched.verify()
    lose(watched)
    const changes = await watched.verify()
    expect(summary(changes)).toEqual(['tokens removed neo.agent'])
    expect(changes[0]?.matters).toContainEqual({ requirement: 'connect.user', outcome: 'fail' })
    expect(JSON.stringify(await readBaseline(HOST))).not.toMatch(/"(token|refresh_token_value|access_token_value)"/)
  })
  it("is told with Neo's property and rule, if these are gone as well", async () => {
    const watched = new Watched()
    await watched.verify()
    lose(watched)
    const { db } = watched.instance
    db.delete('sys_script', db.find('sys_script', { name: 'Neo Agent — Task Webhook' })?.sys_id ?? '', OTHER)
    db.delete('sys_properties', db.find('sys_properties', { name: 'x_neoagent.callback_url' })?.sys_id ?? '', OTHER)
    const changes = await watched.verify()
    expect(changes.filter(({ matters }) => matters.length > 0).map(({ section }) => section)).toEqual([
      'tokens',
      'properties',
      'business-rule',
    ])
  })
  it('is told as what the application did, if that was made again', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.drift('recreated')
    const changes = await watched.verify()
    expect(summary(changes)).toEqual(['application recreated Neo Agent'])
    expect(explained(changes, 'application')).toContain('connect.user')
  })
  it('is not told where tokens come and go', async () => {
    const watched = new Watched()
    await watched.verify()
    const { db } = watched.instance
    const tokens = db.rows('oauth_credential').map(({ sys_id: _id, ...token }) => token)
    lose(watched)
    for (const token of tokens) db.insert('oauth_credential', { ...token, expires: '2099-01-01 00:00:00' }, 'guest')
    expect(summary(await watched.verify())).toEqual([])
  })
  it('is not told to somebody who is not shown tokens', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.instance.visibility.rows.push({ table: 'oauth_credential', query: 'type=refresh_token' })
    watched.instance.visibility.columns.push({ table: 'oauth_credential', column: 'user' })
    expect(summary(await watched.verify())).toEqual([])
  })
})

describe('a role that a group gives', () => {
  it('is told by who took it from the group, and left to people', async () => {
    const watched = new Watched()
    const { db, serviceAccount } = watched.instance
    const account = serviceAccount?.sys_id ?? ''
    for (const row of db.rows('sys_user_has_role'))
      if (row.user === account && row.inherited === 'false') revokeRole(db, row)
    grantByGroup(db, account, roleId(db, 'itil'))
    await watched.verify()
    watched.drift('group-role')
    const changes = await watched.verify()
    expect(summary(changes)).toEqual(['roles removed itil'])
    expect(changes[0]).toMatchObject({
      who: { by: OTHER, how: 'audit' },
      fields: [{ field: 'via', before: 'group: Group for itil' }],
    })
    expect(changes[0]?.matters.map(({ requirement }) => requirement)).toContain('user.itil')
    const stored = await readBaseline(HOST)
    expect(stored && putBackOf(stored.changes, stored.baseline.seen, defaultPolicy)).toBeUndefined()
  })
})

describe('a reader who sees less', () => {
  const hidden: [string, (watched: Watched) => void][] = [
    [
      'columns of the account',
      ({ instance }) => instance.visibility.columns.push({ table: 'sys_user', column: 'locked_out' }),
    ],
    [
      'the account',
      ({ instance }) => instance.visibility.rows.push({ table: 'sys_user', query: 'user_name=neo.agent' }),
    ],
    [
      'its roles',
      ({ instance }) => instance.visibility.rows.push({ table: 'sys_user_has_role', query: 'role.name=itil' }),
    ],
    [
      'an access rule',
      ({ instance }) => instance.visibility.rows.push({ table: 'sys_security_acl', query: 'name=incident' }),
    ],
    [
      'roles of access rules',
      ({ instance }) =>
        instance.visibility.rows.push({ table: 'sys_security_acl_role', query: 'sys_user_role.name=itil' }),
    ],
    [
      'properties',
      ({ instance }) => instance.visibility.rows.push({ table: 'sys_properties', query: 'nameLIKEcallback' }),
    ],
    [
      'the application',
      ({ instance }) => instance.visibility.rows.push({ table: 'oauth_entity', query: 'name=Neo Agent' }),
    ],
  ]
  it.each(hidden)('is told nothing of %s', async (_what, hide) => {
    const watched = new Watched()
    await watched.verify()
    hide(watched)
    expect(summary(await watched.verify())).toEqual([])
  })
  it('of nothing, as somebody without rights or as the service account', async () => {
    const watched = new Watched()
    await watched.verify()
    for (const person of [PEOPLE.agent, PEOPLE.service])
      expect(summary(await watched.verify(undefined, person)).filter((own) => !own.includes('changed'))).toEqual([])
    expect(await watched.verify()).toEqual([])
  })
  it('is not told that what was hidden then was added', async () => {
    const watched = new Watched()
    watched.instance.visibility.rows.push({ table: 'sys_properties', query: 'name=glide.sm.default_mode' })
    await watched.verify()
    watched.instance.visibility.rows.length = 0
    expect(await readBaseline(HOST)).toBeDefined()
    expect(summary(await watched.verify())).toEqual([])
  })
})

describe('that nothing changed', () => {
  const told = async () => {
    const stored = await readBaseline(HOST)
    return stored && unchangedText(stored, 'noon')
  }
  it('is said of the time when all was right, and of the time when the admin said so', async () => {
    const watched = new Watched()
    await watched.verify()
    await watched.verify()
    expect(await told()).toBe('Nothing changed since noon, when all was right.')
    watched.drift('inactive')
    await watched.verify()
    await acceptChanges(HOST)
    await watched.verify()
    expect(await told()).toBe('Nothing changed since noon, when you said that it is right.')
  })
  it.each([PEOPLE.agent, PEOPLE.service])('is said of what could be read, as %o', async (person) => {
    const watched = new Watched()
    await watched.verify()
    await watched.verify(undefined, person)
    expect(await told()).toBe('Of what could be read, nothing changed since noon.')
    await watched.verify()
    expect(await told()).toBe('Nothing changed since noon, when all was right.')
  })
})

describe('who did it', () => {
  it('is not known where a table is not audited and the record is gone', async () => {
    const watched = new Watched()
    watched.instance.db.audited.clear()
    await watched.verify()
    watched.drift('role', 'locked')
    const changes = await watched.verify()
    expect(changes.find(({ section }) => section === 'roles')?.who).toBeUndefined()
    // The record itself says who changed it last.
    expect(changes.find(({ section }) => section === 'user')?.who).toMatchObject({ by: OTHER, how: 'updated' })
  })
  it('is not known where audit tables and stamps are closed, and the change is told all the same', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.drift('role', 'inactive')
    const { instance } = watched
    instance.trouble.refused = ['sys_audit', 'sys_audit_delete']
    for (const column of ['sys_updated_by', 'sys_created_by'])
      instance.visibility.columns.push({ table: 'oauth_entity', column })
    const changes = await watched.verify()
    expect(summary(changes).toSorted()).toEqual(['application changed Neo Agent', 'roles removed itil'])
    expect(changes.map(({ who }) => who)).toEqual([undefined, undefined])
  })
  it('is the last of several, by the column that differs', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.drift('locked')
    const { db, serviceAccount } = watched.instance
    db.update('sys_user', serviceAccount?.sys_id ?? '', { title: 'Bot' }, 'later.person')
    const [change] = await watched.verify()
    expect(change?.who).toMatchObject({ by: OTHER, how: 'audit', field: 'locked_out' })
  })
  it('asks in one round trip more, never for what a deleted record held, and not where nothing changed', async () => {
    const watched = new Watched()
    await watched.verify()
    await watched.verify()
    expect(watched.requests).toHaveLength(2)
    watched.drift('role', 'inactive', 'acl-script')
    await watched.verify()
    expect(watched.requests).toHaveLength(3)
    expect(JSON.stringify(watched.requests)).not.toContain('payload')
  })
  it('needs at most 40 requests without the Batch API', async () => {
    const watched = new Watched()
    watched.instance.trouble.batch = 'off'
    await watched.verify()
    watched.drift('role', 'inactive', 'acl-script', 'api-policy', 'property', 'script', 'locked')
    const changes = await watched.verify()
    expect(changes.length).toBeGreaterThan(5)
    expect(watched.requests.length).toBeLessThanOrEqual(40)
  })
})

describe('the baseline stays', () => {
  it('until the admin says that it is right now', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.drift('inactive')
    expect(await watched.verify()).toHaveLength(1)
    expect(await watched.verify()).toHaveLength(1)
    await acceptChanges(HOST)
    expect(await readBaseline(HOST)).toMatchObject({ changes: [] })
    expect(await watched.verify()).toEqual([])
  })
  it('and what somebody put back is no change', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.drift('inactive')
    await watched.verify()
    const { db, application } = watched.instance
    db.update('oauth_entity', application?.sys_id ?? '', { active: '1' }, 'alex.admin')
    expect(await watched.verify()).toEqual([])
  })
  it('and a role that was given again, with what it brings, is no change; who takes it away later is told', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.drift('role')
    expect((await watched.verify()).length).toBeGreaterThan(0)
    const { db, serviceAccount } = watched.instance
    grantRole(db, serviceAccount?.sys_id ?? '', roleId(db, 'itil'), 'alex.admin')
    expect(summary(await watched.verify())).toEqual([])
    watched.drift('role')
    expect((await watched.verify())[0]).toMatchObject({ title: 'itil', kind: 'removed', who: { by: OTHER } })
  })
  it('and a check of one requirement renews only what it read for that', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.drift('inactive', 'locked', 'role')
    const before = await watched.verify()
    const { db, application, serviceAccount } = watched.instance
    db.update('sys_user', serviceAccount?.sys_id ?? '', { locked_out: 'false' }, 'alex.admin')
    db.update('oauth_entity', application?.sys_id ?? '', { active: 'true' }, 'alex.admin')
    const after = await watched.verify('user.active')
    expect(summary(before)).toHaveLength(3)
    expect(summary(after).toSorted()).toEqual(['application changed Neo Agent', 'roles removed itil'])
    expect(after.find(({ section }) => section === 'application')?.matters).toMatchObject([
      { requirement: 'app.active' },
    ])
    expect((await readHistory(HOST))?.lines).toHaveLength(2)
  })
})

describe('the history', () => {
  it('keeps the last 50 verifications, newest first, each with who, counts and what had changed', async () => {
    const watched = new Watched()
    await watched.verify()
    const record = watched.record as Verification
    for (let i = 0; i < 55; i++)
      await keepDrift({ ...record, finishedAt: new Date(Date.UTC(2027, 0, 1, 0, i)).toISOString() }, { seen: {} })
    watched.drift('role', 'inactive')
    await watched.verify()
    const lines = (await readHistory(HOST))?.lines ?? []
    expect(lines).toHaveLength(50)
    expect(lines[0]).toMatchObject({ by: 'alex.admin', changed: ['Neo Agent', 'itil'] })
    expect(lines[0]?.counts.fail).toBeGreaterThan(0)
    expect(lines[1]?.at).toBe('2027-01-01T00:54:00.000Z')
    expect(JSON.stringify(lines).length).toBeLessThan(10_000)
  })
})

describe('what is put back', () => {
  const wayOf = async (...drifts: string[]) => {
    const watched = new Watched()
    await watched.verify()
    watched.drift(...drifts)
    await watched.verify()
    const stored = await readBaseline(HOST)
    return stored && putBackOf(stored.changes, stored.baseline.seen, defaultPolicy)
  }
  it.each<[string[], object]>([
    [['inactive'], { application: { values: { active: 'true' } } }],
    [['redirect'], { application: { values: { redirect_url: defaultPolicy.redirectUrl } } }],
    [['lifespan'], { application: { values: { refresh_token_lifespan: '8640000' } } }],
    [['locked', 'web-service'], { user: { values: { locked_out: 'false', web_service_access_only: '' } } }],
    [['role'], { roles: ['itil'] }],
  ])('%s: what a setup sets, as it was', async (drifts, expected) => {
    expect(await wayOf(...drifts)).toMatchObject(expected)
  })
  it.each([
    'recreated',
    'deleted',
    'acl-script',
    'acl-added',
    'api-policy',
    'script',
    'property',
    'password-reset',
    'role-added',
  ])('%s is left to people', async (name) => expect(await wayOf(name)).toBeUndefined())
  it('never writes another address than that of the policy', async () => {
    const watched = new Watched()
    await watched.verify()
    watched.drift('redirect')
    await watched.verify()
    const stored = await readBaseline(HOST)
    const elsewhere = { ...defaultPolicy, redirectUrl: 'https://elsewhere.example/callback' }
    expect(stored && putBackOf(stored.changes, stored.baseline.seen, elsewhere)).toBeUndefined()
  })
})

describe('an application that Neo is connected through', () => {
  it('is known by any name and address, and its successor takes its place', async () => {
    const watched = new Watched()
    await watched.verify()
    const { db, application = {} } = watched.instance
    const id = application.sys_id ?? ''
    const values = { name: 'Helpdesk', redirect_url: 'https://x.example/' }
    db.update('oauth_entity', id, values, 'erin')
    await watched.verify()
    const outcome = (requirement: string) =>
      watched.record?.verdicts.find((verdict) => verdict.requirement === requirement)?.outcome
    expect(watched.record?.applications[0]).toMatchObject({ sysId: id, name: 'Helpdesk' })
    expect(watched.record?.guessed).toBeUndefined()
    expect([outcome('app.exists'), outcome('app.redirect'), outcome('connect.user')]).toEqual(['pass', 'fail', 'pass'])
    db.delete('oauth_entity', id, 'erin')
    const again = db.insert(
      'oauth_entity',
      {
        ...application,
        name: 'Neo Agent',
        redirect_url: defaultPolicy.redirectUrl,
        client_id: 'f'.repeat(32),
        sys_id: 'e'.repeat(32),
      },
      'erin',
    )
    await watched.verify()
    expect(watched.record?.applications[0]?.sysId).toBe(again.sys_id)
  })
})
