// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDateTime } from '@/lib/domain/checks/connection-end'
import { clockSkew, createClock, instanceNow } from '@/lib/verification/clock'
import { connectionReminder } from '@/lib/verification/connection-reminder'
import { beginVerification, type StoredVerdict, type Verification } from '@/lib/verification/verification'

const NOW = Date.UTC(2026, 10, 26, 10)
const HOUR = 3_600_000
const DAY = 86_400_000

/** A verification that the browser dates so, of a connection that ends then, at this time of the instance. */
function verified(browser: number, instance: number, end: number, checkedAt?: number): Verification {
  const expires: StoredVerdict = {
    requirement: 'connect.expires',
    step: 'consent',
    outcome: 'pass',
    reason: 'pass',
    facts: { date: toDateTime(end), at: toDateTime(instance) },
    ...(checkedAt !== undefined && { checkedAt: new Date(checkedAt).toISOString() }),
  }
  const begun = beginVerification('acme.service-now.com', undefined, new Date(browser))
  return { ...begun, state: 'done', finishedAt: new Date(browser).toISOString(), verdicts: [expires] }
}

describe('the clock of an instance', () => {
  it.each([
    ['an hour ahead', HOUR, HOUR],
    ['a day behind', -DAY, -DAY],
    ['a minute ahead, which is no difference', 60_000, 0],
  ])('%s', (_what, difference, skew) => {
    const clock = createClock(() => NOW)
    expect(clock.now()).toBe(NOW)
    clock.heard(NOW + difference)
    expect(clock.now()).toBe(NOW + skew)
  })
  it('is remembered with what was verified, and with what was checked again', () => {
    expect(clockSkew(verified(NOW, NOW + 5 * HOUR, NOW + 9 * DAY))).toBe(5 * HOUR)
    expect(clockSkew(verified(NOW, NOW + 2 * DAY + HOUR, NOW + 9 * DAY, NOW + 2 * DAY))).toBe(HOUR)
    expect(clockSkew(verified(NOW, NOW + 30_000, NOW + 9 * DAY))).toBe(0)
  })
  it('is not known from verifications that did not note it', () => {
    const { verdicts, ...rest } = verified(NOW, NOW + HOUR, NOW + DAY)
    const [own] = verdicts
    for (const at of [undefined, '', 'soon', 7, '2026-02-30 10:00:00'])
      expect(
        clockSkew({ ...rest, verdicts: [{ ...(own as StoredVerdict), facts: { ...(at !== undefined && { at }) } }] }),
      ).toBe(0)
    expect(clockSkew({ ...rest, verdicts: [] })).toBe(0)
    expect(instanceNow(undefined, NOW)).toBe(NOW)
  })
  it('of a browser that was off by days is not trusted for long', () => {
    expect(instanceNow(verified(NOW, NOW + 3 * DAY, NOW + 9 * DAY), NOW)).toBe(NOW)
  })
})

it('whatever the clock of the browser says, up to a day, a reminder comes when the instance has the day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -DAY / 1000, max: DAY / 1000 }),
      fc.integer({ min: 0, max: 110 * 24 * 3600 }),
      // Leap days and the ends of years among them.
      fc.integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 }),
      (skewSeconds, agoSeconds, endSeconds) => {
        const [skew, end] = [skewSeconds * 1000, endSeconds * 1000]
        const verifiedAt = end - 100 * DAY
        const record = verified(verifiedAt - skew, verifiedAt, end)
        const instance = end + 5 * DAY - agoSeconds * 1000
        const browser = instance - skew
        const found = connectionReminder(record, undefined, browser)
        const exact = connectionReminder(verified(verifiedAt, verifiedAt, end), undefined, instance)
        if (Math.abs(skew) >= 120_000) expect(found).toEqual(exact)
        else expect(Math.abs((found?.now ?? 0) - instance)).toBeLessThan(120_000)
      },
    ),
  )
})

it('days are days of 24 hours, also where clocks are changed between two of them', () => {
  const zone = process.env.TZ
  try {
    for (const TZ of [
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Asia/Tokyo',
      'Pacific/Kiritimati',
      'Australia/Lord_Howe',
    ]) {
      process.env.TZ = TZ
      // Over the end of winter time, and over a leap day.
      for (const end of [Date.UTC(2027, 2, 29, 0, 30), Date.UTC(2028, 2, 1, 23, 30)]) {
        const record = verified(end - 90 * DAY, end - 90 * DAY, end)
        expect(connectionReminder(record, undefined, end - 3 * DAY - 1)?.due?.days).toBe(14)
        expect(connectionReminder(record, undefined, end - 3 * DAY)?.due).toEqual({ left: 3, days: 3 })
      }
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
