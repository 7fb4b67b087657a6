import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { LANGUAGE_CODES } from '../../lib/shared/languages.ts'
import manifest from '../../package.json' with { type: 'json' }
import { builtExtension } from './extension.ts'

const ROOT = join(import.meta.dirname, '../..')
const BROWSERS = ['chrome', 'edge', 'firefox'] as const
const run = promisify(execFile)

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/**
 * Packs the extension for each store, with the sources that Firefox's store asks for. Returns each archive's name and
 * SHA-256.
 */
export async function pack(root = ROOT): Promise<[name: string, sha256: string][]> {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const output = join(root, '.output')
  if (existsSync(output)) for (const name of archivesIn(output)) rmSync(join(output, name))
  for (const browser of BROWSERS) await run(process.execPath, [wxt, 'zip', '-b', browser], { cwd: root })
  return archivesIn(output).map((name) => [name, sha256(join(output, name))])
}

const archivesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .toSorted()

/** Packs again in another folder, from nothing but the sources archive. */
async function packFromSources(): Promise<[name: string, sha256: string][]> {
  const folder = mkdtempSync(join(tmpdir(), 'neo-sources-'))
  try {
    const sources = readFileSync(join(ROOT, '.output', `${manifest.name}-${manifest.version}-sources.zip`))
    for (const [name, content] of Object.entries(unzipSync(sources))) {
      if (name.endsWith('/')) continue
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    return await pack(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Complains if packing twice, in two folders, gives different bytes. */
export async function irreproducible(): Promise<string[]> {
  const first = await pack()
  const second = new Map(await packFromSources())
  if (first.length !== 4) return [`Four archives were expected, ${first.length} are there.`]
  const [chrome, edge] = first.map(([, sum]) => sum)
  if (chrome !== edge) return ["Edge's archive is not Chrome's, which is the one that the tests run."]
  return first.filter(([name, sum]) => second.get(name) !== sum).map(([name]) => `${name} differs when packed again.`)
}

interface Finding {
  code: string
  message: string
  file?: string
}

/** Findings of `web-ext lint` for Firefox, except the known ones of react-dom. */
export async function lintFindings(): Promise<string[]> {
  const folder = builtExtension('firefox-mv3')
  const webExt = join(ROOT, 'node_modules/web-ext/bin/web-ext.js')
  const { stdout } = await run(process.execPath, [webExt, 'lint', '--source-dir', folder, '--output', 'json']).catch(
    (error: { stdout: string }) => error,
  )
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<string, Finding[]>
  // React sets `innerHTML` for a property that this repository's linter forbids.
  const isReact = ({ code, file }: Finding) =>
    code === 'UNSAFE_VAR_ASSIGNMENT' &&
    file &&
    readFileSync(join(folder, file), 'utf8').includes('dangerouslySetInnerHTML')
  return [...(errors ?? []), ...(warnings ?? []), ...(notices ?? [])]
    .filter((finding) => !isReact(finding))
    .map(({ code, message, file }) => `${code}: ${message} ${file ?? ''}`)
}

/** The reviewed permissions. A change here changes what users and companies are asked for. */
const PERMISSIONS = {
  permissions: ['activeTab', 'alarms', 'storage', 'scripting'],
  host_permissions: [
    'https://*.service-now.com/*',
    'https://*.servicenowservices.com/*',
    'https://dashboard.neoagent.io/*',
  ],
  optional_host_permissions: ['https://*/*'],
}
/** Longest texts that the stores accept, in characters. */
const LIMITS = { name: 45, description: 132 }
const ICONS = ['16', '32', '48', '128']

/** Complaints about a build's manifest: its version, permissions, policies, icons, and its texts in each language. */
export function manifestComplaints(target: 'chrome-mv3' | 'edge-mv3' | 'firefox-mv3'): string[] {
  const folder = builtExtension(target)
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>
  const built = read('manifest.json')
  const complaints: string[] = []
  const expectSame = (what: string, actual: unknown, expected: unknown) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected))
      complaints.push(`${target}: ${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`)
  }
  expectSame('the version', built.version, manifest.version)
  for (const [key, expected] of Object.entries(PERMISSIONS)) expectSame(key, built[key], expected)
  expectSame('what pages may load', built.web_accessible_resources, undefined)
  expectSame('the policy for its pages', built.content_security_policy, {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
  expectSame('icons', Object.keys(built.icons as object), ICONS)
  for (const size of ICONS)
    if (!existsSync(join(folder, `icon/${size}.png`))) complaints.push(`${target}: no icon of ${size} px`)
  const locales = readdirSync(join(folder, '_locales'))
  expectSame('its languages', locales.toSorted(), LANGUAGE_CODES.map((code) => code.replace('-', '_')).toSorted())
  for (const locale of locales) {
    const texts = read(`_locales/${locale}/messages.json`) as Record<string, { message: string }>
    for (const key of ['name', 'description', 'focus'] as const) {
      const { length } = texts[key]?.message ?? ''
      if (length === 0) complaints.push(`${target}: ${locale} has no ${key}`)
      if (key !== 'focus' && length > LIMITS[key])
        complaints.push(`${target}: ${locale}: ${key} has ${length} characters`)
    }
  }
  return complaints
}
