import { toDateTime } from '../domain/checks/connection-end'
import { currentLanguage } from './translator'

/** What times are written in. English has many conventions, so the browser's own is used there. */
const locale = () => (currentLanguage().code === 'en' ? undefined : currentLanguage().code)

/** Formats a time, given in ISO 8601, for display. */
export const formatTime = (iso: string): string => new Date(iso).toLocaleString(locale())

/** Formats the day of a time, given in ISO 8601, for display: the day in UTC, by which ServiceNow ends a connection. */
export const formatDay = (iso: string): string =>
  new Date(iso).toLocaleDateString(locale(), {
    dateStyle: 'long',
    timeZone: 'UTC',
  })

/** Formats a time, given in ISO 8601, the same for everybody: a report is read in other places than it is written in. */
export const formatUtc = (iso: string): string => `${toDateTime(Date.parse(iso))} UTC`
