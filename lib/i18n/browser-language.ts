import { browser } from 'wxt/browser'
import type { Policy } from '../neo/policy'
import { type LanguageCode, languageFor } from '../shared/languages'
import { currentLanguage, ENGLISH, setLanguage } from './translator'

type TextFile = `/text-${Exclude<LanguageCode, 'en'>}.js`

/** Where the extension's pages store their last language: synchronous, so it can be read before anything else. */
const LAST = 'language'

/** The language to use: the one in policy or settings, else the browser's. */
export const preferredLanguage = ({ language }: Policy): LanguageCode =>
  languageFor(language, browser.i18n.getUILanguage())

/**
 * The scripts with the texts of a language, to run in a page before any text is shown; none for English, which is built
 * in.
 */
export function languageFiles(policy: Policy): TextFile[] {
  const code = preferredLanguage(policy)
  return code === 'en' ? [] : [`/text-${code}.js`]
}

function load(file: TextFile): Promise<void> {
  const script = document.createElement('script')
  script.src = browser.runtime.getURL(file)
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve())
    // English is used then.
    script.addEventListener('error', () => resolve())
    document.head.append(script)
  })
}

/** Switches a page of the extension to its language, from the next render on. */
export async function setPreferredLanguage(policy: Policy): Promise<void> {
  localStorage.setItem(LAST, preferredLanguage(policy))
  // Another one may be spoken already: what a policy says can come late.
  if (preferredLanguage(policy) === 'en') setLanguage(ENGLISH)
  await Promise.all(languageFiles(policy).map(load))
  const { documentElement } = document
  documentElement.lang = currentLanguage().code
  documentElement.dir = currentLanguage().direction
}
