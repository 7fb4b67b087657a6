import { useState } from 'react'
import { parseColumns, type Settings } from '@/lib/settings'
import { verifyText as text } from '@/lib/text/verify'
import { Action } from './Action'

/** What is checked besides the usual: mail, and columns of the customer's own. */
export function VerifySettings({ settings, onSave }: { settings: Settings; onSave: (settings: Settings) => void }) {
  const [typed, setTyped] = useState(settings.columns.join('\n'))
  const [emailMode, setEmailMode] = useState(settings.emailMode)
  const [saved, setSaved] = useState(false)
  const { columns, wrong } = parseColumns(typed)
  const save = () => {
    onSave({ version: 1, emailMode, columns })
    setSaved(true)
  }
  return (
    <details className="settings">
      <summary>{text('verify.settings')}</summary>
      <label className="check">
        <input
          type="checkbox"
          checked={emailMode}
          onChange={(event) => {
            setEmailMode(event.target.checked)
            setSaved(false)
          }}
        />{' '}
        {text('settings.email')}
      </label>
      <label className="list">
        {text('settings.columns')}
        <textarea
          rows={3}
          value={typed}
          aria-invalid={wrong.length > 0}
          onChange={(event) => {
            setTyped(event.target.value)
            setSaved(false)
          }}
        />
      </label>
      {wrong.length > 0 && (
        <p className="message" role="alert">
          {text('settings.columns.wrong', { names: wrong.join(', ') })}
        </p>
      )}
      <Action onAct={save}>{text('settings.save')}</Action>
      {saved && wrong.length === 0 && <p role="status">{text('settings.saved')}</p>}
    </details>
  )
}
