import type * as z from 'zod/mini'

type Data = Readonly<Record<string, unknown>>

/** A stored thing: its schema, the version it is stored with, and the migrations from every older version. */
export interface Format<T> {
  /** The key, or the part of it before the host. */
  name: string
  version: number
  schema: z.ZodMiniType<T>
  /**
   * Migrations by the version they start from, each to the next one. The input is hostile until the schema has checked
   * the result, and a migration may throw. Version 0 is data without a version, as other tools may write it.
   */
  migrations: Readonly<Record<number, (data: Data, host: string) => Data>>
}

/**
 * What is stored: nothing, a value of ours, a value that only a newer version of the extension can read, or broken
 * data.
 */
export type Read<T> =
  | { state: 'none' }
  | { state: 'found'; value: T; from: number }
  | { state: 'newer' }
  | { state: 'unreadable' }

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The version of stored data; undefined where it is not a whole number, so that broken data never counts as newer. */
function versionOf({ version }: Data): number | undefined {
  if (version === undefined) return 0
  return Number.isSafeInteger(version) && (version as number) > 0 ? (version as number) : undefined
}

/**
 * Reads a stored value, migrated from an older version if need be. A value that names another host than its key is
 * broken.
 */
export function readAs<T>({ version, schema, migrations }: Format<T>, value: unknown, host?: string): Read<T> {
  if (value === undefined) return { state: 'none' }
  const from = isData(value) ? versionOf(value) : undefined
  if (!isData(value) || from === undefined) return { state: 'unreadable' }
  if (from > version) return { state: 'newer' }
  try {
    let data = value
    for (let at = from; at < version; at++) data = { ...(migrations[at]?.(data, host ?? '') ?? data), version: at + 1 }
    const parsed = schema.safeParse(data)
    const isOwn = parsed.success && (host === undefined || (parsed.data as { host?: unknown }).host === host)
    return isOwn ? { state: 'found', value: parsed.data, from } : { state: 'unreadable' }
  } catch {
    return { state: 'unreadable' }
  }
}
