import { readApplication, type StoredApplication } from '../records/application'
import { type Candidate, findCandidates } from '../records/candidates'
import { readAdmin, readUser, type StoredUser } from '../records/user'
import type { ReadFailure, TableApi } from '../servicenow/table-api'
import { withoutSecret } from '../setup/secret'
import type { Setup } from '../setup/setup'
import type { Known } from '../setup/snapshot'
import { HALVES, type Half } from '../setup/steps'
import type { Look } from './look'
import { candidateOf, isSaved } from './saved'
import { hasPassword, isKnown, type Knowledge } from './view'

/** When, in ms after a click on Save, the record is looked for, until it is there as the form shows it. */
const AFTER_SAVE = [700, 1_500, 3_000, 6_000]

/** What a record can be found by. */
interface Wanted {
  sysId?: string | undefined
  clientId?: string | undefined
}

interface Options {
  api: TableApi
  known: Knowledge
  signal: AbortSignal
  /** Keeps what must outlast the page. */
  remember: (change: Partial<Setup>) => void
  /** Something new is known. */
  changed: () => void
}

export interface Reader {
  /** Reads what this page calls for and was not read since it was opened. */
  onLook(seen: Look): void
  /** Looks for a record that is being saved until it is there as the form shows it. */
  afterSave(look: () => Look | undefined, isSame: () => boolean): Promise<void>
  /** Forgets what was read, so that the next look reads it again. */
  again(): void
  /**
   * Looks for records that are Neo's already, so that none is made twice. The only one is taken if it is Neo's by its
   * identity; of others, and of several, the admin chooses one.
   */
  search(half: Half): Promise<unknown>
  /** Takes a record for the set-up's own; without one, the admin wants a new one. */
  choose(half: Half, candidate: Candidate | undefined): void
}

/** What is kept of a record. A name that looks like a secret is hidden. */
function kept(half: Half, stored: StoredApplication | StoredUser, known: Knowledge): Partial<Setup> {
  if ('clientId' in stored) {
    const { sysId, clientId, name } = stored
    return { application: { sysId, clientId, name: withoutSecret(name).slice(0, 255) } }
  }
  const { sysId, userName } = stored
  const passwordSet = hasPassword(known, sysId)
  return half === 'user'
    ? { user: { sysId, userName: withoutSecret(userName).slice(0, 255), ...(passwordSet && { passwordSet }) } }
    : {}
}

const isOn = (stored: StoredUser | undefined) => {
  const fact = stored?.record.columns.password_needs_reset
  return fact?.state === 'seen' && fact.value === 'true'
}

/** Reads the records of a set-up over REST: once per page, after saving, and when asked. */
export function createReader({ api, known, signal, remember, changed }: Options): Reader {
  /** What was asked for since the page was opened, each thing once. */
  const asked = new Map<string, Promise<unknown>>()
  /** A record that was saved on this page is looked for. */
  let isLooking = false
  let last: Look | undefined

  async function load(half: Half, { sysId, clientId }: Wanted) {
    if (half === 'user') return sysId ? readUser(api, { sysId }) : undefined
    return sysId ? readApplication(api, { sysId }) : clientId ? readApplication(api, { clientId }) : undefined
  }

  /** Asks whether a record that was saved takes the place of the one that the set-up has. */
  function offer(half: Half, stored: StoredApplication | StoredUser): void {
    const own = known.setup[half]
    if (!own) return
    known.candidates = { ...known.candidates, [half]: [candidateOf(stored), candidateOf(own)] }
    known.choosing = half
  }

  /** A record that was read becomes the set-up's own; one that it has already is replaced by nobody but the admin. */
  function adopt(half: Half, stored: StoredApplication | StoredUser): void {
    const own = known.setup[half]
    if (own && own.sysId !== stored.sysId) return offer(half, stored)
    const before = known.user
    if ('clientId' in stored) known.application = stored
    else known.user = stored
    Object.assign(known, { edited: false, problem: undefined })
    const change = kept(half, stored, known)
    if (stored.sysId === known.passwordOf) known.passwordOf = undefined
    // Set Password ticks "Password needs reset" by itself: docs/servicenow/pages.md#set-password
    if (change.user && before?.sysId === stored.sysId && !isOn(before) && isOn(known.user))
      change.user.passwordSet = true
    if (known.setup.awaiting?.half === half) {
      known.fresh = half
      change.awaiting = undefined
    }
    remember(change)
  }

  /**
   * Reads a record, once unless told `again`; says whether it was there, and is the one that is `meant`. A failure is shown
   * and can be tried again.
   */
  async function read(half: Half, wanted: Wanted, again = false, meant = (_record: Known) => true): Promise<boolean> {
    const key = JSON.stringify([half, wanted])
    if (asked.has(key) && !again) return false
    const reading = load(half, wanted)
    asked.set(key, reading)
    const answer = await reading
    if (signal.aborted || !answer) return false
    if (answer.ok && !meant(answer.stored.record)) return false
    if (answer.ok) adopt(half, answer.stored)
    // While saving, a record that is not there yet is no problem; one that was there before is gone.
    else if (answer.reason === 'not-found') {
      known[half] = undefined
      if (!isLooking) known.unfound = half
      // Not there, or not for who is signed in now: another one is looked for, but what is stored of this one stays.
      if (wanted.sysId && wanted.sysId === known.setup[half]?.sysId) known.setup = { ...known.setup, [half]: undefined }
    } else known.problem = problemOf(answer)
    changed()
    return answer.ok
  }

  function once(what: string, ask: () => Promise<void>): Promise<unknown> {
    const answer = asked.get(what) ?? ask()
    asked.set(what, answer)
    return answer
  }

  const search = (half: Half) => once(half, () => find(half))

  async function find(half: Half): Promise<void> {
    // Who is signed in is no service account.
    if (half === 'user') await identify()
    const found = await findCandidates(half, api, known.policy, known.admin)
    if (signal.aborted) return
    const list = Array.isArray(found) ? found : []
    known.candidates = { ...known.candidates, [half]: list }
    // Of a record in front of the admin it is not known then whether it is Neo's.
    if (!Array.isArray(found) && last?.half === half && last.page.sysId) known.problem = problemOf(found)
    const [only, more] = list
    if (only?.exact && !more && !known.setup[half] && !known.setup.declined?.includes(half)) choose(half, only)
    else changed()
  }

  function choose(half: Half, candidate: Candidate | undefined): void {
    known.choosing = undefined
    known[half] = undefined
    const declined = (known.setup.declined ?? []).filter((other) => other !== half)
    const { awaiting } = known.setup
    if (awaiting?.half === half) {
      // The one that was saved a moment ago: what has to be copied of it is shown.
      const isThatOne = candidate && (candidate.sysId === awaiting.sysId || candidate.detail === awaiting.clientId)
      if (isThatOne) known.fresh = half
      remember({ awaiting: undefined })
    }
    if (!candidate) remember({ declined: [...declined, half], [half]: undefined })
    else {
      const { sysId, name, detail } = candidate
      remember({
        declined,
        ...kept(
          half,
          half === 'application'
            ? asApplication(sysId, detail, name)
            : { sysId, userName: name, record: { columns: {} } },
          known,
        ),
      })
      void read(half, { sysId }, true)
    }
    changed()
  }

  const identify = () =>
    once('admin', async () => {
      known.admin = await readAdmin(api)
      if (!signal.aborted) changed()
    })

  function wantedOf(half: Half, seen: Look): Wanted | undefined {
    const { setup } = known
    const own = seen.half === half && isKnown(seen, known)
    if (own && seen.page.sysId) return { sysId: seen.page.sysId }
    if (setup.awaiting?.half === half && !own) return { sysId: setup.awaiting.sysId, clientId: setup.awaiting.clientId }
    return setup[half] && { sysId: setup[half].sysId }
  }

  /** Looks for what may be Neo's already. */
  async function searchMissing(seen: Look): Promise<void> {
    void identify()
    for (const half of HALVES) {
      if (half === 'user') await identify()
      if (!signal.aborted && !wantedOf(half, seen)) void search(half)
    }
  }

  return {
    onLook(seen) {
      if (last?.shown !== seen.shown || last.address !== seen.address) asked.clear()
      last = seen
      void searchMissing(seen)
      for (const half of HALVES) {
        const wanted = wantedOf(half, seen)
        if (wanted) void read(half, wanted)
      }
    },
    async afterSave(look, isSame) {
      const seen = look()
      const half = seen?.half
      // Somebody else's record that is saved meanwhile is none of ours.
      if (!seen || !half || !isKnown(seen, known)) return
      const clientId = seen.record?.columns.client_id
      const sysId = seen.page.sysId ?? seen.coming
      const first: Wanted | undefined = sysId
        ? { sysId }
        : clientId?.state === 'seen' && clientId.value
          ? { clientId: clientId.value }
          : undefined
      if (first) {
        const form = seen.page.kind === 'inbound-form' ? 'inbound' : 'classic'
        remember({ awaiting: { half, ...first }, ...(half === 'application' && { form }) })
      }
      isLooking = true
      known.unfound = undefined
      for (const wait of AFTER_SAVE) {
        await new Promise((resolve) => setTimeout(resolve, wait))
        if (signal.aborted) return
        const now = look()
        // Where the form did not say what it will be, the address may; the admin may have gone to another record by then.
        const next = now?.half === half && now.page.sysId ? { sysId: now.page.sysId } : undefined
        const wanted = first ?? next
        if (wanted && (await read(half, wanted, true, (record) => !!first || isSaved(seen, record))) && isSame()) break
      }
      isLooking = false
      if (known[half]) return
      known.unfound = half
      changed()
    },
    again: () => asked.clear(),
    search,
    choose,
  }
}

const problemOf = (failure: ReadFailure): Knowledge['problem'] => ({
  key: `api.${failure.reason}`,
  ...('retryAfterSeconds' in failure && { values: { seconds: failure.retryAfterSeconds } }),
})

const asApplication = (sysId: string, clientId: string, name: string): StoredApplication => ({
  sysId,
  clientId,
  name,
  record: { columns: {} },
})
