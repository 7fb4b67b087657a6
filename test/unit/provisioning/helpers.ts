import { vi } from 'vitest'
import { defaultChoices } from '@/lib/domain/plan-choices'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { executePlan, undoPlan } from '@/lib/provisioning/execute'
import { beginJournal, type Journal, type JournalEntry } from '@/lib/provisioning/journal'
import { createRecordApi, type RecordApi } from '@/lib/provisioning/record-api'
import { recordsFor, surveyInstance, withPlan } from '@/lib/provisioning/survey'
import { createRestClient } from '@/lib/servicenow/rest/client'
import type { KnownRecords } from '@/lib/verification/gather'
import { Session } from '../verification/session'

const HOST = 'acme.service-now.com'
const NOW = new Date('2026-11-25T10:00:00Z')
export const fresh = (choices = defaultChoices(defaultPolicy)): Journal =>
  beginJournal(HOST, defaultPolicy, NOW, choices)

/** A signed-in admin's session on a stand-in instance. */
export async function session(options: ConstructorParameters<typeof Session>[0] = {}): Promise<Session> {
  const opened = new Session({ release: 'australia', ...options })
  await opened.signIn()
  return opened
}

const connected = (own: Session) => vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))

/** Makes a plan as the extension does, in this session. */
export async function plan(own: Session, journal = fresh(), chosen: KnownRecords = {}, policy: Policy = defaultPolicy) {
  connected(own)
  const snapshot = await surveyInstance(
    HOST,
    policy,
    () => Promise.resolve(own.token),
    recordsFor(journal, chosen),
    journal.names.userName,
  )
  return withPlan(journal, snapshot, policy, NOW)
}

export function apiOf(own: Session): RecordApi {
  connected(own)
  return createRecordApi(createRestClient(() => Promise.resolve(own.token)))
}

/** Carries a plan out, or takes it back, and keeps each state of the journal that was saved. */
export async function walk(
  how: typeof executePlan | typeof undoPlan,
  own: Session,
  journal: Journal,
  api = apiOf(own),
) {
  const saved: Journal[] = []
  const done = await how({ journal, api, save: async (now) => void saved.push(structuredClone(now)) })
  return { done, saved, of: (id: string) => done.entries.find((entry) => entry.id === id) as JournalEntry }
}

/** An api whose first creation in a table is lost: before it arrives, or after. */
export function losing(own: Session, table: string, when: 'before' | 'after'): RecordApi {
  const api = apiOf(own)
  return {
    ...api,
    create: async (name, values) => {
      if (name !== table) return api.create(name, values)
      if (when === 'after') await api.create(name, values)
      return { ok: false, reason: 'network' }
    },
  }
}
