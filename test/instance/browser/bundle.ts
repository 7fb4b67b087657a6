import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const HERE = import.meta.dirname
const MODULES = join(HERE, '../../../node_modules')
const CACHE = join(MODULES, '.cache/stand-in-instance')

/** ServiceNow's components import .scss as text. Deprecation warnings of their published code are silenced. */
const scss: esbuild.Plugin = {
  name: 'scss',
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, ({ path }) => ({
      contents: sass.compile(path, { loadPaths: [MODULES], logger: sass.Logger.silent }).css,
      loader: 'text',
    }))
  },
}

async function bundle(entry: string): Promise<string> {
  const result = await esbuild.build({
    entryPoints: [join(HERE, entry)],
    bundle: true,
    write: false,
    minify: true,
    loader: { '.js': 'jsx' },
    // The project's own tsconfig is for React.
    tsconfigRaw: {},
    jsx: 'transform',
    jsxFactory: 'createElement',
    jsxFragment: 'Fragment',
    inject: [join(HERE, 'jsx.js')],
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'window' },
    plugins: [scss],
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(HERE)).toSorted()) hash.update(name).update(await readFile(join(HERE, name)))
  for (const name of ['@servicenow/ui-core', '@servicenow/now-input', 'esbuild'])
    hash.update(await readFile(join(MODULES, name, 'package.json')))
  return hash.digest('hex').slice(0, 16)
}

/** The shell with ServiceNow's own components as one script; built once per change of its sources, about 2 s. */
export async function shellScript(): Promise<string> {
  const file = join(CACHE, `shell-${await fingerprint()}.js`)
  if (!existsSync(file)) {
    await mkdir(CACHE, { recursive: true })
    const temporary = `${file}.${process.pid}`
    await writeFile(temporary, await bundle('shell.js'))
    await rename(temporary, file)
  }
  return readFile(file, 'utf8')
}
