import { Hono } from 'hono'
import { vi } from 'vitest'
import { evaluate } from '@/lib/domain/evaluate'
import type { Verdict } from '@/lib/domain/finding'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { createBatchClient } from '@/lib/servicenow/rest/batch'
import { createRestClient as connect } from '@/lib/servicenow/rest/client'
import { createTurns } from '@/lib/servicenow/rest/rate-limit'
import type { GatheredSnapshot, KnownRecords } from '@/lib/verification/gather'
import { gatherSnapshot } from '@/lib/verification/gather'
import { READ_IDS } from '@/lib/verification/queries'
import { batchApi } from '../../instance/batch'
import { Instance, type InstanceOptions } from '../../instance/instance'
import { login } from '../../instance/pages/login'
import { PEOPLE } from '../../instance/seed'
import { tableApi } from '../../instance/table-api'
import { genuine } from '../../support/genuine'

const ORIGIN = 'https://acme.service-now.com'

/** An admin's browser session on a stand-in instance, without a network: `fetch` goes straight to it. */
export class Session {
  readonly instance: Instance
  readonly #app = new Hono()
  #cookie = ''
  /** What the page has as `g_ck`. */
  token: string | undefined

  constructor(options: InstanceOptions, instance = new Instance(options)) {
    this.instance = instance
    const tables = tableApi(this.instance)
    for (const part of [login(this.instance), batchApi(this.instance, tables), tables]) this.#app.route('/', part)
  }

  async send(address: string, init: RequestInit = {}): Promise<Response> {
    const { pathname, search } = new URL(address, ORIGIN)
    const headers = { ...(init.headers as Record<string, string>), cookie: this.#cookie }
    const { signal: _signal, redirect: _redirect, credentials: _credentials, mode: _mode, ...rest } = init
    const answer = await this.#app.request(ORIGIN + pathname + search, { ...rest, headers })
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    if (cookies.length > 0) this.#cookie = cookies.join('; ')
    return genuine(answer, address)
  }

  async signIn(person: { user: string; password: string } = PEOPLE.admin): Promise<void> {
    const page = await (await this.send('/login.do')).text()
    await this.send('/login.do', {
      method: 'POST',
      body: new URLSearchParams({ user_name: person.user, user_password: person.password }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    const again = await (await this.send('/login.do')).text()
    this.token = /g_ck = "([0-9a-f]+)"/.exec(again)?.[1] ?? /name="sysparm_ck" value="([0-9a-f]+)"/.exec(page)?.[1]
    this.instance.requests.length = 0
  }

  /** Verifies as the extension does, in this session. */
  async verify(policy: Policy = defaultPolicy, chosen: KnownRecords = {}): Promise<Verified> {
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => this.send(path, init))
    const reader = createBatchClient(
      connect(
        () => Promise.resolve(this.token),
        createTurns(async () => {}),
      ),
    )
    const gathered = await gatherSnapshot({ host: 'acme.service-now.com', policy, reader, chosen, ids: READ_IDS })
    vi.unstubAllGlobals()
    const verdicts = evaluate(gathered.snapshot, policy)
    return {
      ...gathered,
      requests: reader.requests(),
      verdicts,
      of: (id) => {
        const verdict = verdicts.find(({ requirement }) => requirement === id)
        if (!verdict) throw new Error(`no verdict for ${id}`)
        return verdict
      },
    }
  }
}

export interface Verified extends GatheredSnapshot {
  verdicts: readonly Verdict[]
  requests: number
  of: (id: string) => Verdict
}

/** With mail switched on where a fault is about that. */
export const policyFor = (fault: string): Policy => ({ ...defaultPolicy, emailMode: fault.startsWith('user.email:') })

/** A verification of a fresh instance by its admin. */
export async function verified(options: InstanceOptions, policy?: Policy, chosen?: KnownRecords): Promise<Verified> {
  const session = new Session(options)
  await session.signIn()
  return session.verify(policy, chosen)
}
