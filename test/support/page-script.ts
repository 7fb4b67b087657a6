import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '../..')

/**
 * Bundles a module's source with its imports into one script that runs in a page. Relative imports start from `folder`.
 */
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
