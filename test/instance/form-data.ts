import type { Context } from 'hono'
import type { Row } from './database.ts'

/** The fields of a posted form. Files do not occur here and count as empty. */
export async function formData(c: Context): Promise<Row> {
  const fields = Object.entries(await c.req.parseBody())
  return Object.fromEntries(fields.map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}
