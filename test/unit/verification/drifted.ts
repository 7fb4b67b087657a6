import { vi } from 'vitest'
import { driftReportSchema } from '@/lib/domain/drift/schema'
import { toldChanges } from '@/lib/domain/drift/told'
import { type TracedChange, traced } from '@/lib/domain/drift/who'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { keepDrift, readBaseline } from '@/lib/verification/drift-store'
import { runVerification } from '@/lib/verification/run'
import { beginVerification, type Verification } from '@/lib/verification/verification'
import { applyFaults } from '../../instance/faults'
import { connectNeo } from '../../instance/faults/connection'
import type { InstanceOptions } from '../../instance/instance'
import { PEOPLE } from '../../instance/seed'
import { Session } from './session'

export const HOST = 'acme.service-now.com'

/** An instance to which Neo is connected, verified again and again as the extension does it, and what is stored of that. */
export class Watched {
  readonly session: Session
  record: Verification | undefined
  policy: Policy = defaultPolicy
  requests: readonly { url: string }[] = []

  constructor(options: InstanceOptions = {}) {
    this.session = new Session({ setup: 'complete', ...options })
    const { application = {}, serviceAccount = {}, db } = this.instance
    connectNeo(db, { application, user: serviceAccount })
  }

  get instance() {
    return this.session.instance
  }

  /** Changes that another user makes. */
  drift(...names: string[]): void {
    const { application = {}, serviceAccount = {}, db } = this.instance
    applyFaults(
      db,
      { application, user: serviceAccount },
      names.map((name) => `drift:${name}`),
    )
  }

  async verify(
    only?: string,
    person: { user: string; password: string } = PEOPLE.admin,
  ): Promise<readonly TracedChange[]> {
    await this.session.signIn(person)
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => this.session.send(path, init))
    const begun = beginVerification(HOST, this.record, new Date(), only)
    const stored = await readBaseline(HOST)
    let sent: unknown
    this.record = await runVerification({
      record: begun,
      policy: this.policy,
      ...(stored && { baseline: stored.baseline.seen }),
      token: () => Promise.resolve(this.session.token),
      save: (_record, drift) => {
        sent = JSON.parse(JSON.stringify(drift ?? null))
        return Promise.resolve()
      },
    })
    vi.unstubAllGlobals()
    await keepDrift(this.record, driftReportSchema.parse(sent), only)
    this.requests = this.instance.requests
    const after = await readBaseline(HOST)
    if (!after) return []
    const told = toldChanges(after.changes, [after.baseline.seen, after.latest.seen])
    return told.map((own) => traced(own, after.witnesses))
  }
}
