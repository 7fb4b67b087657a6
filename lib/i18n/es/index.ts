import type { Language } from '../translator'
import { guide } from './guide'
import { handOff } from './hand-off'
import { names } from './names'
import { options } from './options'
import { pageReport } from './page-report'
import { plan } from './plan'
import { popup } from './popup'
import { report } from './report'
import { results } from './results'
import { status } from './status'
import { verification } from './verification'

/** All texts in Spanish. */
export const texts: Language = {
  code: 'es',
  direction: 'ltr',
  entries: {
    ...guide,
    ...names,
    ...verification,
    ...popup,
    ...plan,
    ...handOff,
    ...options,
    ...pageReport,
    ...report,
    ...results,
    ...status,
  },
}
