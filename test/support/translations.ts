import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

type Texts = Readonly<Record<string, unknown>>

/** What one file of a language lacks compared with English, and what it has in addition. */
export interface Gap {
  language: string
  file: string
  missing: string[]
  besides: string[]
}

/** Compares one file of texts with the English one. */
function gapBetween(english: Texts, other: Texts): Pick<Gap, 'missing' | 'besides'> {
  return {
    missing: Object.keys(english).filter((key) => !Object.hasOwn(other, key)),
    besides: Object.keys(other).filter((key) => !Object.hasOwn(english, key)),
  }
}

/** The texts that a file exports. It is bundled first, since it may import others in the way of the extension's sources. */
async function textsIn(path: string): Promise<Texts> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  const exported = (await import(`data:text/javascript;base64,${code}`)) as Record<string, Texts>
  return Object.assign({}, ...Object.values(exported)) as Texts
}

/** What each language lacks, file by file, in a folder with one folder for each language. */
export async function translationGaps(folder: string): Promise<Gap[]> {
  const files = readdirSync(join(folder, 'en')).filter((name) => name.endsWith('.ts'))
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'en')
    .map(({ name }) => name)
  const gaps = await Promise.all(
    languages.flatMap((language) =>
      files.map(async (file) => {
        const [english, other] = await Promise.all([
          textsIn(join(folder, 'en', file)),
          textsIn(join(folder, language, file)),
        ])
        return { language, file, ...gapBetween(english, other) }
      }),
    ),
  )
  return gaps.filter(({ missing, besides }) => missing.length + besides.length > 0)
}
