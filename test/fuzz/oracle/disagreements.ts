import type { Verdict } from '@/lib/domain/finding'
import { findingKey } from '@/lib/i18n/finding-key'
import { TICKET_TABLES } from '../../instance/neo/tickets'
import { type Decided, decideWorld, makeWorld } from '../../instance/worlds'
import { type Change, SIGHT, type World } from '../../instance/worlds/model'
import type { Judged, Knows } from './verified-world'
import { claimOf } from './where'

/** Where the day ends before any call is made. */
const STOPS = /^(sign in|approve|exchange code)$/

/** A record that nobody named is looked for by its looks; one that looks otherwise is asked for, and not known to be missing. */
const BY_LOOKS = new Set(['app.exists', 'user.exists'])

/** ServiceNow's page on the default mode, and the property itself, are taken at their word where no rule is there at all. */
const isByDefaultMode = ({ reason }: Verdict, { readings }: World): boolean =>
  reason === 'denied.no-rule' && readings.noRule === 'granted'

/** What leaves nothing to do. */
const MET: ReadonlySet<string> = new Set(['pass', 'not-applicable'])

const nameOf = (verdict: Verdict): string =>
  `${verdict.requirement} ${verdict.outcome} ${findingKey(verdict)} ${JSON.stringify(verdict.facts ?? {})}`

/** A set-up that is said to be ready works. */
export function unfounded({ state, day, verdicts }: Judged): string[] {
  if (day.ok || (state !== 'ready' && state !== 'connected')) return []
  const first = day.failed.find(({ need }) => need === 'must')
  const open = verdicts.filter(({ outcome }) => !MET.has(outcome)).map(nameOf)
  return [`${state}, but "${first?.name}" fails: ${first?.why ?? first?.error}. It says: ${open.join('; ')}`]
}

/** Where nothing is counted, whoever sees some rows of a table is taken to see all: docs/servicenow/rest.md#count-before-access */
const isHiddenUncounted = ({ requirement }: Verdict, { changes }: World): boolean =>
  changes.some(({ kind }) => kind === 'no-counts') &&
  changes.some(
    (change) => change.kind === 'hidden-rows' && change.table === TABLE_OF[requirement as keyof typeof TABLE_OF],
  )
const TABLE_OF = { 'app.exists': 'oauth_entity', 'user.exists': 'sys_user' } as const

/** What is said to fail fails there, unless the day ends before it gets there. */
export function unshown({ world, verdicts, day }: Judged, knows: Knows): string[] {
  const isStopped = day.failed.some(({ name }) => STOPS.test(name))
  return verdicts
    .filter(({ outcome }) => outcome === 'fail')
    .filter((verdict) => {
      const claim = claimOf(verdict.requirement)
      if ('reason' in claim || isByDefaultMode(verdict, world) || isHiddenUncounted(verdict, world)) return false
      if (BY_LOOKS.has(verdict.requirement) && knows === 'nothing') return false
      const isReached = !isStopped || day.calls.some(({ name }) => claim.calls.test(name))
      return isReached && !day.failed.some(({ name }) => claim.calls.test(name))
    })
    .map((verdict) => `${nameOf(verdict)}, but there nothing fails`)
}

/** Neo makes these records when it connects, or an admin does; what is said of them is said once it has. */
const WEBHOOK = /^create the /

/** Roles that nobody can hold. */
const DEAD = new Set(['nobody', 'no_such_role'])
/** Whether a rule asks what only the instance can evaluate, or what the documents leave open. */
const isDoubtful = (change: Change): boolean =>
  change.kind === 'rule' &&
  (Boolean(change.attribute || change.values.applies_to || change.values.script || change.values.condition) ||
    (change.roles.length > 1 && change.roles.some((role) => DEAD.has(role))))

/** What Neo loses without stopping is said too: somewhere something else than a pass stands for it. */
export function silent({ world, day, verdicts }: Judged): string[] {
  // A doubt about what Neo can do without is not told: only a refusal is.
  if (world.changes.some(isDoubtful)) return []
  return day.failed
    .filter((call) => call.need === 'drawback' && !WEBHOOK.test(call.name))
    .filter(
      ({ name }) =>
        !verdicts.some(({ requirement, outcome }) => {
          const claim = claimOf(requirement)
          return !MET.has(outcome) && 'calls' in claim && claim.calls.test(name)
        }),
    )
    .map(({ name, why, error }) => `"${name}" fails without a word: ${why ?? error}`)
}

/** What cannot be told although it was seen whole: nobody but ServiceNow can run it, or nobody knows what it does. */
const UNTOLD: Readonly<Record<string, string>> = {
  'secret.unknown': 'It cannot be read.',
  'connect.user.none': 'It is not connected yet.',
  'connect.webhook.none': 'It is not connected yet.',
  'connect.expires.none': 'It is not connected yet.',
  'connect.expires.ahead': 'It is not connected yet.',
  'connect.expires.undated': 'ServiceNow does not say when it ends.',
  'user.password.unset': 'A password cannot be read.',
  'user.password.unproven': 'A password cannot be read.',
  'user.dedicated.session': 'Somebody impersonates the account.',
  'unknown.value': 'What the value does is not documented.',
  'unknown.property': 'What the value does is not documented.',
  'user.notification.unknown': 'The value is none that is known.',
  'access.depends.condition': 'A script or a condition runs on the instance.',
  'access.depends.attribute': 'A security attribute is evaluated on the instance.',
  'access.depends.applies-to': 'Which records it applies to is found on the instance.',
  'access.depends.query': 'What a business rule leaves out is found on the instance.',
  'unread.query-rule': 'What a business rule leaves out is found on the instance.',
  'user.email.depends': 'A script or a condition runs on the instance.',
  'user.internal.both': 'The documents do not say what counts.',
  'platform.mfa.unknown': 'Whether it is asked depends on the person before Yokohama.',
  'platform.api-policy.endpoint-depends':
    'A script runs on the instance, or the documents do not say which rule counts.',
  'platform.api-policy.scope-perhaps': 'What a scope covers is not said in words that are known.',
  'platform.api-policy.restricted-perhaps': 'Which profiles count is found on the instance.',
  'app.scope.unset': 'What an empty value does is not known.',
  'app.scope.unknown': 'What the value does is not known.',
  'app.scope.covers-perhaps': 'What a scope covers is not said in words that are known.',
}

/** What a rule that is named has to have for what is said of it. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'access.depends.condition': ['script', 'condition', 'advanced'],
  'access.depends.attribute': ['security_attribute'],
  'access.depends.applies-to': ['applies_to'],
}

/** What is said of a rule is so: it has the part that only the instance can evaluate. */
export function untrue({ world, verdicts }: Judged): string[] {
  const told = verdicts.filter((verdict) => Object.hasOwn(PARTS, findingKey(verdict)))
  if (told.length === 0) return []
  const { db } = makeWorld(world).instance
  return told
    .filter((verdict) => {
      const parts = PARTS[findingKey(verdict)] ?? []
      const named = db.rows('sys_security_acl').filter(({ name }) => name === verdict.facts?.rule)
      return !named.some((row) => parts.some((part) => row[part] && row[part] !== 'false'))
    })
    .map((verdict) => `${nameOf(verdict)}, but no such rule has that`)
}

/** Whether a change may keep something from an admin who reads: rules that they do not override, and what closes people's records. */
function mayHide(change: Change): boolean {
  if (SIGHT.has(change.kind)) return true
  // One on an endpoint may refuse whoever reads.
  if (change.kind === 'rule') return /^(\*|sys_user)/.test(change.name) || change.operation === 'execute'
  if (change.kind === 'no-web-services') return change.table.startsWith('sys_user')
  return change.kind === 'row' && change.table === 'sys_script' && change.values.collection === 'sys_user'
}

/** Whether all there is can be seen: by an admin from whom nothing is hidden. */
export const seesAll = ({ reader, changes }: World): boolean => reader === 'admin' && !changes.some(mayHide)

/** Whether a finding turns out differently from one reading of the documents to another. */
function isOpenToReading({ requirement }: Verdict, { always, sometimes }: Decided): boolean {
  const claim = claimOf(requirement)
  if ('reason' in claim) return false
  // What refuses every call of a kind shows nothing of a single table.
  const isMasked = (['list TABLE', 'write TABLE.state'] as const).some((call) =>
    TICKET_TABLES.every((table) => always.includes(call.replace('TABLE', table))),
  )
  return (
    isMasked ||
    [...sometimes.filter((name) => claim.calls.test(name)), ...always.filter((name) => STOPS.test(name))].length > 0
  )
}

/** What refuses calls whatever the access rules say. */
const GATES: ReadonlySet<Change['kind']> = new Set(['domain', 'policy', 'binding'])

/** Whether a change refuses, or leaves out on the instance alone, what a reading would decide: the calls fail then under each of them. */
const isMasking = (change: Change): boolean =>
  isDoubtful(change) || GATES.has(change.kind) || (change.kind === 'row' && change.table === 'sys_script')

/** What an admin sees whole and no reading of the documents leaves open is told. */
export function undecided({ world, verdicts, day }: Judged): string[] {
  if (!seesAll(world)) return []
  const open = verdicts.filter(
    (verdict) => verdict.outcome === 'unknown' && !Object.hasOwn(UNTOLD, findingKey(verdict)),
  )
  if (open.length === 0 || day.failed.some(({ name }) => STOPS.test(name))) return []
  const unmasked = { ...world, changes: world.changes.filter((change) => !isMasking(change)) }
  const decided = [world, unmasked].map(decideWorld)
  return open
    .filter((verdict) => !decided.some((own) => isOpenToReading(verdict, own)))
    .map((verdict) => `${nameOf(verdict)}, but each reading says the same`)
}
