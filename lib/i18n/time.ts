import { currentLanguage } from './translator'

/** A time, given in ISO 8601, as people write it: in the browser's own way where English is spoken, which has many. */
export const formatTime = (iso: string): string =>
  new Date(iso).toLocaleString(currentLanguage().code === 'en' ? undefined : currentLanguage().code)
