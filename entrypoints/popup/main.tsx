import { createRoot } from 'react-dom/client'
import { Opening } from '@/components/Opening'
import '@/components/tokens.css'
import '@/components/shared.css'
import '@/components/popup.css'
import '@/components/verification.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
// Something is on the screen at once; the rest of the script, and what has to be read, comes right after. Other languages
// are not here yet.
if ((localStorage.getItem('language') ?? navigator.language).startsWith('en')) root.render(<Opening />)
const { openPopup } = await import('./app')
await openPopup(root)
