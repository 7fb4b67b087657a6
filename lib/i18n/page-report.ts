import { enPageReport } from './en/page-report'
import { type Entry, translator } from './translator'

/** Texts of the page that shows a page report. */
export const pageReportText = translator<keyof typeof enPageReport>(
  enPageReport as unknown as Record<keyof typeof enPageReport, Entry>,
)
