import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '../..')

/** A module's source, with what it imports, as one script that runs in a page. `folder` is what its relative imports start from. */
export async function pageScript(contents: string, folder = ROOT): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    alias: { '@': ROOT },
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
