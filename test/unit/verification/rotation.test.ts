// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { cloneAdvice, cloneAdviceText } from '@/lib/verification/clone-advice'
import { toMarkdown } from '@/lib/verification/report'
import { beginRotation, rotationProof } from '@/lib/verification/rotation'
import { beginVerification, type StoredVerdict, type Verification } from '@/lib/verification/verification'

const NOW = new Date('2026-11-26T10:00:00.000Z')
const LATER = '2026-11-26T10:30:00.000Z'

const verdict = (requirement: string, facts: StoredVerdict['facts'], checkedAt?: string): StoredVerdict => ({
  requirement,
  step: 'consent',
  outcome: 'pass',
  reason: 'pass',
  ...(facts && { facts }),
  ...(checkedAt && { checkedAt }),
})
const verified = (host: string, ...verdicts: StoredVerdict[]): Verification => ({
  ...beginVerification(host, undefined, NOW),
  state: 'done',
  finishedAt: NOW.toISOString(),
  applications: [{ sysId: 'a'.repeat(32), name: 'Neo Agent', detail: 'f'.repeat(32) }],
  verdicts,
})
const ends = (date: string, checkedAt?: string) =>
  verified('acme.service-now.com', verdict('connect.expires', { date }, checkedAt))

describe('a new Client Secret', () => {
  const before = ends('2027-01-10 08:00:00')
  const begun = beginRotation(before, NOW)
  it.each([
    ['nothing was checked since', before, 'waiting'],
    ['the connection is the one from before', ends('2027-01-10 08:00:00', LATER), 'not-yet'],
    ['it ends earlier than before', ends('2026-12-10 08:00:00', LATER), 'not-yet'],
    ['its end is not shown', ends('', LATER), 'not-yet'],
    ['nothing is known any more', undefined, 'waiting'],
    ['it ends later than before', ends('2027-03-06 10:20:00', LATER), 'proven'],
  ] as const)('is proven only by a new approval: %s', (_what, now, proof) => {
    expect(rotationProof(begun, now)).toBe(proof)
  })
  it('is proven by the first connection, where there was none', () => {
    expect(rotationProof(beginRotation(undefined, NOW), ends('2027-03-06 10:20:00', LATER))).toBe('proven')
  })
})

describe('what to do before a clone', () => {
  const kind = (own: string, sign: string) => verdict('instance.url', { kind: own, sign })
  it('names tables, conditions and the script', () => {
    for (const own of [kind('production', 'property'), kind('unknown', 'none')]) {
      const record = verified('acme.service-now.com', own)
      const text = cloneAdviceText(cloneAdvice(record, defaultPolicy))
      for (const words of [
        'clone_data_exclude',
        'clone_data_preserver',
        'clone_cleanup_script',
        'oauth_credential',
        `oauth_entity: redirect_url=${defaultPolicy.redirectUrl}`,
        'sys_properties: name=x_neoagent.callback_url',
        'sys_script: nameINNeo Agent — Task Webhook,Neo Agent — Incident Webhook',
        'acme.service-now.com',
      ])
        expect(text).toContain(words)
      expect(toMarkdown(record, [], { advice: cloneAdvice(record, defaultPolicy) })).toContain(
        '## Before this instance is cloned',
      )
    }
  })
  it('is not for a receiver, nor where there is nothing of Neo', () => {
    expect(cloneAdvice(verified('acme.service-now.com', kind('sub-production', 'property')), defaultPolicy)).toEqual([])
    expect(cloneAdvice(verified('acmetest.service-now.com'), defaultPolicy)).toEqual([])
    expect(cloneAdvice({ ...verified('acme.service-now.com'), applications: [] }, defaultPolicy)).toEqual([])
    expect(toMarkdown(verified('acmetest.service-now.com'))).not.toContain('cloned')
  })
})
