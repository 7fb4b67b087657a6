import { popupText } from '@/lib/i18n/popup'
import '@/components/shared/tokens.css'
import '@/components/shared/shared.css'
import '@/components/shared/page.css'
import '@/components/shared/status.css'
import '@/components/results/results.css'
import '@/components/popup/popup.css'

const place = document.getElementById('root') as HTMLElement
// Draws the first words at once, before React is loaded, which then replaces them. Texts of other languages are not
// loaded yet.
if ((localStorage.getItem('language') ?? navigator.language).startsWith('en')) {
  const title = Object.assign(document.createElement('h1'), { textContent: popupText('popup.title') })
  const opening = Object.assign(document.createElement('main'), { ariaBusy: 'true' })
  opening.append(title)
  place.append(opening)
}
const { openPopup } = await import('./app')
await openPopup(place)
