import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { columnName, type ManagedPolicy, parseManaged } from './neo/managed-policy'
import { defaultPolicy, type Policy } from './neo/policy'

/** What the admin sets in the popup; everything else is Neo's, or the enterprise's by policy. */
const settingsSchema = z.object({
  version: z.literal(1),
  emailMode: z.boolean(),
  columns: z.array(columnName).check(z.maxLength(50)),
})

export type Settings = z.infer<typeof settingsSchema>

const KEY = 'settings'
export const noSettings: Settings = { version: 1, emailMode: false, columns: [] }

const parse = (value: unknown): Settings => {
  const parsed = settingsSchema.safeParse(value)
  return parsed.success ? parsed.data : noSettings
}

/** The settings; the defaults where there are none, or none that can be read. */
export async function readSettings(): Promise<Settings> {
  return parse((await browser.storage.local.get(KEY))[KEY])
}

/** Stores settings. Throws where they are not of the form, which is a bug. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settingsSchema.parse(settings) })
}

/** What the enterprise set; nothing where the browser has no managed storage. */
async function readManaged(): Promise<ManagedPolicy> {
  try {
    return parseManaged(await browser.storage.managed.get(null))
  } catch {
    // Firefox refuses to read where no policy is installed.
    return parseManaged({})
  }
}

/** What counts here: Neo's values, the enterprise's, and the admin's settings where the enterprise set nothing. */
export async function readPolicy(): Promise<Policy> {
  const [managed, settings] = await Promise.all([readManaged(), readSettings()])
  const { policy, keys } =
    managed.state === 'valid' ? managed : { policy: defaultPolicy, keys: [] as readonly string[] }
  const own = { emailMode: settings.emailMode, columns: settings.columns }
  return { ...policy, ...Object.fromEntries(Object.entries(own).filter(([key]) => !keys.includes(key))) }
}

/** Columns as typed, one to a line or separated by commas: those that are `table.column`, and those that are not. */
export function parseColumns(typed: string): { columns: string[]; wrong: string[] } {
  const names = [...new Set(typed.split(/[\s,;]+/).filter(Boolean))]
  const isColumn = (name: string) => columnName.safeParse(name).success ?? false
  return { columns: names.filter(isColumn).slice(0, 50), wrong: names.filter((name) => !isColumn(name)) }
}
