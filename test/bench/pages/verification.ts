import { Hono } from 'hono'
import { evaluate } from '@/lib/domain/evaluate'
import type { Row, Snapshot } from '@/lib/domain/snapshot'
import { defaultPolicy } from '@/lib/neo/policy'
import { createBatchClient } from '@/lib/servicenow/rest/batch'
import { createRestClient } from '@/lib/servicenow/rest/client'
import { createTurns } from '@/lib/servicenow/rest/rate-limit'
import { gatherSnapshot } from '@/lib/verification/gather'
import { READ_IDS } from '@/lib/verification/queries'
import { batchApi } from '../../instance/batch'
import { Instance } from '../../instance/instance'
import { login } from '../../instance/pages/login'
import { PEOPLE } from '../../instance/seed'
import { tableApi } from '../../instance/table-api'
import { genuine } from '../../support/genuine'

const ORIGIN = 'https://acme.service-now.com'
type Recorded = Map<string, { body: string; headers: [string, string][] }>

/** The extension runs in a page of the instance. */
Object.defineProperty(globalThis, 'location', { value: new URL(ORIGIN), configurable: true })
const pathIn = (address: string) => address.replace(ORIGIN, '')

const keyOf = (path: string, { body }: RequestInit) => path + (typeof body === 'string' ? body : '')

/** What an instance may lack. */
type Lacking = 'nothing' | 'counts in batches' | 'the Batch API'

/** A batch whose items carry no counts. */
function withoutCounts(body: string): string {
  const batch = JSON.parse(body) as { serviced_requests?: { headers: { name: string }[] }[] }
  for (const item of batch.serviced_requests ?? [])
    item.headers = item.headers.filter(({ name }) => name.toLowerCase() !== 'x-total-count')
  return JSON.stringify(batch)
}

/** The answers of a complete stand-in instance, once and for all: what is measured is ours, not the stand-in's. */
async function record(lacking: Lacking) {
  const instance = new Instance({ release: 'australia', setup: 'complete' })
  if (lacking === 'the Batch API') instance.trouble.batch = 'off'
  const tables = tableApi(instance)
  const app = new Hono()
  for (const part of [login(instance), batchApi(instance, tables), tables]) app.route('/', part)
  let cookie = ''
  const send = async (path: string, init: RequestInit = {}) => {
    const { signal: _signal, redirect: _redirect, credentials: _credentials, mode: _mode, ...own } = init
    const answer = await app.request(ORIGIN + path, { ...own, headers: { ...(own.headers as object), cookie } })
    const set = answer.headers.getSetCookie().map((value) => value.split(';')[0])
    if (set.length > 0) cookie = set.join('; ')
    return answer
  }
  await send('/login.do')
  const form = new URLSearchParams({ user_name: PEOPLE.admin.user, user_password: PEOPLE.admin.password })
  await send('/login.do', {
    method: 'POST',
    body: form.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const token = /g_ck = "([0-9a-f]+)"/.exec(await (await send('/login.do')).text())?.[1]
  const answers: Recorded = new Map()
  globalThis.fetch = (async (address: string, init: RequestInit) => {
    const path = pathIn(address)
    const answer = await send(path, init)
    const own = await answer.text()
    const body = lacking === 'counts in batches' && path.includes('/batch') ? withoutCounts(own) : own
    answers.set(keyOf(path, init), { body, headers: [...answer.headers] })
    return genuine(new Response(body, { status: answer.status, headers: answer.headers }), address)
  }) as typeof fetch
  return { answers, lacking, ...(await run(token ?? '')) }
}

const TOKEN = 'ab'.repeat(36)
async function run(token = TOKEN) {
  const reader = createBatchClient(
    createRestClient(
      () => Promise.resolve(token),
      createTurns(async () => {}),
    ),
  )
  const gathered = await gatherSnapshot({ host: 'acme.service-now.com', policy: defaultPolicy, reader, ids: READ_IDS })
  const verdicts = evaluate(gathered.snapshot, defaultPolicy)
  // What is measured is a verification that was answered.
  const passed = verdicts.filter(({ outcome }) => outcome === 'pass').length
  if (passed < 30) throw new Error(`only ${passed} requirements were answered`)
  return { waves: gathered.waves, requests: reader.requests(), verdicts: verdicts.length }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function timeOf(action: () => unknown, runs: number): Promise<number> {
  const samples: number[] = []
  for (let i = 0; i < runs; i++) {
    const begun = performance.now()
    await action()
    samples.push(performance.now() - begun)
  }
  return median(samples)
}

/** The processor time of something that waits for nothing: what else the machine does is not in it. */
function processorTimeOf(action: () => unknown, runs: number): number {
  const samples: number[] = []
  for (let i = 0; i < runs; i++) {
    const begun = process.cpuUsage()
    action()
    const { user, system } = process.cpuUsage(begun)
    samples.push((user + system) / 1000)
  }
  return median(samples)
}

/** What the rules of a large instance are about: records, columns, and who may ask what. */
const KINDS = [
  ['', 'read'],
  ['', 'write'],
  ['', 'create'],
  ['.*', 'read'],
  ['.state', 'write'],
  ['', 'query_match'],
] as const
const BUSINESS_RULES = 1_000

/** Rules and roles as a large instance has them. */
function large(rules: number, roles: number): Snapshot {
  const acls: Row[] = []
  const aclRoles: Row[] = []
  const tables = [...defaultPolicy.tables, ...defaultPolicy.lookupTables]
  for (let i = 0; i < rules; i++) {
    const sysId = `rule-${i}`
    const [suffix, operation] = KINDS[i % KINDS.length] as (typeof KINDS)[number]
    acls.push({
      sys_id: sysId,
      name: `${tables[i % tables.length]}${suffix}`,
      operation,
      type: 'record',
      active: 'true',
      admin_overrides: 'true',
    })
    aclRoles.push({ sys_security_acl: sysId, 'sys_user_role.name': `role-${i % 5000}` })
  }
  const names = Array.from({ length: roles }, (_role, i) => `other-${i}`)
  return {
    host: 'acme.service-now.com',
    user: { sysId: 'b'.repeat(32), columns: {}, roles: names },
    reads: {
      tables: {
        state: 'read',
        rows: tables.map((name) => ({ name, 'super_class.name': name === 'task' ? '' : 'task', ws_access: 'true' })),
      },
      acls: { state: 'read', rows: acls },
      'acl-roles': { state: 'read', rows: aclRoles },
      'query-rules': {
        state: 'read',
        rows: Array.from({ length: BUSINESS_RULES }, (_rule, i) => ({
          name: `Rule ${i}`,
          collection: tables[i % tables.length] as string,
        })),
      },
      plugins: { state: 'read', rows: [] },
      properties: { state: 'read', rows: [] },
    },
  }
}

export async function measure() {
  const variants = []
  for (const lacking of ['counts in batches', 'the Batch API', 'nothing'] as const) variants.push(await record(lacking))
  const answers: Recorded = variants.at(-1)?.answers ?? new Map()
  const wait = (delay: number) => new Promise((resolve) => setTimeout(resolve, delay))
  const atLatency = async (delay: number) => {
    globalThis.fetch = (async (address: string, init: RequestInit) => {
      const found = answers.get(keyOf(pathIn(address), init))
      await wait(delay)
      return genuine(new Response(found?.body ?? '{}', { headers: found?.headers ?? [] }), address)
    }) as typeof fetch
    await run()
    const { waves, requests } = await run()
    // What a bare timer of that length takes here, so that its own imprecision is not ours.
    const trip = await timeOf(() => wait(delay), 15)
    return { delay, waves, requests, time: await timeOf(() => run(), 15), trip }
  }
  const latencies = []
  for (const delay of [20, 100, 300]) latencies.push(await atLatency(delay))
  const growth = []
  for (const rules of [100, 1_000, 10_000]) {
    processorTimeOf(() => evaluate(large(rules, 2000), defaultPolicy), 3)
    const snapshots = Array.from({ length: 15 }, () => large(rules, 2000))
    growth.push({ rules, time: processorTimeOf(() => evaluate(snapshots.pop() as Snapshot, defaultPolicy), 15) })
  }
  const sent = variants.map(({ lacking, waves, requests }) => ({ lacking, waves, requests }))
  return { latencies, growth, sent, reads: READ_IDS.length }
}
