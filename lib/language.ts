import { browser } from 'wxt/browser'
import { readPolicy } from './settings'
import { type LanguageCode, languageFor } from './text/languages'
import { spoken } from './text/translator'

type TextFile = `/text-${Exclude<LanguageCode, 'en'>}.js`

/** Where the extension's pages keep what they spoke last, which can be read before anything else is. */
const LAST = 'language'

/** The language to speak, by policy, settings and browser. */
export async function currentLanguage(): Promise<LanguageCode> {
  const { language } = await readPolicy()
  return languageFor(language, browser.i18n.getUILanguage())
}

/** The scripts that have to run in a page before the texts of a language are there; none for English, which is built in. */
export const textFiles = (code: LanguageCode): TextFile[] => (code === 'en' ? [] : [`/text-${code}.js`])

function load(file: TextFile): Promise<void> {
  const script = document.createElement('script')
  script.src = browser.runtime.getURL(file)
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve())
    // English is spoken then.
    script.addEventListener('error', () => resolve())
    document.head.append(script)
  })
}

/** Speaks the language in question on a page of the extension, from the next drawing on. */
export async function speakOnPage(): Promise<void> {
  const code = await currentLanguage()
  localStorage.setItem(LAST, code)
  await Promise.all(textFiles(code).map(load))
  const { documentElement } = document
  documentElement.lang = spoken().code
  documentElement.dir = spoken().direction
}
