// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { translationGaps } from '../../support/translations'

it('what a language lacks, or has besides, is told by its file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'neo-texts-'))
  const write = (language: string, texts: object) => {
    mkdirSync(join(folder, language))
    writeFileSync(join(folder, language, 'guide.ts'), `export const guide = ${JSON.stringify(texts)}\n`)
  }
  write('en', { first: 'First', second: { one: '{count} thing', other: '{count} things' } })
  write('de', { first: 'Erstens', third: 'Drittens' })
  write('fr', { first: 'Premier', second: { other: '{count} choses' } })
  const gaps = await translationGaps(folder)
  rmSync(folder, { recursive: true })
  expect(gaps).toEqual([{ language: 'de', file: 'guide.ts', missing: ['second'], besides: ['third'] }])
})

it('nothing is lacking here', async () => {
  expect(await translationGaps(join(import.meta.dirname, '../../../lib/i18n'))).toEqual([])
})
