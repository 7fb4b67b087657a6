// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysIn, daysUntil, parseDateTime, toDateTime } from '@/lib/domain/checks/connection-end'

const DAY = 86_400_000
const END = Date.UTC(2027, 2, 6, 10)

describe('a time of ServiceNow', () => {
  it.each([
    ['2027-03-06 10:00:00', END],
    ['2027-03-06T10:00:00Z', END],
    ['2028-02-29 00:00:00', Date.UTC(2028, 1, 29)],
    ['2027-02-29 00:00:00', undefined],
    ['2027-13-01 00:00:00', undefined],
    ['2027-03-06 25:00:00', undefined],
    ['2027-03-06', undefined],
    ['06.03.2027 10:00:00', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (text, at) => expect(parseDateTime(text)).toBe(at))
  it('is written as it is read, in any time zone of the browser', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) / 1000 }), (seconds) => {
        expect(parseDateTime(toDateTime(seconds * 1000))).toBe(seconds * 1000)
      }),
    )
  })
  it.each([
    [8_640_000, 100],
    [86_399, 0],
    [86_400, 1],
  ])('%i seconds are %i days', (seconds, days) => expect(daysIn(seconds)).toBe(days))
})

it.each([
  ['30 days before', END - 30 * DAY, 30],
  ['a millisecond earlier', END - 30 * DAY - 1, 31],
  ['an hour before', END - 3_600_000, 1],
  ['at the end', END, 0],
  ['a day after', END + DAY, -1],
])('days that are left %s', (_when, now, days) => expect(daysUntil(END, now)).toBe(days))
