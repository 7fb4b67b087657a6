/** Languages of the catalogue by BCP 47 code, each with its own name, as shown in the options. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
} as const
export type LanguageCode = keyof typeof LANGUAGES
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly LanguageCode[]

/**
 * The language to use: the chosen one, else the closest to the browser's, else English. A regional form matches its
 * language: `pt-PT` gets `pt-BR` rather than English.
 */
export function languageFor(chosen: LanguageCode | 'auto', browserLanguage: string): LanguageCode {
  if (chosen !== 'auto') return chosen
  const base = (code: string) => code.toLowerCase().split(/[-_]/)[0]
  return LANGUAGE_CODES.find((code) => base(code) === base(browserLanguage)) ?? 'en'
}
