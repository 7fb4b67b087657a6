// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { texts as de } from '@/lib/i18n/de'
import { texts as es } from '@/lib/i18n/es'
import { texts as fr } from '@/lib/i18n/fr'
import { texts as ja } from '@/lib/i18n/ja'
import { texts as ptBR } from '@/lib/i18n/pt-BR'
import type { TextEntry } from '@/lib/i18n/translator'
import { ENGLISH } from '../../support/english'

interface Terms {
  entries: Readonly<Record<string, TextEntry>>
  /** Words for outcomes, in the order passed, to fix, warning, can't tell. */
  outcomes: readonly [string, string, string, string]
  undo: string
  refresh: string
  /** Other words for what has a term, and wording that means something else than it should. */
  never: readonly RegExp[]
}

const LANGUAGES: Record<string, Terms> = {
  en: {
    entries: ENGLISH,
    outcomes: ['Passed', 'To fix', 'Warning', "Can't tell"],
    undo: 'Undo',
    refresh: 'Refresh the plan',
    never: [
      /set-ups?\b/i,
      /\b(?:to|may|can) setup\b/i,
      /\bhal(?:f|ves)\b/i,
      /worth a look/i,
      /\bcannot tell\b/i,
      /\bta(?:ke|ken|king) (?:it )?back\b/i,
      /look again/i,
      /for good/i,
      /\bmend/i,
      /\bstands?\b/i,
      /(?<!can.t )\btells?\b(?! (?:it|whoever))/i,
      /\bset it up for me\b/i,
    ],
  },
  de: {
    entries: de.entries,
    outcomes: ['Bestanden', 'Zu beheben', 'Warnung', 'Nicht feststellbar'],
    undo: 'Rückgängig machen',
    refresh: 'Plan aktualisieren',
    never: [
      /\bSet-?ups?\b/,
      /Hälfte/,
      /[Zz]urück(?:nehmen|genommen)/,
      /nachsehen/,
      /einen Blick/i,
      /\bNeos\b/,
      /Neo zuzustimmen|stimm\w* Neo zu/,
      /Redirect-URL/,
      /\bClient ID\b(?! Metadata)/,
      /um es zu wissen/,
      /\b(?:du|dein|dich)\b/i,
    ],
  },
  fr: {
    entries: fr.entries,
    outcomes: ['Réussi', 'À corriger', 'Avertissement', 'Indéterminé'],
    undo: 'Rétablir l’état précédent',
    refresh: 'Actualiser le plan',
    never: [
      /moitié/,
      /approuv/,
      /annul/i,
      /[Rr]egarder à nouveau/,
      / [:;?!»]/,
      /« /,
      /\w'\w/,
      /\b(?:tu|ton|toi)\b/,
      /pour le savoir/,
    ],
  },
  es: {
    entries: es.entries,
    outcomes: ['Superado', 'Por corregir', 'Advertencia', 'No se sabe'],
    undo: 'Deshacer',
    refresh: 'Actualizar el plan',
    never: [
      /\bmitad/,
      /apr(?:o|ue)b/,
      /[Rr]ellen/,
      /[Cc]omprob|[Cc]omprueb/,
      /conect(?:ar|e) a Neo/i,
      /para siempre/,
      /Mirar de nuevo/,
      /para saberlo/,
      /"/,
    ],
  },
  'pt-BR': {
    entries: ptBR.entries,
    outcomes: ['Aprovado', 'A corrigir', 'Aviso', 'Não dá para saber'],
    undo: 'Desfazer',
    refresh: 'Atualizar o plano',
    never: [
      /metade/,
      /aprovar|aprova o/,
      /\bligad[oa]\b/,
      /no alto à/,
      /para sempre/,
      /Olhar de novo/,
      /para saber\./,
      /aplicativo/,
      /"/,
    ],
  },
  ja: {
    entries: ja.entries,
    outcomes: ['合格', '要修正', '警告', '判断できません'],
    undo: '元に戻す',
    refresh: '計画を更新',
    never: [
      /あなた/,
      /私たち/,
      /サイン(?:イン|アウト)/,
      /代わりに/,
      /取り消/,
      /でしょう|べき/,
      /連携/,
      /なりすま/,
      /セットアップ/,
      /[？！]/,
    ],
  },
}

/** Texts that name what a button or a page is called, by its key. */
const QUOTES = {
  'plan.intro': 'plan.run',
  'plan.put-back.intro': 'plan.put-back.title',
  'popup.confirm.unverified': 'verify.action',
  'consent.error.other': 'verify.action',
  'connect.expired.text': 'action.continue',
  'connect.refused.other-client-id': 'action.continue',
  'options.stored.journal': 'plan.title',
  'page-report.none': 'page-report.take',
} as const

const OUTCOMES = ['pass', 'fail', 'warn', 'unknown']
const formsOf = (entry: TextEntry | undefined): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry ?? {})

describe.each(Object.entries(LANGUAGES))('the terms of %s', (_code, { entries, outcomes, undo, refresh, never }) => {
  it('are one word for each outcome, and for undoing and refreshing a plan', () => {
    expect(OUTCOMES.map((outcome) => entries[`outcome.${outcome}`])).toEqual(outcomes)
    expect(entries['plan.undo']).toBe(undo)
    expect(entries['plan.again']).toBe(refresh)
  })

  it('are used, and no other words instead', () => {
    const found = Object.entries(entries).flatMap(([key, entry]) =>
      formsOf(entry).flatMap((words) => never.filter((word) => word.test(words)).map((word) => `${key}: ${word}`)),
    )
    expect(found).toEqual([])
  })

  it('are quoted as the button says them', () => {
    const wrong = Object.entries(QUOTES).filter(
      ([key, named]) => !formsOf(entries[key]).every((words) => words.includes(formsOf(entries[named])[0] ?? ' ')),
    )
    expect(wrong).toEqual([])
  })

  it('are the same for "Create the records for me" on the card, in the popup and on its page', () => {
    expect(entries['action.plan']).toBe(entries['plan.title'])
    expect(entries['popup.set-up']).toBe(entries['plan.title'])
  })
})
