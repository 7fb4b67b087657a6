import type { Rotation } from '../verification/rotation'

/** The rotation that goes on for an instance. It is kept on the extension's own pages, as ticks are. */
const keyOf = (host: string) => `rotation:${host}`

export function readRotation(host: string): Rotation | undefined {
  const [begun = '', end = ''] = (localStorage.getItem(keyOf(host)) ?? '').split(' ')
  return Number.isNaN(Date.parse(begun)) ? undefined : { begun, end: Number.isNaN(Date.parse(end)) ? undefined : end }
}

/** Keeps it. Where it cannot be kept, it goes on while the page is open. */
export function keepRotation(host: string, { begun, end }: Rotation): void {
  try {
    localStorage.setItem(keyOf(host), `${begun} ${end ?? ''}`)
  } catch {}
}

export const forgetRotation = (host: string): void => localStorage.removeItem(keyOf(host))
