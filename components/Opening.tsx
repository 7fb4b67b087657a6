import { popupText } from '@/lib/text/popup'

/** The popup before anything is read. */
export function Opening() {
  return (
    <main aria-busy="true">
      <h1>{popupText('popup.title')}</h1>
    </main>
  )
}
