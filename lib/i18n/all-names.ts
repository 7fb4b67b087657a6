import type { LanguageCode } from '../shared/languages'
import { names as de } from './de/names'
import { enNames } from './en/names'
import { names as es } from './es/names'
import { names as fr } from './fr/names'
import { names as ja } from './ja/names'
import { names as ptBR } from './pt-BR/names'
import { formatEntry, type Values } from './translator'

const NAMES = { en: enNames, de, fr, es, 'pt-BR': ptBR, ja } as const

/** The name of a step, or of the guide, in a language: for the pill, on pages without the texts of that language. */
export const nameTextIn = (code: LanguageCode, key: keyof typeof enNames, values?: Values): string =>
  formatEntry(NAMES[code][key], { code, direction: 'ltr' }, values)
