import { revealInvisible } from '@/lib/i18n/invisible-characters'
import { messageOf, valuesOf } from '@/lib/verification/summary'
import type { StoredVerdict } from '@/lib/verification/verification'

/** Values of the instance's records, in which nothing turns what is around it. */
const readable = (verdict: StoredVerdict): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(valuesOf(verdict)).map(([name, value]) => [
      name,
      typeof value === 'string' ? revealInvisible(value) : value,
    ]),
  )

/** What a verdict says, with nothing in its values that turns what is around it. */
export const verdictMessage = (verdict: StoredVerdict): string => messageOf(verdict, readable(verdict))
