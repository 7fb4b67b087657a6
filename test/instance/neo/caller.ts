import { Access } from '../access/decide.ts'
import { admitToken } from '../gates/token.ts'
import type { Instance } from '../instance.ts'
import { ADDRESSES, type Answer, type RestCall } from '../rest/call.ts'
import { emailCall } from '../rest/email.ts'
import { tableCall } from '../rest/table.ts'

/** A call that Neo makes, and its result. */
export interface NeoCall {
  name: string
  /** `must`: Neo does not work without it. `drawback`: it works, with a drawback. */
  need: 'must' | 'drawback'
  status: number
  /** The failure as the caller sees it: the answer's message and detail, or what was unexpected. */
  error?: string
  /** What decided inside the instance: the rule, the property or the policy. */
  why?: string
}

type Outgoing = Partial<Pick<RestCall, 'api' | 'id' | 'query' | 'body'>> & Pick<RestCall, 'method' | 'table'>

interface Refusal {
  error?: { message?: string; detail?: string | null }
}

const said = (answer: Answer): string => {
  const { message = '', detail } = (answer.body as Refusal | undefined)?.error ?? {}
  return detail ? `${message}: ${detail}` : message
}

/** Makes calls with a token, directly to the instance's handlers, and records them. */
export class NeoCaller {
  readonly calls: NeoCall[] = []
  readonly #instance: Instance
  token = ''
  /** Neo changes no rule and no role, so they are read once. */
  #access: Access | undefined

  constructor(instance: Instance) {
    this.#instance = instance
  }

  note(call: NeoCall): void {
    this.calls.push(call)
  }

  /** `check` returns what is wrong with a successful answer. */
  send(name: string, need: NeoCall['need'], outgoing: Outgoing, check: (answer: Answer) => string | undefined): void {
    const call: RestCall = {
      api: 'Table API',
      version: '',
      query: {},
      address: ADDRESSES.neo,
      origin: 'https://acme.service-now.com',
      ...outgoing,
    }
    const admitted = admitToken(this.#instance, this.token, call)
    const handle = call.api === 'Email API' ? emailCall : tableCall
    let answer = 'refusal' in admitted ? admitted.refusal : undefined
    if ('subject' in admitted) {
      this.#access ??= new Access(this.#instance.db, admitted.subject, this.#instance.readings)
      answer = handle(this.#instance, admitted.subject, call, this.#access)
    }
    if (!answer) return
    const error = answer.status >= 400 ? said(answer) : check(answer)
    this.note({ name, need, status: answer.status, error, why: error === undefined ? undefined : answer.why })
  }
}
