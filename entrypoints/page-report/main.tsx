import { createRoot } from 'react-dom/client'
import { PageReportView } from '@/components/page-report/PageReportView'
import { reportText } from '@/lib/domain/page-report/report'
import { parseReport } from '@/lib/domain/page-report/report-schema'
import { setPreferredLanguage } from '@/lib/i18n/browser-language'
import { pageReportText as text } from '@/lib/i18n/page-report'
import { readReport } from '@/lib/storage/page-report'
import { readPolicy } from '@/lib/storage/settings'
import '@/components/shared/tokens.css'
import '@/components/shared/shared.css'
import '@/components/shared/page.css'
import '@/components/page-report/page-report.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const stored = await readReport(new URLSearchParams(location.search).get('id'))
const parsed = stored && parseReport(stored.text)

await setPreferredLanguage(await readPolicy())
document.title = `Neo Setup Guide: ${text('page-report.title')}`
// The report comes from a page: what is shown, saved and copied is serialised anew from the parsed report.
const shown = stored &&
  parsed &&
  'report' in parsed && { host: stored.host, report: parsed.report, text: reportText(parsed.report) }
root.render(<PageReportView shown={shown || undefined} />)
