import { describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { RecordPicker } from '@/components/guide/RecordPicker'
import { Report } from '@/components/results/Report'
import { VerificationResults as Results } from '@/components/results/VerificationResults'
import { SeenValue } from '@/components/shared/SeenValue'
import { evaluateRequirements } from '@/lib/domain/evaluate-requirements'
import { looksLikeSecret, redactRelease } from '@/lib/domain/looks-secret'
import { FORM_REQUIREMENTS } from '@/lib/domain/requirements/form'
import { differencesOf } from '@/lib/guide/differences'
import { initialView } from '@/lib/guide/store'
import { HIDDEN_WORDS } from '@/lib/i18n/hidden'
import { defaultPolicy } from '@/lib/neo/policy'
import { findCandidates } from '@/lib/records/candidates'
import { HIDDEN } from '@/lib/shared/redacted'
import { newSetup, readSetup, writeSetup } from '@/lib/storage/setups'
import { readVerification, writeVerification } from '@/lib/verification/history'
import { toJson, toMarkdown } from '@/lib/verification/report'
import { runVerification } from '@/lib/verification/run'
import { type Verification } from '@/lib/verification/verification'
import { actions, draw } from '../components/helpers'
import { Session } from '../verification/session'
import { account, snapshot } from './snapshots'

const HOST = 'acme.service-now.com'
/** As ServiceNow mints Client Secrets, and as password managers make passwords. */
const SECRETS = [
  '3f9a1c5e7b2d4f6081a3c5e7092b4d6f',
  'x7#Kq!9vT2$mZp4@',
  'Neo Agent (x7#Kq!9vT2$mZp4@)',
  'Neo Agent (12345678901234567890123456789012)',
]
const stored = async () => JSON.stringify(await browser.storage.local.get(null))

describe.each(SECRETS)('a secret pasted into a name, %s', (secret) => {
  const [ID, CLIENT] = ['a'.repeat(32), 'c0ffee'.padEnd(32, '0')]
  const word = secret.replace(/^Neo Agent \(|\)$/g, '')

  it('is one by the rule that is used everywhere', () => expect(looksLikeSecret(secret)).toBe(true))

  it('is not stored with a set-up', async () => {
    await writeSetup({
      ...newSetup(HOST, new Date()),
      application: { sysId: ID, clientId: CLIENT, name: secret },
      user: { sysId: ID, userName: secret },
    })
    expect(await stored()).not.toContain(word)
    expect(await readSetup(HOST)).toMatchObject({
      setup: { application: { clientId: CLIENT, name: HIDDEN }, user: { userName: HIDDEN } },
    })
  })

  it('nor read where an earlier version stored it', async () => {
    const old = { ...newSetup(HOST, new Date()), user: { sysId: ID, userName: secret } }
    await browser.storage.local.set({ [`setup:${HOST}`]: old })
    expect(JSON.stringify(await readSetup(HOST))).not.toContain(word)
  })

  it('is not in the record of a verification, its report, or what shows it', async () => {
    await browser.storage.local.clear()
    const session = new Session({ release: 'australia', setup: 'complete' })
    await session.signIn()
    const { db, application, serviceAccount } = session.instance
    Object.assign(application ?? {}, {
      name: secret,
      comments: secret,
      redirect_url: `${defaultPolicy.redirectUrl}?a=${word}`,
    })
    Object.assign(serviceAccount ?? {}, {
      name: `Neo Agent ${secret}`,
      user_name: secret,
      first_name: secret,
      last_name: `Neo Agent`,
    })
    const admin = db.find('sys_user', { user_name: 'alex.admin' })
    Object.assign(admin ?? {}, { user_name: secret })
    const tag = db.find('sys_properties', { name: 'glide.buildtag.last' })
    Object.assign(tag ?? {}, { value: secret })
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => session.send(address, init))
    const startedAt = new Date().toISOString()
    const begun = { version: 3, host: HOST, state: 'running', startedAt, progress: { done: 0, of: 1 } } as const
    const record: Verification = { ...begun, applications: [], users: [], chosen: {}, verdicts: [] }
    const setup = {
      ...newSetup(HOST, new Date()),
      application: { sysId: application?.sys_id ?? '', clientId: application?.client_id ?? '', name: 'x' },
      user: { sysId: serviceAccount?.sys_id ?? '', userName: 'x' },
    }
    const options = {
      policy: defaultPolicy,
      setup,
      token: () => Promise.resolve(session.token),
      save: writeVerification,
    }
    await runVerification({ record, ...options })
    vi.unstubAllGlobals()
    expect(await stored()).not.toContain(word)
    const kept = (await readVerification(HOST)) as Verification
    expect(kept.applications[0]).toMatchObject({ name: HIDDEN, detail: application?.client_id })
    expect(kept.users[0]).toMatchObject({ name: HIDDEN })
    expect([kept.by, kept.release]).toEqual([HIDDEN, HIDDEN])
    for (const text of [toMarkdown(kept), toJson(kept)]) expect(text).not.toContain(word)
    expect(toMarkdown(kept)).toContain(HIDDEN_WORDS)
    const results = { onShow: vi.fn(), onAgain: vi.fn(), onChoose: vi.fn() }
    const two = { ...kept, users: [...kept.users, ...kept.users.map((user) => ({ ...user, sysId: ID }))] }
    for (const part of [
      <Report key="a" policy={defaultPolicy} record={kept} />,
      <Results key="b" record={two} {...results} />,
    ]) {
      const { container, unmount } = draw(part)
      expect(container.textContent).not.toContain(word)
      expect(container.textContent).toContain(HIDDEN_WORDS)
      unmount()
    }
  })

  it('is not shown by the guide: in findings, among records to choose from, in what differs', async () => {
    const seen = { ...snapshot({ name: secret, comments: secret }), ...account({ user_name: secret }) }
    expect(JSON.stringify(evaluateRequirements(FORM_REQUIREMENTS, seen, defaultPolicy))).not.toContain(word)
    const rows = [{ sys_id: ID, name: secret, user_name: `neo agent ${secret}`, client_id: CLIENT, type: 'client' }]
    const api = {
      query: async () => ({
        ok: true as const,
        rows: rows.map((row) => ({ ...row, redirect_url: defaultPolicy.redirectUrl })),
      }),
    }
    for (const half of ['application', 'user'] as const) {
      const answer = await findCandidates(half, api, defaultPolicy, undefined)
      const found = Array.isArray(answer) ? answer : []
      expect(found.map(({ name }) => name)).toEqual([HIDDEN])
      const { container, unmount } = draw(
        <RecordPicker view={{ ...initialView, choice: { part: half, list: found } }} actions={actions()} />,
      )
      expect(container.textContent).toContain(HIDDEN_WORDS)
      expect(container.textContent).not.toContain(word)
      unmount()
    }
    const fact = (value: string) => ({
      state: 'seen' as const,
      value,
      source: { table: 'sys_user' as const, column: 'user_name' as const, where: 'form' as const },
    })
    const differences = differencesOf(
      { columns: { user_name: fact('a') } },
      { columns: { user_name: fact(secret) } },
      {},
    )
    expect(differences).toEqual([{ caption: 'user_name', stored: HIDDEN }])
    const { container } = draw(<SeenValue value={HIDDEN} />)
    expect(container.textContent).toBe(HIDDEN_WORDS)
  })
})

it('what is no secret stays: ids in their own columns, names, build tags, rules of the organisation', () => {
  for (const tag of [
    'glide-zurich-07-01-2025__patch2-09-10-2025',
    'glide-xanadu-07-02-2024__patch9-hotfix1b_w50-12-01-2024',
  ])
    expect(redactRelease(tag)).toBe(tag)
  const policy = { ...defaultPolicy, applicationNamePattern: 'APP-\\d{4} [A-Z]{2,3}(?: .+)?' }
  const verdicts = evaluateRequirements(FORM_REQUIREMENTS, snapshot({ name: 'Neo Agent' }), policy)
  expect(verdicts.find(({ requirement }) => requirement === 'app.name')?.facts).toEqual({
    rule: policy.applicationNamePattern,
  })
  expect(looksLikeSecret(HIDDEN)).toBe(false)
})
