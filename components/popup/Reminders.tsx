import { popupText as text } from '@/lib/i18n/popup'
import { statusText } from '@/lib/i18n/status'
import { formatDay } from '@/lib/i18n/time'
import type { ConnectionReminder } from '@/lib/verification/connection-reminder'
import { Action } from '../shared/Action'

interface ReminderProps {
  reminder: ConnectionReminder
  onLater: (reminder: ConnectionReminder) => void
}

const iso = (at: number) => new Date(at).toISOString()

/** Puts a reminder off, or says until when it is. */
export function Later({ reminder, onLater }: ReminderProps) {
  const { come, snoozedUntil } = reminder
  if (snoozedUntil !== undefined)
    return (
      <p className="muted" role="status">
        {text('popup.later.until', { date: formatDay(iso(snoozedUntil)) })}
      </p>
    )
  return come ? <Action onAct={() => onLater(reminder)}>{text('popup.later')}</Action> : null
}

/** That a connection ends, where something else is said first. */
export function EndNotice({ reminder, onLater }: ReminderProps) {
  const left = reminder.come?.left ?? 0
  return (
    <div className="notice" data-reminder={reminder.host}>
      <p>
        {left > 0
          ? statusText('status.ends-soon', { count: left })
          : statusText('status.ended', { date: formatDay(iso(reminder.end)) })}
      </p>
      <div className="actions">
        <Later reminder={reminder} onLater={onLater} />
      </div>
    </div>
  )
}

interface OtherRemindersProps {
  reminders: readonly ConnectionReminder[]
  /** There is nothing else to do on this page. */
  primary: boolean
  onLater: (reminder: ConnectionReminder) => void
}

/** Connections to other instances than the one in the tab that end, each with the way to it. */
export function OtherReminders({ reminders, primary, onLater }: OtherRemindersProps) {
  return reminders.map((reminder, i) => {
    const { host, come, end } = reminder
    const left = come?.left ?? 0
    const isFirst = primary && i === 0
    const words =
      left > 0
        ? text('popup.other', { host, count: left })
        : text('popup.other.ended', { host, date: formatDay(iso(end)) })
    const link = (
      <a
        className={primary ? (isFirst ? 'action primary' : 'action') : undefined}
        data-primary={isFirst ? '' : undefined}
        href={`popup.html?host=${host}`}
        aria-label={text('popup.other.reconnect', { host })}
      >
        {statusText('status.reconnect')}
      </a>
    )
    // Beside what this instance has to say, it is one line.
    if (!primary)
      return (
        <p className="beside" key={host} data-reminder={host}>
          {words} {link}
        </p>
      )
    return (
      <div className="notice" key={host} data-reminder={host}>
        <p>{words}</p>
        <div className="actions">
          {link}
          <Later reminder={reminder} onLater={onLater} />
        </div>
      </div>
    )
  })
}
