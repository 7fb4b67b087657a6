/** Languages of the catalogue by BCP 47 code, each with its own name, as choices show it. */
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
 * The language to speak: the one that was chosen, else the closest to what the browser speaks, else English. A regional
 * form stands for its language: whoever reads `pt-PT` is better served by `pt-BR` than by English.
 */
export function languageFor(chosen: LanguageCode | 'auto', browserLanguage: string): LanguageCode {
  if (chosen !== 'auto') return chosen
  const base = (code: string) => code.toLowerCase().split(/[-_]/)[0]
  return LANGUAGE_CODES.find((code) => base(code) === base(browserLanguage)) ?? 'en'
}
