/** An event that reminds, for a calendar of any maker. */
export interface CalendarEvent {
  /** The same for the same event, so that a calendar replaces it when it is opened again. */
  id: string
  /** When it is, and when the file is made; in ms. */
  at: number
  now: number
  title: string
  text: string
  /** Days before, on which it reminds. */
  remindDays: readonly number[]
}

/** A time in UTC: RFC 5545, 3.3.5. */
const time = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
/** A text: RFC 5545, 3.3.11. Control characters are not allowed in it. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f]/g, '')

/** Folds a line after at most 75 bytes, never inside of a character: RFC 5545, 3.1. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const parts = ['']
  let bytes = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > 75) {
      parts.push('')
      // The space that marks a continuation counts.
      bytes = 1
    }
    parts[parts.length - 1] += character
    bytes += size
  }
  return parts.join('\r\n ')
}

/** A file of one event, as RFC 5545 describes it. */
export function calendarFile({ id, at, now, title, text, remindDays }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Neo Setup Guide//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${time(now)}`,
    `DTSTART:${time(at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    ...remindDays.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
