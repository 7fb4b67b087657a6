import { join } from 'node:path'
import { translationGaps } from './support/translations.ts'

const FOLDER = 'lib/i18n'

// While a text is being written, other languages say it in English; the test command wants all of them.
const gaps = await translationGaps(join(import.meta.dirname, '..', FOLDER))
for (const { language, file, missing, besides } of gaps) {
  process.stdout.write(`${FOLDER}/${language}/${file}\n`)
  for (const key of missing) process.stdout.write(`  lacks ${key}\n`)
  for (const key of besides) process.stdout.write(`  has ${key}, which the English has not\n`)
}
if (gaps.length === 0) process.stdout.write('Every language has every text.\n')
process.exitCode = gaps.length === 0 ? 0 : 1
