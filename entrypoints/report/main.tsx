import { createRoot } from 'react-dom/client'
import { Report } from '@/components/results/Report'
import { setPreferredLanguage } from '@/lib/i18n/browser-language'
import { hostParameter } from '@/lib/storage/hosts'
import { readPolicy } from '@/lib/storage/settings'
import { readVerification, watchVerification } from '@/lib/verification/history'
import '@/components/shared/tokens.css'
import '@/components/shared/shared.css'
import '@/components/shared/page.css'
import '@/components/results/results.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const host = hostParameter(location.search)

await setPreferredLanguage(await readPolicy())
root.render(<Report record={host ? await readVerification(host) : undefined} />)
if (host) watchVerification(host, new AbortController().signal, (record) => root.render(<Report record={record} />))
