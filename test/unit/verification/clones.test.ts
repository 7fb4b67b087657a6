import { afterEach, describe, expect, it, vi } from 'vitest'
import { isSeenConnected } from '@/lib/domain/connection'
import { findingKey } from '@/lib/i18n/finding-key'
import { connectionReminder } from '@/lib/verification/connection-reminder'
import { statusOf } from '@/lib/verification/status'
import { toStoredVerdict } from '@/lib/verification/stored-verdict'
import { messageOf } from '@/lib/verification/summary'
import { beginVerification } from '@/lib/verification/verification'
import { Session } from './session'

afterEach(() => void vi.unstubAllGlobals())

async function verified(setup: string, change: (session: Session) => void = () => undefined) {
  const session = new Session({ setup })
  change(session)
  await session.signIn()
  const { verdicts } = await session.verify()
  const of = (id: string) => verdicts.find(({ requirement }) => requirement === id)
  const key = (id: string) => {
    const found = of(id)
    return found && findingKey(found)
  }
  return { of, key, verdicts: verdicts.map(toStoredVerdict) }
}

describe('a clone of a connected production instance', () => {
  it('is named, with the instance it comes from, and does not count as connected', async () => {
    const { key, of, verdicts } = await verified('cloned-from-production')
    expect(key('instance.url')).toBe('instance.url.stale')
    expect(of('instance.url')?.facts).toMatchObject({ kind: 'sub-production', sign: 'property' })
    expect(key('connect.webhook')).toBe('connect.webhook.cloned')
    expect(of('connect.webhook')?.facts).toMatchObject({ other: 'acmeprod.service-now.com' })
    expect(key('connect.user')).toBe('connect.user.copied')
    expect(key('connect.expires')).toBe('connect.expires.copied')
    expect(isSeenConnected(verdicts)).toBe(false)
    const verification = { ...beginVerification('acme.service-now.com', undefined, new Date()), verdicts }
    const status = statusOf({ verification: { ...verification, state: 'done' } })
    expect(status.state).toBe('copied')
    // What sends tickets elsewhere is what to do something about first.
    expect(status.causes.map(({ verdict }) => verdict.requirement)).toEqual([
      'connect.webhook',
      'instance.url',
      'connect.user',
    ])
  })
  it('is named by the one name that is left of it', async () => {
    const { key, of } = await verified('cloned-from-production', ({ instance }) =>
      instance.db.setProperty('glide.servlet.uri', 'https://acme.service-now.com/'),
    )
    expect(key('instance.url')).toBe('instance.url.named')
    expect(of('connect.webhook')).toMatchObject({ reason: 'cloned', facts: { other: 'acmeprod' } })
  })
  it('whose tokens were excluded is named by its webhook', async () => {
    const { key, verdicts } = await verified('cloned-from-production', ({ instance: { db } }) => {
      for (const { sys_id: id } of db.rows('oauth_credential').slice()) db.delete('oauth_credential', id as string)
    })
    expect(key('connect.webhook')).toBe('connect.webhook.clone')
    expect(key('connect.user')).toBe('connect.user.none')
    const verification = { ...beginVerification('acme.service-now.com', undefined, new Date()), verdicts }
    expect(statusOf({ verification: { ...verification, state: 'done' } }).state).toBe('copied')
  })
  it('is reminded of an end that is near, since it may only have been renamed', async () => {
    const end = '2026-12-08 10:00:00'
    const { key, verdicts } = await verified('cloned-from-production', ({ instance: { db } }) => {
      for (const row of db.rows('oauth_credential')) if (row.type === 'refresh_token') row.expires = end
    })
    expect(key('connect.expires')).toBe('connect.expires.copied')
    const verification = { ...beginVerification('acme.service-now.com', undefined, new Date()), verdicts }
    const now = Date.parse('2026-11-26T10:00:00Z')
    expect(connectionReminder({ ...verification, state: 'done' }, undefined, now)?.come?.days).toBe(14)
    expect(statusOf({ verification: { ...verification, state: 'done' } }).state).toBe('copied')
  })
  it('whose names were set right is an instance like any other', async () => {
    const { key, verdicts } = await verified('cloned-from-production', ({ instance: { db } }) => {
      db.setProperty('glide.servlet.uri', 'https://acme.service-now.com/')
      db.setProperty('instance_name', 'acme')
    })
    expect(key('connect.webhook')).toBe('connect.webhook.pass')
    expect(isSeenConnected(verdicts)).toBe(true)
  })
})

it('an instance that a clone wiped has no application, and nothing that connects it', async () => {
  const { key, of } = await verified('wiped-by-clone')
  // Nobody may ever have known a Client ID here.
  const missing = of('app.exists')
  expect(missing && messageOf(toStoredVerdict(missing))).not.toContain('Client ID')
  expect(key('app.exists')).toBe('app.exists.missing')
  expect(key('connect.user')).toMatch(/^connect\.user\.none$|^unread/)
})
