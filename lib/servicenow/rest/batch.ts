import * as z from 'zod/mini'
import type { Failure, RestClient } from './client'
import { parseRetryAfter } from './header-numbers'
import { parseRows, queryPath, type ReadResult, readTable, type TableQuery } from './table-api'

/**
 * The Batch API: many reads in one round trip. Requests that it does not get to are listed as unserviced
 * (docs/servicenow/rest.md#batch, docs/servicenow/rest.md#batch-fallback).
 */
const header = z.object({ name: z.string(), value: z.string() })
const answerSchema = z.object({
  serviced_requests: z.array(
    z.object({
      id: z.string(),
      status_code: z.number(),
      body: z.optional(z.nullable(z.string())),
      headers: z.optional(z.nullable(z.array(header))),
    }),
  ),
  unserviced_requests: z.optional(z.nullable(z.array(z.string()))),
})
type Serviced = z.infer<typeof answerSchema>['serviced_requests'][number]

const ENDPOINT = '/api/now/batch'
/** How many single reads run in parallel if there is no batch; few, since others work on the instance. */
const SIDE_BY_SIDE = 3

/** Reads tables, several queries in one request where possible, and counts the requests. */
export interface BatchClient {
  /** Returns answers in the order of the queries. Calls `answered` after each group with the number of new answers. */
  readAll(queries: readonly TableQuery[], answered?: (more: number) => void): Promise<ReadResult[]>
  /** The same by single requests, whose answers may have counts that those of a batch lack. */
  readSingly(queries: readonly TableQuery[]): Promise<ReadResult[]>
  /** Whether several reads go in one request. */
  batches(): boolean
  /** Requests sent so far. */
  requests(): number
  /** How many more requests may be sent, and how many queries the next read may have. */
  left(): number
  room(): number
  /** How many seconds the instance asked to wait. */
  waitSeconds(): number | undefined
}

function decode(base64: string): unknown {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  // A plain loop: `Uint8Array.from` over the text took half of a verification's own time.
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return JSON.parse(new TextDecoder().decode(bytes))
}

const REASONS: Record<number, Exclude<Failure['reason'], 'rate-limited'>> = {
  400: 'invalid',
  401: 'session-ended',
  403: 'forbidden',
  404: 'not-found',
}

function resultOf({ status_code: status, body, headers }: Serviced): ReadResult {
  const named = (name: string) => headers?.find((own) => own.name.toLowerCase() === name)?.value
  if (status === 429)
    return { ok: false, reason: 'rate-limited', retryAfterSeconds: parseRetryAfter(named('retry-after')) }
  if (status < 200 || status > 299) return { ok: false, reason: REASONS[status] ?? 'unexpected' }
  try {
    return parseRows(decode(body ?? ''), named('x-total-count'))
  } catch {
    return { ok: false, reason: 'unexpected' }
  }
}

/** Failures after which no other request would be answered either. */
const ENDS = new Set<Failure['reason']>(['session-ended', 'no-token', 'rate-limited', 'network', 'too-many'])

/** Runs tasks, a few in parallel, and returns their results in order. */
async function inTurn<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    for (let i = next++; i < tasks.length; i = next++) results[i] = await (tasks[i] as () => Promise<T>)()
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
  return results
}

/** The number of items that a batch is known to accept (docs/servicenow/rest.md#batch). */
const BATCH = 150

/**
 * Reads many queries in as few round trips as the instance allows, and in no more requests than there are turns. Once the instance asks
 * to wait, or the session is over, nothing more is sent. `ended` is an earlier failure, after which nothing is sent at all.
 */
export function createBatchClient(connection: RestClient, ended?: Failure): BatchClient {
  const { turns } = connection
  let usable = true
  /**
   * Without a session nothing more is sent: each request could open the browser's password dialog
   * (docs/servicenow/rest.md#password-dialog).
   */
  let over = ended
  if (ended) turns.close()
  const end = (why: Failure) => {
    over = why
    turns.close()
  }

  async function one(query: TableQuery): Promise<ReadResult> {
    if (over) return over
    const result = await readTable(connection, query)
    // If another read met a failure that ends everything meanwhile, it applies to this one as well.
    if (over && !result.ok) return over
    if (!result.ok && ENDS.has(result.reason)) end(result)
    return result
  }

  async function singly(queries: readonly TableQuery[], answered: (more: number) => void): Promise<ReadResult[]> {
    return inTurn(
      queries.map((query) => async () => {
        const result = await one(query)
        answered(1)
        return result
      }),
    )
  }

  async function together(queries: readonly TableQuery[]): Promise<(ReadResult | undefined)[] | Failure> {
    const answer = await connection.send('POST', ENDPOINT, {
      batch_request_id: '1',
      rest_requests: queries.map((query, i) => ({
        id: String(i),
        method: 'GET',
        url: queryPath(query),
        headers: [{ name: 'Accept', value: 'application/json' }],
        exclude_response_headers: false,
      })),
    })
    if (!answer.ok) return answer
    const parsed = answerSchema.safeParse(answer.json)
    if (!parsed.success) return { ok: false, reason: 'unexpected' }
    // Answers to anything that was not requested are ignored.
    const byId = new Map(parsed.data.serviced_requests.map((own) => [own.id, own]))
    return queries.map((_query, i) => {
      const own = byId.get(String(i))
      return own && resultOf(own)
    })
  }

  return {
    requests: () => turns.taken(),
    left: () => turns.left(),
    room: () => (usable ? BATCH : turns.left()),
    waitSeconds: () => (over?.reason === 'rate-limited' ? over.retryAfterSeconds : undefined),
    batches: () => usable,
    readSingly: (queries) => singly(queries, () => {}),
    async readAll(queries, answered = () => {}) {
      if (queries.length === 0) return []
      const why = over
      if (why) return queries.map(() => why)
      if (!usable || queries.length === 1) return singly(queries, answered)
      const results = await together(queries)
      if ('ok' in results) {
        // Single requests would not be answered either.
        if (ENDS.has(results.reason)) {
          end(results)
          return queries.map(() => results)
        }
        usable = false
        return singly(queries, answered)
      }
      const limited = results.find((result) => result && !result.ok && result.reason === 'rate-limited')
      if (limited && !limited.ok) end(limited)
      answered(results.filter(Boolean).length)
      const missing = queries.filter((_query, i) => !results[i])
      const rest = await singly(missing, answered)
      return results.map((result) => result ?? (rest.shift() as ReadResult))
    },
  }
}
