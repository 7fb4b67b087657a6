import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '../..')
const ENTRIES = {
  loader: 'entrypoints/loader.ts',
  guide: 'entrypoints/guide/index.tsx',
  popup: 'entrypoints/popup/main.ts',
  verification: 'entrypoints/verify.ts',
  'consent guard': 'entrypoints/consent.ts',
  dashboard: 'entrypoints/connect.ts',
  background: 'entrypoints/background.ts',
} as const

/** Which part of the code an input belongs to. */
function partOf(input: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]
  if (library) return ['react', 'react-dom', 'scheduler'].includes(library) ? 'React' : library
  return /^(lib\/[^/.]+|components|entrypoints)/.exec(input)?.[1] ?? 'other'
}

async function partsOf(entry: string): Promise<Map<string, number>> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    absWorkingDir: ROOT,
    outdir: 'out',
    alias: { '@': ROOT },
    jsx: 'automatic',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
    plugins: [
      {
        name: 'inline',
        setup: (own) =>
          own.onResolve({ filter: /\?inline$/ }, ({ path }) => ({
            path: join(ROOT, path.replace(/^@\//, '').replace('?inline', '')),
          })),
      },
    ],
  })
  const parts = new Map<string, number>()
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const part = partOf(input)
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput)
    }
  return parts
}

/** A table of what each bundle holds, the largest parts first. */
export async function bundleTable(): Promise<string> {
  const rows: string[] = []
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const parts = [...(await partsOf(entry))].toSorted((a, b) => b[1] - a[1])
    const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0)
    const shown = parts.slice(0, 6).map(([part, bytes]) => `${part} ${(bytes / 1000).toFixed(1)}`)
    rows.push(`| ${name} | ${(total / 1000).toFixed(1)} KB | ${shown.join(', ')} |`)
  }
  return ['| bundle | in all | KB by part |', '| --- | --- | --- |', ...rows].join('\n')
}
