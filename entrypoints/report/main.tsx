import { createRoot } from 'react-dom/client'
import { Report } from '@/components/Report'
import { hostNamed } from '@/lib/instances'
import { speakOnPage } from '@/lib/language'
import { readPolicy } from '@/lib/settings'
import { readVerification, watchVerification } from '@/lib/verify/stored-record'
import '@/components/tokens.css'
import '@/components/shared.css'
import '@/components/popup.css'
import '@/components/verification.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const host = hostNamed(location.search)

await speakOnPage(await readPolicy())
root.render(<Report record={host ? await readVerification(host) : undefined} />)
if (host) watchVerification(host, new AbortController().signal, (record) => root.render(<Report record={record} />))
