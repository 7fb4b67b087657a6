import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where builds are; EXTENSION_OUTPUT names another folder. */
const OUTPUT = process.env.EXTENSION_OUTPUT ?? join(import.meta.dirname, '../../.output')

/** The folder of a built extension. Throws with the command to run if it is not built. */
export function builtExtension(target: 'chrome-mv3' | 'edge-mv3' | 'firefox-mv3'): string {
  const folder = join(OUTPUT, target)
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`The extension is not built: ${folder} is missing. Run: npm run build`)
  return folder
}
