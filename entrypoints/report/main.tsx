import { createRoot } from 'react-dom/client'
import { Report } from '@/components/Report'
import { isInstanceHost } from '@/lib/servicenow/instance-url'
import { readVerification, watchVerification } from '@/lib/verify/record'
import '@/components/tokens.css'
import '@/components/shared.css'
import '@/components/popup.css'
import '@/components/verification.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const named = new URLSearchParams(location.search).get('host') ?? ''
const host = isInstanceHost(named) ? named : undefined

root.render(<Report record={host ? await readVerification(host) : undefined} />)
if (host) watchVerification(host, new AbortController().signal, (record) => root.render(<Report record={record} />))
