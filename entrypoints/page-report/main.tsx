import { createRoot } from 'react-dom/client'
import { PageReportView } from '@/components/PageReportView'
import { reportText } from '@/lib/guide/page-report/report'
import { parseReport } from '@/lib/guide/page-report/report-schema'
import { speakOnPage } from '@/lib/language'
import { readPolicy } from '@/lib/settings'
import { readReport } from '@/lib/stored-page-report'
import { pageReportText as text } from '@/lib/text/page-report'
import '@/components/tokens.css'
import '@/components/shared.css'
import '@/components/popup.css'
import '@/components/page-report.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const stored = await readReport(new URLSearchParams(location.search).get('id'))
const parsed = stored && parseReport(stored.text)

await speakOnPage(await readPolicy())
document.title = `Neo Setup Guide: ${text('page-report.title')}`
// It comes from a page: what is shown, saved and copied is written anew from what was checked.
const shown = stored &&
  parsed &&
  'report' in parsed && { host: stored.host, report: parsed.report, text: reportText(parsed.report) }
root.render(<PageReportView shown={shown || undefined} />)
