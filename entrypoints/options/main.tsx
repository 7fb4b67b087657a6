import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { Options } from '@/components/options/Options'
import {
  eraseEverything,
  eraseInstance,
  readStoredInstances,
  watchStoredInstances,
} from '@/lib/extension-pages/stored-instances'
import { setPreferredLanguage } from '@/lib/i18n/browser-language'
import { languageFor } from '@/lib/shared/languages'
import { removeCustomUrl } from '@/lib/storage/hosts'
import { areSettingsNewer, readManaged, readPolicy, readSettings, writeSettings } from '@/lib/storage/settings'
import '@/components/shared/tokens.css'
import '@/components/shared/shared.css'
import '@/components/shared/page.css'
import '@/components/shared/status.css'
import '@/components/results/results.css'
import '@/components/options/options.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const origins = { origins: browser.runtime.getManifest().host_permissions ?? [] }
let erasures = 0

async function draw(): Promise<void> {
  const [settings, settingsNewer, managed, stored, access] = await Promise.all([
    readSettings(),
    areSettingsNewer(),
    readManaged(),
    readStoredInstances(),
    browser.permissions.contains(origins),
  ])
  root.render(
    <Options
      erasures={erasures}
      settings={settings}
      settingsNewer={settingsNewer}
      managed={managed}
      browserLanguage={languageFor('auto', browser.i18n.getUILanguage())}
      stored={stored}
      access={access}
      onSettings={(changed) =>
        // Another language needs another document.
        void writeSettings(changed).then(
          () => changed.language !== settings.language && location.reload(),
          // The failure is shown above; the control shows the stored value again.
          () => draw(),
        )
      }
      onAllow={() => void browser.permissions.request(origins).then(draw)}
      onRemoveUrl={(host) => void eraseInstance(host).then(() => removeCustomUrl(host))}
      onErase={(host) => void eraseInstance(host)}
      onEraseAll={() =>
        eraseEverything().then(() => {
          erasures++
          return draw()
        })
      }
    />,
  )
}

await setPreferredLanguage(await readPolicy())
await draw()
watchStoredInstances(new AbortController().signal, () => void draw())
