import { createRoot } from 'react-dom/client'
import { Report } from '@/components/results/Report'
import { setPreferredLanguage } from '@/lib/i18n/browser-language'
import { readJournal, watchJournal } from '@/lib/provisioning/journal-store'
import { writtenRecords } from '@/lib/provisioning/written'
import { hostParameter } from '@/lib/storage/hosts'
import { readPolicy } from '@/lib/storage/settings'
import { readBaseline, readHistory, watchBaseline, watchHistory } from '@/lib/verification/drift-store'
import { readVerification, watchVerification } from '@/lib/verification/history'
import '@/components/shared/tokens.css'
import '@/components/shared/shared.css'
import '@/components/shared/page.css'
import '@/components/results/results.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const host = hostParameter(location.search)

const policy = await readPolicy()
await setPreferredLanguage(policy)
let [record, journal, baseline, history] = host
  ? await Promise.all([readVerification(host), readJournal(host), readBaseline(host), readHistory(host)])
  : []
const draw = () =>
  root.render(
    <Report record={record} policy={policy} written={writtenRecords(journal)} baseline={baseline} history={history} />,
  )
draw()
if (host) {
  const { signal } = new AbortController()
  watchVerification(host, signal, (now) => {
    record = now
    draw()
  })
  watchBaseline(host, signal, (now) => {
    baseline = now
    draw()
  })
  watchHistory(host, signal, (now) => {
    history = now
    draw()
  })
  watchJournal(host, signal, (now) => {
    journal = now
    draw()
  })
}
