import { spoken } from './translator'

/** A time, given in ISO 8601, as people write it: in the browser's own way where English is spoken, which has many. */
export const localTime = (iso: string): string =>
  new Date(iso).toLocaleString(spoken().code === 'en' ? undefined : spoken().code)
