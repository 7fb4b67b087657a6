import { currentLanguage } from './translator'

/** Formats a time, given in ISO 8601, for display. English has many conventions, so the browser's own is used there. */
export const formatTime = (iso: string): string =>
  new Date(iso).toLocaleString(currentLanguage().code === 'en' ? undefined : currentLanguage().code)
