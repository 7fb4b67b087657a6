import { REMINDER_DAYS } from '@/lib/domain/checks/connection-end'
import { calendarFile } from '@/lib/extension-pages/calendar'
import { resultsText } from '@/lib/i18n/results'
import { displayValue } from '@/lib/i18n/translator'
import { Action } from '../shared/Action'
import { download } from '../shared/download'

/** Saves the end of the connection, in ISO 8601, as a calendar file that reminds of it. */
export function SaveEnd({ host, end, account }: { host: string; end: string; account: string | undefined }) {
  const save = () =>
    download(
      `neo-${host}.ics`,
      'text/calendar',
      calendarFile({
        id: `${host}@neo-setup-guide`,
        at: Date.parse(end),
        now: Date.now(),
        title: resultsText('results.calendar.title', { host }),
        text: resultsText('results.calendar.text', { account: displayValue(account ?? '–') }),
        remindDays: REMINDER_DAYS,
      }),
    )
  return <Action onAct={save}>{resultsText('results.calendar')}</Action>
}
