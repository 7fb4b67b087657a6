import { defineConfig } from 'wxt'
import { noteBundledPackages, writeBillOfMaterials } from './build/bill-of-materials'
import { pageTemplate } from './build/page-template'
import { OWN_PAGE_TRICKS, PAGE_TRICKS } from './build/tricks'
import { NEO } from './lib/neo/constants'

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

/** Scripts that run in pages, besides the loader and the frame's, which import next to nothing. */
const IN_PAGES = new Set(['guide', 'collect', 'verify', 'write', 'connect', 'consent'])

/** The tricks for what is bundled together: scripts in pages, the extension's own pages, or the rest, which needs none. */
function tricksFor(entries: readonly { name: string; type: string }[]) {
  if (entries.every(({ name }) => IN_PAGES.has(name))) return PAGE_TRICKS
  return entries.some(({ type }) => type === 'popup') ? OWN_PAGE_TRICKS : []
}

export default defineConfig({
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  imports: false,
  vite: () => ({ plugins: [pageTemplate()] }),
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  // Named by its address: the browser that `npm run dev` opens reaches no other name than those of the stand-in instance.
  dev: { server: { host: '127.0.0.1', origin: 'http://127.0.0.1' } },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Of the active tab only the address is looked at, when the extension's button is clicked: it may be a custom URL.
    // An alarm shows in time on the extension's button that a connection ends.
    permissions: ['activeTab', 'alarms', 'storage', 'scripting'],
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
      'build/**',
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
    'build:done': (wxt) => writeBillOfMaterials(wxt.config.outDir),
    'vite:build:extendConfig': (entries, config) => {
      config.plugins?.push(noteBundledPackages())
      for (const { plugin, define } of tricksFor(entries)) {
        if (isServed && plugin?.name === 'smaller') continue
        config.define = { ...config.define, ...define }
        if (plugin?.enforce === 'pre') config.plugins?.unshift(plugin)
        else if (plugin) config.plugins?.push(plugin)
      }
    },
  },
  webExt: { disabled: true },
})
