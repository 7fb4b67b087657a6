import type { Language } from '@/lib/i18n/translator'

const modules = import.meta.glob<{ texts: Language }>('../../lib/i18n/*/index.ts', { eager: true })

/** The translations of the catalogue by language code: one for each folder. */
export const TRANSLATIONS: Readonly<Record<string, Language>> = Object.fromEntries(
  Object.values(modules).map(({ texts }) => [texts.code, texts]),
)
