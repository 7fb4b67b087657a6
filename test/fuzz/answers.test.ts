// @vitest-environment node
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { createRestClient } from '@/lib/servicenow/rest/client'
import { createTableApi, parseRows } from '@/lib/servicenow/rest/table-api'
import { genuine } from '../support/genuine'
import { runs, untilDone, untilDoneAsync } from './runs'

const TOKEN = 't'.repeat(72)
const json = fc.json({ maxDepth: 4 })
const body = fc.oneof(
  json,
  json.map((text) => text.slice(0, -1)),
  fc.constantFrom(
    '',
    '<html><body>hibernating</body></html>',
    '{"result":',
    '[]',
    'null',
    '\ufeff{}',
    '{"__proto__":{"ok":true}}',
  ),
  fc.array(fc.dictionary(fc.string(), fc.string())).map((result) => JSON.stringify({ result })),
)
const STATUS = [200, 200, 200, 201, 202, 301, 400, 401, 403, 404, 418, 429, 500, 502, 503]
const headers = fc.record(
  {
    'content-type': fc.constantFrom('application/json', 'application/json;charset=UTF-8', 'text/html', ''),
    'x-total-count': fc.constantFrom(
      '0',
      '1',
      '-1',
      'NaN',
      '9999999999999999999',
      'x',
      '1e15',
      '1e308',
      '9007199254740991',
      '5, 5',
      '0x10',
    ),
    'retry-after': fc.constantFrom('5', '-1', 'soon', 'Wed, 21 Oct 2099 07:28:00 GMT', '1e308', '9'.repeat(40)),
    'x-usertoken-response': fc.constantFrom('u'.repeat(72), '', '<b>'),
    'x-sessionloggedin': fc.constantFrom('true', 'false'),
  },
  { requiredKeys: [] },
)

it('no answer of an instance makes a read throw, or rows of anything but text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...STATUS), body, headers), { minLength: 1, maxLength: 4 }),
      untilDoneAsync(async (answers) => {
        let i = 0
        vi.stubGlobal('fetch', async (address: string) => {
          const [status, text, more] = answers[i++ % answers.length] as (typeof answers)[number]
          return genuine(new Response(text, { status, headers: more as HeadersInit }), address)
        })
        const answer = await createTableApi(() => Promise.resolve(TOKEN)).query('sys_user', 'a=b', ['sys_id'], 2)
        if (answer.ok)
          for (const row of answer.rows) for (const cell of Object.values(row)) expect(typeof cell).toBe('string')
        else expect(answer.reason).toMatch(/^[a-z-]+$/)
        expect(i).toBeLessThanOrEqual(2)
        const written = await createRestClient(() => Promise.resolve(TOKEN)).send('POST', '/api/now/table/sys_user', {})
        expect(typeof written.ok).toBe('boolean')
      }),
    ),
    runs(4),
  )
})

it('no JSON is taken for rows that it is not', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.option(fc.string()),
      untilDone((value, total) => {
        const read = parseRows(value, total)
        if (!read.ok) return
        expect(Array.isArray((value as { result: unknown }).result)).toBe(true)
        if (read.total !== undefined) expect(Number.isSafeInteger(read.total)).toBe(true)
      }),
    ),
    runs(),
  )
})
