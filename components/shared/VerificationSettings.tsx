import { useState } from 'react'
import { resultsText } from '@/lib/i18n/results'
import { parseColumns, type Settings } from '@/lib/storage/settings'
import { Action } from './Action'

interface VerificationSettingsProps {
  settings: Settings
  onSave: (settings: Settings) => void
  /** Keys that an organisation's policy sets, which cannot be changed. */
  managed?: readonly string[]
  open?: boolean
}

const NONE: readonly string[] = []

/** What is checked besides the usual: mail, and columns of the customer's own. */
export function VerificationSettings({ settings, onSave, managed = NONE, open = false }: VerificationSettingsProps) {
  const [typed, setTyped] = useState(settings.columns.join('\n'))
  const [emailMode, setEmailMode] = useState(settings.emailMode)
  const [saved, setSaved] = useState(false)
  const { columns, wrong } = parseColumns(typed)
  const save = () => {
    onSave({ ...settings, emailMode, columns })
    setSaved(true)
  }
  const isManaged = managed.includes('emailMode') || managed.includes('columns')
  return (
    <details className="settings" open={open}>
      <summary>{resultsText('verify.settings')}</summary>
      <label className="check">
        <input
          type="checkbox"
          checked={emailMode}
          disabled={managed.includes('emailMode')}
          onChange={(event) => {
            setEmailMode(event.target.checked)
            setSaved(false)
          }}
        />{' '}
        {resultsText('settings.email')}
      </label>
      <label className="list">
        {resultsText('settings.columns')}
        <textarea
          rows={3}
          value={typed}
          disabled={managed.includes('columns')}
          aria-invalid={wrong.length > 0}
          onChange={(event) => {
            setTyped(event.target.value)
            setSaved(false)
          }}
        />
      </label>
      {isManaged && <p className="muted">{resultsText('settings.managed')}</p>}
      {wrong.length > 0 && (
        <p className="message" role="alert">
          {resultsText('settings.columns.wrong', { names: wrong.join(', ') })}
        </p>
      )}
      <Action onAct={save}>{resultsText('settings.save')}</Action>
      {saved && wrong.length === 0 && <p role="status">{resultsText('settings.saved')}</p>}
    </details>
  )
}
