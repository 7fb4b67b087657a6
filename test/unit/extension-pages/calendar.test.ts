// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarFile } from '@/lib/extension-pages/calendar'

const EVENT: CalendarEvent = {
  id: 'acme.service-now.com',
  at: Date.UTC(2027, 2, 6, 10, 30),
  now: Date.UTC(2026, 10, 26),
  title: "Neo's connection to acme ends",
  text: 'Reconnect in Neo; approve as neo.agent, in ServiceNow.\nC:\\temp',
  remindDays: [14, 3],
}
const linesOf = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n')

describe('the calendar file', () => {
  it('is an event in UTC, with its reminders', () => {
    expect(linesOf(calendarFile(EVENT))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Neo Setup Guide//EN',
      'BEGIN:VEVENT',
      'UID:acme.service-now.com',
      'DTSTAMP:20261126T000000Z',
      'DTSTART:20270306T103000Z',
      "SUMMARY:Neo's connection to acme ends",
      String.raw`DESCRIPTION:Reconnect in Neo\; approve as neo.agent\, in ServiceNow.\nC:\\temp`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      "DESCRIPTION:Neo's connection to acme ends",
      'TRIGGER:-P14D',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      "DESCRIPTION:Neo's connection to acme ends",
      'TRIGGER:-P3D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })
  it('has lines of at most 75 bytes, whole characters, and no line that a text brought in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        // A lone surrogate has no bytes of its own in a file.
        const title = words.toWellFormed()
        const file = calendarFile({ ...EVENT, title, text: title, remindDays: [] })
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
        expect(linesOf(file)).toHaveLength(13)
      }),
    )
  })
})
