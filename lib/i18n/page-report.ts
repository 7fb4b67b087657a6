import { enPageReport } from './en/page-report'
import { createTranslator, type TextEntry } from './translator'

/** Texts of the page that shows a page report. */
export const pageReportText = createTranslator<keyof typeof enPageReport>(
  enPageReport as unknown as Record<keyof typeof enPageReport, TextEntry>,
)
