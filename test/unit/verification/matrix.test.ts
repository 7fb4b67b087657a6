import { describe, expect, it } from 'vitest'
import type { Outcome } from '@/lib/domain/finding'
import { allRequirements } from '@/lib/domain/requirements'
import { defaultPolicy } from '@/lib/neo/policy'
import { accessFaultNames, faultNames } from '../../instance/faults'
import { turn } from '../../support/matrix'
import { policyFor, verified } from './session'

/** What a fault has to be found as, and what else it rightly brings about. */
interface Expected {
  outcome: Outcome
  /** Other requirements that the same fault breaks. */
  also?: RegExp
  /** Releases the fault exists on; all where none is named. */
  on?: readonly string[]
}

const FAILS: Expected = { outcome: 'fail' }
const WARNS: Expected = { outcome: 'warn' }
const UNKNOWN: Expected = { outcome: 'unknown' }
const NEW = ['zurich', 'australia']
const ACCESS = /^access\./

const EXPECTED: Record<string, Expected> = {
  'admin.roles:half': { outcome: 'warn' },
  'admin.roles:none': { outcome: 'fail' },
  'instance.url:vanity': WARNS,
  'platform.oauth:property': FAILS,
  'platform.oauth:plugin': FAILS,
  'app.exists:deleted': FAILS,
  'app.duplicate:another': WARNS,
  'app.kind:outbound': FAILS,
  'app.kind:client-credentials': { ...FAILS, on: NEW },
  'app.kind:jwt': { ...FAILS, on: NEW },
  'app.kind:password': { ...FAILS, on: NEW },
  'app.kind:id-token': { ...FAILS, on: NEW },
  'app.kind:oidc': FAILS,
  'app.kind:cimd': FAILS,
  'app.name:secret': WARNS,
  'app.secret:comments': WARNS,
  'app.application-scope:scoped': FAILS,
  'app.active:inactive': FAILS,
  'app.redirect:more': WARNS,
  'app.scope:restricted': { ...FAILS, on: NEW },
  'app.scope:unknown': { outcome: 'unknown', on: NEW },
  'app.scope:other-scope': { ...FAILS, on: NEW },
  'app.public:public': FAILS,
  'app.public:pkce': FAILS,
  'app.refresh-lifespan:short': WARNS,
  'app.refresh-lifespan:zero': FAILS,
  'app.refresh-lifespan:empty': FAILS,
  'app.access-lifespan:zero': FAILS,
  'app.access-lifespan:short': WARNS,
  'app.access-lifespan:long': WARNS,
  // Any name will do, so there may be one of another name: it is asked for.
  'user.exists:deleted': { outcome: 'unknown' },
  'user.exists:several': WARNS,
  'user.identity:white-space': FAILS,
  'user.identity:no-name': WARNS,
  'user.dedicated:admin': WARNS,
  'user.dedicated:shared': WARNS,
  'user.active:locked': FAILS,
  'user.active:inactive': FAILS,
  'user.interactive:web-service': FAILS,
  'user.interactive:machine': FAILS,
  'user.interactive:ai-agent': FAILS,
  'user.password:reset': FAILS,
  'user.notification:enabled': WARNS,
  'user.itil:removed': { ...FAILS, also: ACCESS },
  'user.itil:inactive': { ...FAILS, also: ACCESS },
  // What it may not write is said of each table as well: docs/servicenow/access.md#read-only-role
  'user.read-only:not-exempt': { ...FAILS, also: ACCESS },
  'user.read-only:exempt': { ...WARNS, also: ACCESS },
  'user.internal:external': FAILS,
  'user.internal:not-yet': WARNS,
  'user.domain:other': WARNS,
  'user.domain:below': WARNS,
  'user.cleanup:job': WARNS,
  'user.email:plugin': FAILS,
  'user.email:only-deny': FAILS,
  // What a script decides only the instance knows.
  'user.email:scripted': UNKNOWN,
  'user.email:policy': WARNS,
  'user.email:endpoint': WARNS,
  // Before Yokohama the property makes it possible and asks nobody: docs/servicenow/releases.md#mfa-since
  'platform.mfa:not-enrolled': { ...WARNS, on: NEW },
  'platform.mfa:none-left': { ...WARNS, on: NEW },
  'platform.sso:local-off': WARNS,
  'platform.api-policy:rate': WARNS,
  'platform.api-policy:policy': WARNS,
  'platform.api-policy:scope': FAILS,
  'platform.api-policy:ip': WARNS,
  'platform.api-policy:endpoint': FAILS,
  'platform.api-policy:endpoint-any': FAILS,
  'platform.api-policy:no-oauth': FAILS,
  'platform.api-policy:other-application': FAILS,
  'platform.api-policy:global-no-oauth': FAILS,
  'platform.api-policy:token-restriction': { ...FAILS, on: NEW },
  'platform.api-policy:api-key-only': FAILS,
  'platform.api-policy:scope-on-patch': FAILS,
  'platform.api-policy:rate-low': WARNS,
  // Whom a policy matches is evaluated on the instance.
  'platform.adaptive-auth:refuses': WARNS,
  'platform.adaptive-auth:spares': WARNS,
  'connect.user:admin': FAILS,
  'connect.webhook:property': FAILS,
  'connect.webhook:rule': FAILS,
  'connect.webhook:inactive': FAILS,
  'connect.expires:soon': { outcome: 'warn' },
  'connect.expires:ended': { ...FAILS, also: /^connect\.user$/ },
}
/** All slips of the redirect URL fail. */
const expectedOf = (fault: string): Expected | undefined =>
  EXPECTED[fault] ?? (fault.startsWith('app.redirect:') ? FAILS : undefined)

const TABLES = [...defaultPolicy.tables, ...defaultPolicy.lookupTables]
/** Without notes and time entries Neo works, with a drawback. */
const EXTRA = new Set(['sys_journal_field', 'task_time_worked'])
const OF_TASK = new Set(['incident', 'sc_request', 'sc_req_item', 'sc_task', 'change_request', 'problem'])
/** Neo makes entries in these, or looks things up in them; it changes nothing. */
const isChanged = (table: string) => !EXTRA.has(table) && !defaultPolicy.lookupTables.includes(table)
/** What only the instance can run, or match against a record. */
const ON_INSTANCE = new Set(['script', 'hidden-script', 'condition', 'attribute', 'applies-to', 'before-query'])
/** What a parent's field and query rules, and Deny-Unless rules, refuse is refused on its children. */
const INHERITED = new Set(['unless', 'script', 'field-write', 'field-read', 'query-match', 'query-range'])
/** Undefined where it does not concern Neo. */
const expectedOfAccess = (table: string, way: string): Expected | undefined => {
  if (way === 'field-write' && !isChanged(table)) return undefined
  const isBeyond = way === 'any-field-read' || (table === 'task' && INHERITED.has(way))
  // It takes the rules of the whole lineage away.
  const also = isBeyond || (way === 'only-star' && OF_TASK.has(table)) ? ACCESS : undefined
  if (ON_INSTANCE.has(way)) return { outcome: 'unknown', also }
  // The tables that extend `task` have rules of their own beside its: whether those still open what a nearer rule refuses
  // can be read either way: docs/servicenow/access.md#levels
  if ((way === 'role' || way === 'empty') && OF_TASK.has(table)) return { outcome: 'unknown', also }
  // People and groups are looked up by their exact names; a search by parts of them is an extra.
  const isSearch = way === 'query-range' && defaultPolicy.lookupTables.includes(table)
  return { outcome: isSearch || EXTRA.has(table) ? 'warn' : 'fail', also }
}

/** A complete set-up is green but for these: nobody can know them before Neo is connected. */
const HONEST_UNKNOWNS = ['connect.expires', 'connect.user', 'connect.webhook', 'secret', 'user.password']

/** The stand-in has no domains, no explicit roles and no authentication policies; the policy asks for no mail. */
const NOT_HERE = ['platform.adaptive-auth', 'user.domain', 'user.email', 'user.internal']

const RELEASES = ['xanadu', 'zurich', 'australia']

/** Each fault with the releases on which this run tries it: one, or all of them without a seed. */
const CASES = [
  ...faultNames().map((fault) => ({ fault, id: fault.split(':')[0] as string, expected: expectedOf(fault) })),
  ...TABLES.flatMap((table) =>
    accessFaultNames(table).map((fault) => ({
      fault,
      id: `access.${table}`,
      expected: expectedOfAccess(table, fault.split(':')[1] ?? ''),
    })),
  ),
]
  .filter(({ expected, fault }) => expected || !fault.endsWith(':field-write'))
  .map((own, row) => ({ ...own, releases: turn(own.expected?.on ?? RELEASES, row) }))

describe.each(RELEASES)('on %s', (release) => {
  it('a complete set-up is green but for what nobody can know, and what the instance does not have', async () => {
    const { verdicts } = await verified({ release, setup: 'complete' })
    const of = (wanted: string) =>
      verdicts.filter(({ outcome }) => outcome === wanted).map(({ requirement }) => requirement)
    expect(of('unknown').toSorted()).toEqual(HONEST_UNKNOWNS)
    expect(of('not-applicable').toSorted()).toEqual([...(release === 'xanadu' ? ['app.scope'] : []), ...NOT_HERE])
    expect([...of('fail'), ...of('warn')]).toEqual([])
  })

  const own = CASES.filter(({ releases }) => releases.includes(release))

  it.each(own)('$fault is found by $id', async ({ fault, id, expected }) => {
    if (!expected) throw new Error(`What is expected of ${fault}?`)
    const { verdicts, of } = await verified({ release, setup: 'complete', faults: [fault] }, policyFor(fault))
    const found = of(id)
    expect([id, found.outcome]).toEqual([id, expected.outcome])
    expect(found.reason).not.toBe('pass')
    const red = verdicts.filter(({ outcome, requirement }) => ['fail', 'warn'].includes(outcome) && requirement !== id)
    expect(red.map(({ requirement }) => requirement).filter((other) => !expected.also?.test(other))).toEqual([])
  })
})

it('knows what to expect of every fault', () => {
  expect(faultNames().filter((fault) => !expectedOf(fault))).toEqual([])
  expect(Object.keys(EXPECTED).filter((fault) => !faultNames().includes(fault))).toEqual([])
})

it('has a fault for every requirement but that of a secret nobody reads', () => {
  const broken = new Set(faultNames().map((fault) => fault.split(':')[0]))
  const ids = allRequirements(defaultPolicy).map(({ id }) => id)
  expect(ids.filter((id) => !broken.has(id) && !id.startsWith('access.'))).toEqual(['secret'])
})
