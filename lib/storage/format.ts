import type * as z from 'zod/mini'

type Data = Readonly<Record<string, unknown>>

/** How a stored thing looks: its schema, the version it is stored with, and the way there from every older version. */
export interface Format<T> {
  /** The key, or the part of it before the host. */
  name: string
  version: number
  schema: z.ZodMiniType<T>
  /**
   * By the version that each leads from, to the next one. What it is given is hostile until the schema has checked what comes
   * of it, and it may throw. 0 is data without a version, as other tools may write it.
   */
  migrations: Readonly<Record<number, (data: Data, host: string) => Data>>
}

/** What is stored: nothing, something of ours, something that only a newer version of the extension can read, or a ruin. */
export type Read<T> =
  | { state: 'none' }
  | { state: 'found'; value: T; from: number }
  | { state: 'newer' }
  | { state: 'unreadable' }

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The version of stored data; undefined where what stands there is none, so that it says nothing of a newer one. */
function versionOf({ version }: Data): number | undefined {
  if (version === undefined) return 0
  return Number.isSafeInteger(version) && (version as number) > 0 ? (version as number) : undefined
}

/** Reads a stored value, carried over from an older version. A value speaks for the host of its key, and for no other. */
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
