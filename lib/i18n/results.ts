import { enResults } from './en/results'
import { createTranslator } from './translator'

export type ResultsKey = keyof typeof enResults

/** Texts of the pages of results and of the report. */
export const resultsText = createTranslator<ResultsKey>(enResults)
