import { enReport } from './en/report'
import { enResults } from './en/results'
import { createTranslator } from './translator'

/** Texts of the report, which has those of the results as well. */
export const reportText = createTranslator<keyof typeof enReport | keyof typeof enResults>({
  ...enResults,
  ...enReport,
})
