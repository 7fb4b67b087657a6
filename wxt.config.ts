import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minify } from 'terser'
import { defineConfig } from 'wxt'
import { nextStepScripts } from './lib/messaging/next-step-scripts'
import { NEO } from './lib/neo/constants'
import own from './package.json'

/** Where Neo's dashboard is. */
const DASHBOARD = new URL(NEO.dashboardUrl).origin

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** The one to work with: what is changed comes from a server on this machine. */
const DEV_SERVER = 'http://127.0.0.1:*'
const DEV_CSP = CSP.replace("style-src 'self'", `style-src 'self' 'unsafe-inline' ${DEV_SERVER}`)
  .replace("img-src 'self'", `img-src 'self' ${DEV_SERVER}`)
  .replace("connect-src 'none'", `connect-src ${DEV_SERVER} ${DEV_SERVER.replace('http', 'ws')}`)
  .replace("script-src 'self'", `script-src 'self' ${DEV_SERVER}`)

/** What is worked with need not be small, and is easier to follow as it was written. */
let isServed = false

/** Folders of the packages whose code is in what was built. */
const bundled = new Set<string>()

/** What is in the package, as CycloneDX, and the licences that have to come with it. */
function billOfMaterials(outDir: string): void {
  const packages = [...bundled].toSorted().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    return { name, version, license, text: file ? readFileSync(join(folder, file), 'utf8').trim() : license }
  })
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  }))
  const component = {
    type: 'application',
    name: own.name,
    version: own.version,
    licenses: [{ license: { id: own.license } }],
  }
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component }, components }
  writeFileSync(join(outDir, 'sbom.json'), `${JSON.stringify(bom, undefined, 2)}\n`)
  const notices = packages.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`)
  writeFileSync(join(outDir, 'third-party-notices.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`))
}

interface Package {
  name: string
  version: string
  license: string
}

export default defineConfig({
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  // Named by its address: the browser that `npm run dev` opens reaches no other name than those of the stand-in instance.
  dev: { server: { host: '127.0.0.1', origin: 'http://127.0.0.1' } },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Of the active tab only the address is looked at, when the extension's button is clicked: it may be a custom URL.
    permissions: ['activeTab', 'storage', 'scripting'],
    // Neo's dashboard only, where it does nothing unless something is handed over; nothing is declared for instances.
    content_scripts: [{ matches: [`${DASHBOARD}/*`], js: ['connect.js'], run_at: 'document_start' as const }],
    // Asked for one site at a time, where an enterprise's dashboard is not Neo's own.
    optional_host_permissions: ['https://*/*'],
    // Neo's dashboard again: texts in other languages than English are put into its page like the script itself.
    host_permissions: ['https://*.service-now.com/*', 'https://*.servicenowservices.com/*', `${DASHBOARD}/*`],
    commands: { 'focus-guide': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_focus__' } },
    storage: { managed_schema: 'managed_schema.json' },
    action: { default_title: '__MSG_name__' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    content_security_policy: {
      extension_pages: command === 'serve' ? DEV_CSP : CSP,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'setup-guide@neoagent.io',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  zip: {
    includeSources: [
      'components/**',
      'entrypoints/**',
      'lib/**',
      'public/**',
      '*.json',
      'wxt.config.ts',
      'README.md',
      'LICENSE',
    ],
  },
  hooks: {
    'config:resolved': (wxt) => void (isServed = wxt.config.command === 'serve'),
    'build:publicAssets': (_wxt, files) => {
      for (const { path, contents } of nextStepScripts()) files.push({ relativeDest: path, contents })
    },
    'prepare:publicPaths': (_wxt, paths) => void paths.push(...nextStepScripts().map(({ path }) => path)),
    'build:done': (wxt) => billOfMaterials(wxt.config.outDir),
    // A page pays for every byte of the guide, and the browsers supported have promises of their own: no polyfill there.
    'vite:build:extendConfig': (entries, config) => {
      config.plugins?.push({
        name: 'bill-of-materials',
        generateBundle(_options, bundle) {
          for (const chunk of Object.values(bundle))
            for (const id of chunk.type === 'chunk' ? Object.keys(chunk.modules) : []) {
              const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]
              if (folder && existsSync(join(folder, 'package.json'))) bundled.add(folder)
            }
        },
      })
      if (!entries.every(({ name }) => ['guide', 'collect', 'verify', 'write', 'connect', 'consent'].includes(name)))
        return
      config.define = {
        ...config.define,
        // React waits for its turn with a timer then. A channel would keep all of the guide in the page's memory for good.
        MessageChannel: 'undefined',
        setImmediate: 'undefined',
        __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined',
        // Every browser supported has it; what React does where it is missing need not be loaded.
        'typeof reportError': '"function"',
        'typeof AbortController': '"function"',
        'typeof queueMicrotask': '"function"',
        'typeof setTimeout': '"function"',
        'typeof clearTimeout': '"function"',
        'typeof performance': '"object"',
        'typeof window': '"object"',
        // Only what React would tell the browser of its own navigations, of which there are none.
        'typeof navigation': '"undefined"',
      }
      const native = fileURLToPath(new URL('lib/shared/native-browser.ts', import.meta.url))
      // Elements are found under their ids among the globals, so what zod shares with other copies of itself is the script's own.
      config.plugins?.unshift({
        name: 'own-zod-scope',
        enforce: 'pre',
        transform: (code, id) =>
          /\/zod\/.*\/(core|registries)\.js$/.test(id)
            ? { code: `const ownScope = {};\n${code.replaceAll('globalThis', 'ownScope')}`, map: null }
            : undefined,
      })
      config.plugins?.unshift({
        name: 'native-browser',
        enforce: 'pre',
        resolveId: (id) => (id === 'webextension-polyfill' ? native : undefined),
      })
      if (isServed) return
      // Once more, by other means: what a page loads gets 1 % smaller by it.
      config.plugins?.push({
        name: 'smaller',
        enforce: 'post',
        async generateBundle(_options, bundle) {
          // What another script answers with is its last expression, which looks like nothing of use.
          for (const chunk of Object.values(bundle))
            if (chunk.type === 'chunk' && chunk.fileName.endsWith('guide.js')) {
              const compress = {
                ecma: 2020,
                passes: 3,
                pure_getters: true,
                keep_fargs: false,
                unsafe_arrows: true,
              } as const
              chunk.code = (await minify(chunk.code, { ecma: 2020, compress })).code ?? chunk.code
            }
        },
      })
      // What a clue rests on is for people who read the source.
      config.plugins?.unshift({
        name: 'without-evidence',
        enforce: 'pre',
        transform: (code, id) => (/lib\/servicenow\//.test(id) ? code.replace(/,\s*source: '[^']*'/g, '') : undefined),
      })
      config.plugins?.unshift({
        name: 'native-set',
        enforce: 'pre',
        // The library brings a set of its own for browsers that have none.
        transform: (_code, id) =>
          id.endsWith('dom-accessibility-api/dist/polyfills/SetLike.mjs') ? 'export default Set' : undefined,
      })
    },
  },
  webExt: { disabled: true },
})
