import { currentLanguage } from './translator'

/** Formats a time, given in ISO 8601, for display. English has many conventions, so the browser's own is used there. */
export const formatTime = (iso: string): string =>
  new Date(iso).toLocaleString(currentLanguage().code === 'en' ? undefined : currentLanguage().code)

/** Formats the day of a time, given in ISO 8601, for display: the day in UTC, by which ServiceNow ends a connection. */
export const formatDay = (iso: string): string =>
  new Date(iso).toLocaleDateString(currentLanguage().code === 'en' ? undefined : currentLanguage().code, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })

/** Formats a time, given in ISO 8601, the same for everybody: a report is read in other places than it is written in. */
export const formatUtc = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`
