import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'
import { NEO } from './lib/neo/constants'

/** Where Neo's dashboard is. */
const DASHBOARD = new URL(NEO.dashboardUrl).origin

export default defineConfig({
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
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
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
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
      : { minimum_chrome_version: '125' }),
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
    // A page pays for every byte of the guide, and the browsers supported have promises of their own: no polyfill there.
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.every(({ name }) => ['guide', 'verify', 'write', 'connect', 'consent'].includes(name))) return
      const native = fileURLToPath(new URL('lib/native-browser.ts', import.meta.url))
      config.plugins?.unshift({
        name: 'native-browser',
        enforce: 'pre',
        resolveId: (id) => (id === 'webextension-polyfill' ? native : undefined),
      })
    },
  },
  webExt: { disabled: true },
})
