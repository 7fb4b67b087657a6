import * as z from 'zod/mini'

/** A host name, without scheme, port or path. */
export const hostName = z
  .string()
  .check(z.regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/))

/**
 * Normalizes a host as browsers compare hosts: lower case, punycode, no final dot. Undefined for anything else, such as
 * a port, a path or a wildcard: what that restricts would be a guess.
 */
function normalHost(written: unknown): string | undefined {
  if (typeof written !== 'string' || /[\s/\\:@?#%*]/.test(written.trim())) return undefined
  const url = `https://${written.trim()}`
  const parsed = hostName.safeParse(URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : '')
  return parsed.success ? parsed.data : undefined
}

const MOST = 40
/** Shortens a dropped value for display. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}

/** The reason why a part of a policy was dropped, where its name alone does not explain it. */
export type DropReason = 'form' | 'too-many' | 'unknown' | 'secret' | 'role' | 'twice'

/** The usable part of a value, and what was dropped of it. */
export interface LenientlyParsed<T> {
  value: T
  dropped: string[]
  reasons?: Record<string, DropReason>
}

/**
 * Reads a list of allowed hosts. Entries that are not hosts are left out, which restricts further. Undefined where no
 * entry is left, or the value is not a list of texts: such a restriction cannot be read.
 */
export function parseHostList(value: unknown): LenientlyParsed<string[]> | undefined {
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) return undefined
  const hosts = value.flatMap((entry) => normalHost(entry) ?? [])
  if (hosts.length === 0) return undefined
  return {
    value: [...new Set(hosts)],
    dropped: value.filter((entry) => normalHost(entry) === undefined).map(shown),
  }
}

/**
 * Reads hosts, each with the host behind it. An entry that cannot be read, or contradicts another one, is left out.
 * Undefined where the value is not an object of texts.
 */
export function parseHostMap(value: unknown): LenientlyParsed<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value).map(([from, to]) => ({ from, host: normalHost(from), own: normalHost(to) }))
  const isUsable = ({ host, own }: (typeof entries)[number]) =>
    host !== undefined && own !== undefined && entries.every((other) => other.host !== host || other.own === own)
  return {
    value: Object.fromEntries(entries.filter(isUsable).map(({ host, own }) => [host, own])),
    dropped: entries.filter((entry) => !isUsable(entry)).map(({ from }) => shown(from)),
  }
}
