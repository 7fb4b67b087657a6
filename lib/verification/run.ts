import { CONNECTION, isConnection, isSeenConnected, LOST } from '../domain/connection'
import type { Change, Witness } from '../domain/drift/change'
import { driftOf } from '../domain/drift/drift'
import { type Seen, seenIn } from '../domain/drift/seen'
import { evaluate } from '../domain/evaluate'
import type { Requirement } from '../domain/requirement'
import { allRequirements } from '../domain/requirements'
import type { Setup } from '../domain/setup'
import type { ReadId, Row } from '../domain/snapshot'
import { rowsIn } from '../domain/snapshot-rows'
import type { Policy } from '../neo/policy'
import { buildTagIn } from '../servicenow/release'
import { createBatchClient } from '../servicenow/rest/batch'
import { createRestClient } from '../servicenow/rest/client'
import { createTurns } from '../servicenow/rest/rate-limit'
import { createClock } from './clock'
import { type GatheredSnapshot, gatherSnapshot, type KnownRecords } from './gather'
import { READ_IDS } from './queries'
import { toStoredVerdict } from './stored-verdict'
import type { StoredVerdict, Verification } from './verification'
import { readWitnesses } from './who'

interface Options {
  record: Verification
  policy: Policy
  setup?: Setup | undefined
  /** What the instance was like when all was right. */
  baseline?: Seen | undefined
  /** Returns the page's session token. */
  token: () => Promise<string | undefined>
  /** Stores the progress, and in the end what was seen, with what changed since the baseline. */
  save: (record: Verification, drift?: { seen: Seen; changes?: Change[]; witnesses?: Witness[] }) => Promise<void>
}

/** The reads that determine which records are meant, what the second wave needs, and which columns exist. */
const BASIS: readonly ReadId[] = [
  'application',
  'other-applications',
  'user',
  'other-users',
  'tables',
  'admin',
  'tokens',
  'properties',
  'dictionary',
]

/** The records to verify: those the admin chose, else those the setup captured. */
function chosenIn({ chosen, applications, verdicts }: Verification, setup: Setup | undefined): KnownRecords {
  const application = applications.find(({ sysId }) => sysId === chosen.application)
  const [verified] = isSeenConnected(verdicts) ? applications : []
  const user = chosen.user ?? setup?.user?.sysId
  return {
    application: application ? { sysId: application.sysId, clientId: application.detail } : setup?.application,
    user: user
      ? { sysId: user, passwordSet: user === setup?.user?.sysId && setup.user.passwordSet === true }
      : undefined,
    ...(verified?.detail && { seen: { sysId: verified.sysId, clientId: verified.detail } }),
  }
}

/** Whether Neo was connected before, through the application that is verified now or through one that is not there any more. */
function wasConnected(
  { verdicts, applications }: Verification,
  setup: Setup | undefined,
  { snapshot, applications: rows }: GatheredSnapshot,
): boolean {
  const isSeen =
    isSeenConnected(verdicts) ||
    verdicts.some(({ requirement, reason }) => requirement === CONNECTION.user && reason === LOST)
  const before = [
    isSeen ? applications[0]?.sysId : undefined,
    setup?.status === 'connected' ? setup.application?.sysId : undefined,
  ]
  const now = snapshot.application?.sysId
  return before.some((id) => id !== undefined && (id === now || !rows.some(({ sys_id: other }) => other === id)))
}

const candidates = (rows: readonly Row[], name: string, detail: string) =>
  rows.slice(0, 100).map((row) => ({
    sysId: row.sys_id ?? '',
    name: (row[name] ?? '').slice(0, 255),
    detail: (row[detail] ?? '').slice(0, 255),
  }))

/** Moves the verified record to the front. */
function first<T extends { sysId: string }>(list: readonly T[], sysId: string | undefined): T[] {
  const own = list.filter((item) => item.sysId === sysId)
  return [...own, ...list.filter((item) => item.sysId !== sysId)]
}

/** A verdict that was checked again, with its own time and person: the others are as old as they were. */
const stamped = (verdict: StoredVerdict, checkedAt: string, checkedBy: string | undefined): StoredVerdict => ({
  ...verdict,
  checkedAt,
  ...(checkedBy !== undefined && { checkedBy }),
})

/** Verdicts in the order of the requirements, those replaced that were checked again. */
function merged(old: readonly StoredVerdict[], fresh: readonly StoredVerdict[], policy: Policy): StoredVerdict[] {
  const order = new Map(allRequirements(policy).map(({ id }, i) => [id, i]))
  const byId = new Map([...old, ...fresh].map((verdict) => [verdict.requirement, verdict]))
  return [...byId.values()].toSorted((a, b) => (order.get(a.requirement) ?? 999) - (order.get(b.requirement) ?? 999))
}

/**
 * The longest wait, in seconds, that an instance can ask for: rate rules count by the hour
 * (docs/servicenow/rest.md#rate-limits).
 */
const LONGEST_WAIT = 3600

/** How many more seconds the instance asked to wait; undefined if none. */
function waitOf({ waitUntil }: Verification, now: number): number | undefined {
  const left = waitUntil === undefined ? 0 : (Date.parse(waitUntil) - now) / 1000
  // A clock that was set back does not make the wait longer.
  return left > 0 && left <= LONGEST_WAIT ? left : undefined
}

/** What is checked: everything, or one requirement or group. With the connection goes what only a connection proves. */
function askedRequirements(only: string | undefined, policy: Policy): readonly Requirement[] {
  const isNamed = ({ id }: Requirement) => id === only || id.startsWith(`${only}.`)
  const isProven = ({ provenLater, reads }: Requirement) => provenLater === true && reads.includes('tokens')
  return allRequirements(policy).filter(
    (own) => only === undefined || isNamed(own) || (isConnection(only) && isProven(own)),
  )
}

/** Runs a verification to its end, and keeps what it found. */
export async function runVerification({
  record,
  policy,
  setup,
  baseline,
  token,
  save,
}: Options): Promise<Verification> {
  const { only, host } = record
  const requirements = askedRequirements(only, policy)
  const asked = new Set(requirements.map(({ id }) => id))
  const wanted = new Set([...BASIS, ...requirements.flatMap(({ reads }) => reads)])
  const ids: ReadId[] = READ_IDS.filter((id) => !only || wanted.has(id))
  if (isConnection(only)) ids.push('log')
  const wait = waitOf(record, Date.now())
  const clock = createClock()
  const reader = createBatchClient(
    createRestClient(token, createTurns(), clock.heard),
    wait === undefined ? undefined : { ok: false, reason: 'rate-limited', retryAfterSeconds: wait },
  )
  let saving = Promise.resolve()
  const progress = (done: number, of: number) => {
    saving = saving.then(() => save({ ...record, progress: { done, of } }))
  }
  const gathered = await gatherSnapshot({
    host,
    policy,
    reader,
    chosen: chosenIn(record, setup),
    ids,
    progress,
    now: clock.now,
  })
  await saving
  const { applications, users, waves } = gathered
  const snapshot = { ...gathered.snapshot, wasConnected: wasConnected(record, setup, gathered) }
  const properties = rowsIn(snapshot, 'properties')
  const release = properties.state === 'read' ? buildTagIn(properties.rows) : record.release
  const told = evaluate(snapshot, policy).filter(({ requirement }) => asked.has(requirement))
  const verdicts = told.map(toStoredVerdict)
  const all = seenIn(snapshot)
  // A check of few requirements says nothing of what it did not read for them.
  const about = new Set<string>(requirements.flatMap(({ reads }) => reads))
  const seen = only ? Object.fromEntries(Object.entries(all).filter(([id]) => about.has(id))) : all
  const changes = baseline && driftOf(baseline, snapshot, told, policy, seen)
  const waiting = reader.waitSeconds()
  const now = new Date().toISOString()
  const by = snapshot.admin?.userName.slice(0, 255)
  const done: Verification = {
    ...record,
    only: undefined,
    waitUntil:
      waiting === undefined ? undefined : new Date(Date.now() + Math.min(waiting, LONGEST_WAIT) * 1000).toISOString(),
    state: 'done',
    finishedAt: (only && record.finishedAt) || now,
    progress: { done: ids.length, of: ids.length },
    applications: first(candidates(applications, 'name', 'client_id'), snapshot.application?.sysId),
    users: first(candidates(users, 'user_name', 'name'), snapshot.user?.sysId),
    verdicts: only
      ? merged(
          record.verdicts,
          verdicts.map((own) => stamped(own, now, by)),
          policy,
        )
      : verdicts,
    requests: reader.requests(),
    waves,
    guessed: snapshot.guessed && [...snapshot.guessed],
    ...(!only && by !== undefined && { by }),
    ...(release && { release: release.slice(0, 255) }),
  }
  await save(done, { seen, ...(changes && { changes, witnesses: await readWitnesses(changes, reader) }) })
  return done
}
