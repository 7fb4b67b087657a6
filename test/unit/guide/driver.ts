import type { Column, Fact } from '@/lib/domain/snapshot'
import type { Part } from '@/lib/domain/steps'
import { createEffects } from '@/lib/guide/effects'
import type { Effect, GuideEvent } from '@/lib/guide/events'
import type { PageObservation } from '@/lib/guide/page-observation'
import { reduce } from '@/lib/guide/reduce'
import { type GuideState, initialState } from '@/lib/guide/state'
import { defaultPolicy } from '@/lib/neo/policy'
import { createTableApi } from '@/lib/servicenow/rest/table-api'
import { newSetup, type Setup } from '@/lib/storage/setups'
import type { Row } from '../../instance/database'
import { Session } from '../verification/session'

const HOST = 'acme.service-now.com'
const KINDS = { application: 'application-form', user: 'user-form' } as const

const factsOf = (half: Part, row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]): [string, Fact] => {
      const table = half === 'user' ? 'sys_user' : 'oauth_entity'
      return [column, { state: 'seen', value, source: { table, column: column as Column, where: 'form' } }]
    }),
  )

/** What the guide sees on a record's form; a row without sys_id is a new record. */
export function formOf(half: Part, row: Row, typed: Row = {}): PageObservation {
  const { sys_id: sysId } = row
  const page = { kind: KINDS[half], ...(sysId && { sysId }) }
  const record = { columns: factsOf(half, { ...row, ...typed }), ...(sysId && { sysId }) }
  const rest = { shown: document, address: sysId ?? '', focusedElement: null, classicOnly: false, inbound: false }
  return { page, part: half, record, fields: new Map([['name', {} as never]]), ...rest }
}

/** A page that is no form. */
export const pageOf = (kind: PageObservation['page']['kind']): PageObservation => ({
  page: { kind },
  fields: new Map(),
  shown: document,
  address: kind,
  focusedElement: null,
  classicOnly: false,
  inbound: false,
})

export const stateOf = (setup: Partial<Setup> = {}): GuideState =>
  initialState({ ...newSetup(HOST, new Date(0)), ...setup }, defaultPolicy)

const shown = (differences: number): GuideEvent => ({
  type: 'shown',
  progress: { stepsDone: [], right: [], next: 'app.find' },
  differences,
  isOwn: true,
})

/** The guide's state with its effects on a stand-in, and without a page: what it sees is given. */
export class Driver {
  state: GuideState
  seen: PageObservation = pageOf('other')
  /** How much the form says otherwise than the record. */
  differences = 0
  readonly went: string[] = []
  readonly #session: Session
  readonly #perform: (effect: Effect) => void

  constructor(options: ConstructorParameters<typeof Session>[0] = {}, stored: Partial<Setup> = {}) {
    this.#session = new Session({ release: 'australia', ...options })
    this.state = { ...stateOf(stored), isDrawn: true }
    const perform = createEffects({
      api: createTableApi(() => Promise.resolve(this.#session.token)),
      policy: defaultPolicy,
      roots: { query: () => [] } as never,
      signal: new AbortController().signal,
      persist: () => Promise.resolve(),
      makeReport: () => Promise.resolve(true),
      state: () => this.state,
      dispatch: (event) => this.dispatch(event),
      observe: () => this.observe(),
      reveal: () => {},
    })
    this.#perform = (effect) => (effect.type === 'navigate' ? void this.went.push(effect.place) : perform(effect))
  }

  get instance() {
    return this.#session.instance
  }
  signIn = () => this.#session.signIn()
  send = (path: string, init: RequestInit) => this.#session.send(path, init)

  dispatch(event: GuideEvent): void {
    const [state, effects] = reduce(this.state, event)
    this.state = state
    effects.forEach(this.#perform)
  }
  observe(): void {
    this.dispatch({ type: 'page-observed', page: this.seen })
    this.dispatch(shown(this.differences))
  }
}
