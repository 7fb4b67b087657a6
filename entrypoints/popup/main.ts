import { popupText } from '@/lib/i18n/popup'
import '@/components/shared/tokens.css'
import '@/components/shared/shared.css'
import '@/components/shared/page.css'
import '@/components/shared/status.css'
import '@/components/results/results.css'
import '@/components/popup/popup.css'

const place = document.getElementById('root') as HTMLElement
/**
 * The popup's title is on the screen before React is loaded, which then takes its place. Only in English: other languages are
 * not loaded yet.
 *
 * @cause Nothing is drawn before React is loaded and run, and an empty popup is seen as a flash.
 * @upstream https://react.dev/reference/react-dom/static/prerender
 * @gain The popup is within 1.3 × of the least React.
 * @until The popup is prerendered when it is built, or drawn without React.
 * @proof test/bench/paint.ts
 */
if ((localStorage.getItem('language') ?? navigator.language).startsWith('en')) {
  const title = Object.assign(document.createElement('h1'), { textContent: popupText('popup.title') })
  const opening = Object.assign(document.createElement('main'), { ariaBusy: 'true' })
  opening.append(title)
  place.append(opening)
}
const { openPopup } = await import('./app')
await openPopup(place)
