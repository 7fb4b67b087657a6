import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '../..')

/** One of `test/bench/pages` as a script that runs in a page, built as the extension is: minified, for production. */
export async function bundlePage(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'pages', name)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    absWorkingDir: ROOT,
    alias: { '@': ROOT },
    jsx: 'automatic',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
