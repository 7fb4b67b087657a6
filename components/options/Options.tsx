import { useState } from 'react'
import type { StoredInstance } from '@/lib/extension-pages/stored-instances'
import { optionsText as text } from '@/lib/i18n/options'
import { popupText } from '@/lib/i18n/popup'
import { resultsText } from '@/lib/i18n/results'
import type { ManagedPolicy } from '@/lib/neo/managed-policy'
import { instanceUrl } from '@/lib/servicenow/instance-url'
import { hostOf } from '@/lib/shared/host-of'
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '@/lib/shared/languages'
import type { Settings } from '@/lib/storage/settings'
import { Action } from '../shared/Action'
import { droppedKeys } from '../shared/dropped'
import { VerificationSettings } from '../shared/VerificationSettings'
import { StoredList } from './StoredList'

export interface OptionsProps {
  settings: Settings
  /** They were stored by a newer version of the extension: they do not apply, and what is set here is not stored. */
  settingsNewer: boolean
  managed: ManagedPolicy
  /** The language that "as the browser" stands for. */
  browserLanguage: LanguageCode
  stored: readonly StoredInstance[]
  /** How often everything was erased: what is typed goes with it. */
  erasures: number
  /** Whether the browser lets the extension onto instances. */
  access: boolean
  onSettings: (settings: Settings) => void
  onAllow: () => void
  onRemoveUrl: (host: string) => void
  onErase: (host: string) => void
  onEraseAll: () => Promise<void>
}

function Language({ settings, managed, browserLanguage, onSettings }: OptionsProps) {
  const isManaged = managed.keys.includes('language')
  const chosen = isManaged ? managed.policy.language : settings.language
  return (
    <section className="settings">
      <h2 id="language">{text('options.language')}</h2>
      <select
        aria-labelledby="language"
        value={chosen}
        disabled={isManaged}
        onChange={(event) => onSettings({ ...settings, language: event.target.value as Settings['language'] })}
      >
        <option value="auto">{text('options.language.auto', { name: LANGUAGES[browserLanguage] })}</option>
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code]}
          </option>
        ))}
      </select>
      <p className="muted">{isManaged ? resultsText('settings.managed') : text('options.language.text')}</p>
    </section>
  )
}

interface CustomUrlProps {
  host: string
  own: string
  onName: (own: string) => void
  onRemove: () => void
}

function CustomUrl({ host, own, onName, onRemove }: CustomUrlProps) {
  const [typed, setTyped] = useState(instanceUrl(own) ?? '')
  const url = instanceUrl(hostOf(typed.trim()))
  return (
    <li>
      <label>
        {text('options.urls.own', { host })}
        <input
          type="text"
          inputMode="url"
          value={typed}
          aria-invalid={!url}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => url && hostOf(url) !== own && onName(hostOf(url))}
        />
      </label>
      {!url && <p className="message">{popupText('popup.own-address.wrong')}</p>}
      <Action label={text('options.urls.remove-named', { host })} onAct={onRemove}>
        {text('options.urls.remove')}
      </Action>
    </li>
  )
}

function CustomUrls({ settings, managed, onSettings, onRemoveUrl }: OptionsProps) {
  const urls = Object.entries(settings.customUrls)
  return (
    <section className="settings">
      <h2>{text('options.urls')}</h2>
      <p className="muted">{text('options.urls.text')}</p>
      {managed.policy.allowedInstances.length > 0 && <p className="message">{text('options.urls.managed')}</p>}
      {urls.length === 0 && <p>{text('options.urls.none')}</p>}
      <ul className="rows">
        {urls.map(([host, own]) => (
          <CustomUrl
            key={host}
            host={host}
            own={own}
            onName={(named) => onSettings({ ...settings, customUrls: { ...settings.customUrls, [host]: named } })}
            onRemove={() => onRemoveUrl(host)}
          />
        ))}
      </ul>
    </section>
  )
}

const PERMISSIONS = ['hosts', 'dashboard', 'other', 'active-tab', 'scripting', 'storage'] as const

function Permissions({ access, onAllow }: OptionsProps) {
  return (
    <section>
      <h2>{text('options.permissions')}</h2>
      {!access && (
        <div className="notice" role="alert">
          <p>{text('options.permissions.withheld')}</p>
          <Action primary onAct={onAllow}>
            {popupText('popup.access.allow')}
          </Action>
        </div>
      )}
      <ul>
        {PERMISSIONS.map((what) => (
          <li key={what}>{text(`options.permissions.${what}`)}</li>
        ))}
      </ul>
    </section>
  )
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function Policy({ managed }: OptionsProps) {
  const { keys, policy, dropped } = managed
  const { unreadable } = policy
  return (
    <section>
      <h2>{text('options.policy')}</h2>
      {unreadable.length > 0 && (
        <p role="alert" className="notice">
          {popupText('popup.policy-unreadable', { keys: unreadable.join(', ') })}
        </p>
      )}
      {dropped.length > 0 && (
        <p role="alert" className="notice">
          {popupText('popup.policy-partial', { keys: droppedKeys(managed).join(', ') })}
        </p>
      )}
      {keys.length > 0 && <p>{text('options.policy.set')}</p>}
      {keys.length + dropped.length + unreadable.length === 0 && <p>{text('options.policy.none')}</p>}
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <code>{key}</code>
            </dt>
            <dd>{shown(policy[key as keyof typeof policy])}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What the admin can set, what is stored, what the extension may do, and what the organisation set. */
export function Options(props: OptionsProps) {
  const { settings, managed, erasures, onSettings } = props
  return (
    <main className="report options">
      <h1>{text('options.title')}</h1>
      {props.settingsNewer && (
        <p role="alert" className="notice">
          {text('options.settings-newer')}
        </p>
      )}
      <Language {...props} />
      <VerificationSettings key={erasures} settings={settings} managed={managed.keys} onSave={onSettings} open />
      <CustomUrls {...props} />
      <StoredList {...props} />
      <Permissions {...props} />
      <Policy {...props} />
    </main>
  )
}
