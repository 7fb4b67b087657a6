import * as z from 'zod/mini'
import { type DropReason, type LenientlyParsed, shown } from './policy-hosts'

const ROLES = ['button', 'link', 'card', 'tab', 'toggle', 'field'] as const
/** Most hints that are read: each adds to the cost of observing a page. */
const MOST = 40

/** Text as people read it: no control characters, and short, since it is compared with every element of the page. */
const caption = z.string().check(z.trim(), z.minLength(1), z.maxLength(80), z.regex(/^\P{C}+$/u))
/** Attributes that cannot identify a control: typed values, styles, and event handlers. */
const attribute = z.strictObject({
  name: z.string().check(z.regex(/^(?!on|style$|value$|srcdoc$)[a-z][a-z0-9_:.-]{0,63}$/)),
  value: caption,
})
const hintSchema = z
  .strictObject({ role: z.optional(z.enum(ROLES)), name: z.optional(caption), attribute: z.optional(attribute) })
  .check(z.refine(({ name, attribute: mark }) => name !== undefined || mark !== undefined))

/** A hint of the organisation for a control or field of its own pages, as data. */
export type FieldHint = z.infer<typeof hintSchema>

/**
 * Hints by step or column, as they were written. Only their form is checked here; the caller knows which steps and
 * columns exist. Undefined where the value is not an object.
 */
export function hintMap(value: unknown): LenientlyParsed<Record<string, FieldHint>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const hints: [string, FieldHint][] = []
  const reasons: Record<string, DropReason> = {}
  for (const [i, [key, own]] of Object.entries(value).entries()) {
    const hint = hintSchema.safeParse(own)
    if (i >= MOST) reasons[shown(key)] = 'too-many'
    else if (hint.success) hints.push([key, hint.data])
    else reasons[shown(key)] = 'form'
  }
  return { value: Object.fromEntries(hints), dropped: Object.keys(reasons), reasons }
}
