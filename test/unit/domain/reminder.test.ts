// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueReminder, nextReminder, snoozeEnd, type Told } from '@/lib/domain/reminder'

const DAY = 86_400_000
const END = Date.UTC(2027, 2, 6, 10)
const before = (days: number, ms = 0) => END - days * DAY + ms

describe('a reminder', () => {
  it.each([
    ['long before', before(31), undefined],
    ['just before 30 days', before(30, -1), undefined],
    ['30 days before', before(30), { left: 30, days: 30 }],
    ['15 days before', before(15), { left: 15, days: 30 }],
    ['14 days before', before(14), { left: 14, days: 14 }],
    ['3 days before', before(3), { left: 3, days: 3 }],
    ['an hour before', END - 3_600_000, { left: 1, days: 3 }],
    ['at the end', END, { left: 0, days: 0 }],
    ['a day after', END + DAY, { left: -1, days: 0 }],
  ] as const)('%s', (_when, now, due) => expect(dueReminder(END, now)).toEqual(due))
  it.each([
    ['one that was seen is not due again', before(20), { end: END, days: 30 }, false],
    ['the next one is', before(14), { end: END, days: 30 }, true],
    ['of those that were missed only the last is', before(2), { end: END, days: 30 }, true],
    ['the end is, though all before it was seen', END, { end: END, days: 3 }, true],
    ['the end is said once', END + DAY, { end: END, days: 0 }, false],
    ['what was seen of another end says nothing', before(20), { end: END - DAY, days: 0 }, true],
    ['one that was put off is not due yet', before(20), { end: END, days: 30, snoozedUntil: before(19) }, false],
    ['and is then', before(19), { end: END, days: 30, snoozedUntil: before(19) }, true],
    ['a lower one comes in spite of it', before(14), { end: END, days: 30, snoozedUntil: before(10) }, true],
  ] as const)('%s', (_what, now, told, isDue) => expect(dueReminder(END, now, told) !== undefined).toBe(isDue))

  it('comes once for each of the days, however often somebody looks, and again after a new approval', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 130 * 24 }), { maxLength: 200 }), (hours) => {
        let told: Told | undefined
        const seen: number[] = []
        for (const hour of hours.toSorted((a, b) => a - b)) {
          const now = before(110) + hour * 3_600_000
          const due = dueReminder(END, now, told)
          if (!due) continue
          seen.push(due.days)
          told = { end: END, days: due.days }
        }
        expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a))
        expect(dueReminder(END + 100 * DAY, END + 90 * DAY, told)).toEqual({ left: 10, days: 14 })
      }),
    )
  })
  it('is due at the moment that was named as the next one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40 * DAY, max: 120 * DAY }),
        fc.option(fc.integer({ min: 0, max: 40 * DAY })),
        (ago, snooze) => {
          const now = END - ago
          const due = dueReminder(END, now)
          const told = due && {
            end: END,
            days: due.days,
            ...(snooze !== null && { snoozedUntil: now + snooze }),
          }
          const next = nextReminder(END, now, told)
          if (next === undefined) expect(dueReminder(END, now + 1000 * DAY, told)?.days ?? 0).toBe(0)
          else {
            expect(next).toBeGreaterThan(now)
            expect(dueReminder(END, next, told)).toBeDefined()
          }
        },
      ),
    )
  })
  it('is put off for less than until the next one', () => {
    for (const [days, next] of [
      [30, 14],
      [14, 3],
      [3, 0],
    ] as const)
      expect(snoozeEnd({ days }, before(days))).toBeLessThan(before(next))
    expect(snoozeEnd({ days: 0 }, END)).toBe(END + DAY)
  })
})
