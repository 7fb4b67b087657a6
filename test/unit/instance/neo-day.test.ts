// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { READINGS, type Readings } from '../../instance/access/readings.ts'
import { accessFaultNames, faultNames } from '../../instance/faults.ts'
import { Instance } from '../../instance/instance.ts'
import { openMail } from '../../instance/mail.ts'
import { type NeoDayOptions, neoDay } from '../../instance/neo-day.ts'
import { PEOPLE } from '../../instance/seed.ts'

const RELEASES = ['xanadu', 'zurich', 'australia']
/** An account with `itil` alone may not make these: docs/servicenow/records.md#neo-records-rights */
const WEBHOOK = ['create the callback property', 'create the webhook']

const dayOf = (faults: string[], options?: NeoDayOptions, release = 'australia') =>
  neoDay(new Instance({ release, setup: 'complete', faults }), options)
/** The first call that Neo cannot do without and that fails; `fine` where there is none. */
const firstFailure = (faults: string[], options?: NeoDayOptions, release?: string) =>
  dayOf(faults, options, release).failed.find(({ need }) => need === 'must')?.name ?? 'fine'

describe.each(RELEASES)("Neo's day on %s", (release) => {
  it('succeeds on a right set-up, but for the records that an admin has to make', () => {
    const day = dayOf([], {}, release)
    expect([day.ok, day.failed.map(({ name }) => name)]).toEqual([true, WEBHOOK])
    expect(day.calls.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['sign in', 'list problem', 'write sc_task.assigned_to', 'enter time', 'refresh']),
    )
  })
})

describe('however the open questions are read', () => {
  const positions = Object.entries(READINGS).flatMap(([name, values]) => values.map((value) => ({ name, value })))
  it.each(positions)('a right set-up succeeds with $name: $value', ({ name, value }) => {
    const instance = new Instance({ setup: 'complete' })
    instance.readings = { ...instance.readings, [name]: value } as Readings
    expect(neoDay(instance).ok).toBe(true)
  })
})

/** Where each fault shows, if Neo cannot do without the call. A drawback, or what only a person sees, leaves the day fine. */
const FAILS_AT: Record<string, string> = {
  'platform.oauth': 'approve',
  'app.exists': 'approve',
  'app.kind': 'approve',
  'app.kind:cimd': 'exchange code',
  'app.active': 'approve',
  'app.redirect': 'approve',
  'app.redirect:more': 'fine',
  'app.scope': 'list task',
  'app.scope:unknown': 'fine',
  'app.application-scope': 'list task',
  'app.public': 'approve',
  'app.refresh-lifespan': 'refresh',
  'app.refresh-lifespan:short': 'fine',
  'app.access-lifespan:zero': 'list task',
  'user.exists:deleted': 'sign in',
  'user.identity:white-space': 'sign in',
  'user.active': 'sign in',
  'user.interactive': 'sign in',
  'user.password': 'sign in',
  'user.itil': 'list task',
  'user.read-only:not-exempt': 'exchange code',
  'user.read-only:exempt': 'write task.work_notes',
  'user.internal:external': 'exchange code',
  'user.email': 'send mail',
  'platform.mfa:none-left': 'sign in',
  'platform.sso': 'sign in',
  'platform.adaptive-auth:refuses': 'sign in',
  'platform.api-policy:ip': 'exchange code',
  'platform.api-policy': 'list task',
  'platform.api-policy:policy': 'fine',
  'platform.api-policy:rate': 'fine',
  'platform.api-policy:rate-low': 'write task.state',
  'platform.api-policy:scope-on-patch': 'write task.work_notes',
}
const expectedAt = (fault: string) => FAILS_AT[fault] ?? FAILS_AT[fault.split(':')[0] ?? ''] ?? 'fine'

describe('each fault shows at the call that it breaks', () => {
  it('has a name of its own', () => {
    const known = faultNames()
    expect(known.filter((name, i) => known.indexOf(name) !== i)).toEqual([])
  })
  it.each(faultNames())('%s', (fault) => {
    expect(firstFailure([fault], { mail: fault.startsWith('user.email') })).toBe(expectedAt(fault))
  })
  it.each(Object.keys(FAILS_AT))('%s is a fault', (fault) => {
    const known = faultNames()
    expect(known.some((name) => name === fault || name.startsWith(`${fault}:`))).toBe(true)
  })

  const ON_TABLE: Record<string, string> = {
    'field-write': 'write problem.work_notes',
    'query-range': 'watch problem',
    'any-field-read': 'list task',
    'only-star': 'list task',
    script: 'fine',
  }
  it.each(accessFaultNames('problem'))('%s', (fault) => {
    expect(firstFailure([fault])).toBe(ON_TABLE[fault.split(':')[1] ?? ''] ?? 'list problem')
  })
  /** Neo changes no entry, and asks for those of one ticket without an order. */
  const UNTOUCHED = /:(script|field-write|query-range|any-field-read)$/
  it.each(accessFaultNames('sys_journal_field').filter((fault) => !UNTOUCHED.test(fault)))(
    '%s is a drawback only',
    (fault) => {
      const day = dayOf([fault])
      expect([day.ok, day.failed.map(({ name }) => name)]).toEqual([true, ['read notes', ...WEBHOOK]])
    },
  )
})

describe('what else a day shows', () => {
  it('a right set-up for mail sends it', () => {
    const instance = new Instance({ setup: 'complete' })
    openMail(instance.db, instance.serviceAccount ?? {})
    expect(neoDay(instance, { mail: true }).ok).toBe(true)
  })
  it('a custom column that does not exist takes no value, though the answer is 200', () => {
    const day = dayOf([], { columns: { incident: ['u_site'] } })
    const write = day.calls.find(({ name }) => name === 'write incident.u_site')
    expect([day.ok, write?.status, write?.error]).toEqual([false, 200, 'the value was not taken'])
  })
  it('one that exists takes it', () => {
    const instance = new Instance({ setup: 'complete' })
    instance.db.addColumn('task', 'u_site', { type: 'string', label: 'Site' })
    expect(neoDay(instance, { columns: { incident: ['u_site'] } }).ok).toBe(true)
    expect(instance.db.find('sys_dictionary', { name: 'task', element: 'u_site' })).toBeDefined()
  })
  it('whoever signs in is whom Neo acts as', () => {
    const instance = new Instance({ setup: 'complete' })
    const day = neoDay(instance, { person: PEOPLE.agent })
    expect([day.ok, day.failed[0]?.name]).toEqual([false, 'list task'])
    const token = instance.db.find('oauth_credential', { type: 'refresh_token' })
    expect(instance.db.get('sys_user', token?.user ?? '')?.user_name).toBe(PEOPLE.agent.user)
  })
  it('a failure tells the answer and what decided it', () => {
    const [failed] = dayOf(['access.incident:field-write']).failed
    expect(failed).toMatchObject({
      name: 'write incident.work_notes',
      error: 'the value was not taken',
      why: 'work_notes: incident.* (write) asks itil_admin',
    })
  })
  it('leaves the clock as it was', () => {
    const instance = new Instance({ setup: 'complete' })
    neoDay(instance)
    expect(instance.clockSkew).toBe(0)
  })
})
