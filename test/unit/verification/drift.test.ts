import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { acceptChanges, readBaseline, readHistory } from '@/lib/verification/drift-store'
import { OTHER } from '../../instance/faults/drift'
import { grantByGroup, revokeRole, roleId } from '../../instance/roles'
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
  ['script', 'business-rule', 'changed', 'Neo Agent — Task Webhook', undefined, 'updated'],
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
void [acceptChanges, grantByGroup, revokeRole, roleId]
