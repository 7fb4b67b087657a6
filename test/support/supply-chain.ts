import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { builtExtension } from './extension.ts'

const ROOT = join(import.meta.dirname, '../..')

interface Lock {
  packages: Record<string, { integrity?: string; resolved?: string; hasInstallScript?: boolean; link?: boolean }>
}

/** Complaints about the lock file: packages without a checksum, from elsewhere, or with an undecided install script. */
export function lockComplaints(): string[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
  const { packages } = read('package-lock.json') as Lock
  const { allowScripts, ...manifest } = read('package.json') as {
    allowScripts: Record<string, boolean>
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`)
  const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link)
  return [
    ...loose,
    ...entries
      .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
      .map(([path]) => `${path} has no checksum`),
    ...entries
      .filter(
        ([path, { hasInstallScript }]) => hasInstallScript && !(path.replace(/^.*node_modules\//, '') in allowScripts),
      )
      .map(([path]) => `${path} has an install script that package.json says nothing of`),
  ]
}

interface Audit {
  vulnerabilities?: Record<string, { severity: string; range: string }>
}

/**
 * Advisories of `npm audit` for the shipped packages, of high severity and worse. Undefined if the registry does not
 * answer within 20 s, as without a network: unknown is not the same as none.
 */
export async function knownVulnerabilities(): Promise<string[] | undefined> {
  const run = promisify(execFile)('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], {
    cwd: ROOT,
    timeout: 20_000,
  })
  // The command fails if it found something, too.
  const { stdout } = await run.catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }))
  const answer = stdout.trim().startsWith('{') ? (JSON.parse(stdout) as Audit) : {}
  return (
    answer.vulnerabilities &&
    Object.entries(answer.vulnerabilities)
      .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
      .map(([name, { severity, range }]) => `${name} ${range}: a known vulnerability, ${severity}`)
  )
}

/** Licences that code in the package may have. */
const LICENCES = new Set(['MIT', 'MPL-2.0', 'Apache-2.0'])
/** Host names allowed in built code: the product's own, those of specifications, and of React's error pages. */
const HOSTS = new Set([
  'dashboard.neoagent.io',
  'docs.neoagent.io',
  'name.service-now.com',
  'name.servicenowservices.com',
  'www.w3.org',
  'react.dev',
  // Replaces other sites in a page report; nothing resolves it.
  'other.invalid',
])
const FORBIDDEN = [
  [/\beval\s*\(/, 'eval'],
  [/\bnew\s+Function\b|[^.\w]Function\s*\(/, 'code from text'],
  [/\bimport\s*\(\s*["'`]https?:/, 'a remote module'],
  [/\bimportScripts\s*\(/, 'importScripts'],
  [/\bnew\s+(XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\b/, 'another way out than fetch'],
] as const

interface Bom {
  components: { name: string; version: string; licenses: { license: { id: string } }[] }[]
}

/** Complaints about built files: generated code, ways out, unknown hosts, licences that do not fit. */
export function contentComplaints(target: 'chrome-mv3' | 'firefox-mv3'): string[] {
  const folder = builtExtension(target)
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  const found = scripts.flatMap((name) => {
    const code = readFileSync(join(folder, name), 'utf8')
    const hosts = [...code.matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/g)].map((match) => match[1] ?? '')
    return [
      ...FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${target}/${name}: ${what}`),
      ...hosts.filter((host) => !HOSTS.has(host)).map((host) => `${target}/${name}: names ${host}`),
    ]
  })
  const { components } = JSON.parse(readFileSync(join(folder, 'sbom.json'), 'utf8')) as Bom
  const notices = readFileSync(join(folder, 'third-party-notices.txt'), 'utf8')
  return [
    ...found,
    ...(components.length === 0 ? [`${target}: the bill of materials is empty`] : []),
    ...components
      .filter(({ licenses }) => !licenses.every(({ license }) => LICENCES.has(license.id)))
      .map(({ name }) => `${target}: ${name} has a licence that does not fit`),
    ...components
      .filter(({ name, version }) => !notices.includes(`${name} ${version}\n`))
      .map(({ name }) => `${target}: the notices lack ${name}`),
  ]
}
