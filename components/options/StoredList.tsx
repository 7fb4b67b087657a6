import { useState } from 'react'
import { STEPS } from '@/lib/domain/steps'
import type { StoredInstance } from '@/lib/extension-pages/stored-instances'
import { optionsText as text } from '@/lib/i18n/options'
import { formatTime } from '@/lib/i18n/time'
import { Action } from '../shared/Action'

/** What is stored of an instance, a line each. */
function linesOf({ setup, verification, journal, unreadable, newer }: StoredInstance): string[] {
  const { application, user, startedAt, stepsDone } = setup.state === 'found' ? setup.setup : {}
  return [
    startedAt &&
      text('options.stored.setup', {
        time: formatTime(startedAt),
        done: stepsDone?.length ?? 0,
        count: STEPS.length,
      }),
    application && text('options.stored.application', { name: application.name, clientId: application.clientId }),
    user && text('options.stored.user', { name: user.userName }),
    verification &&
      text('options.stored.verification', {
        time: formatTime(verification.finishedAt ?? verification.startedAt),
        count: verification.verdicts.length,
      }),
    journal && text('options.stored.journal', { count: journal.entries.length }),
    unreadable && text('options.stored.unreadable'),
    newer && text('options.stored.newer'),
  ].filter((line): line is string => typeof line === 'string' && line !== '')
}

interface StoredListProps {
  stored: readonly StoredInstance[]
  onErase: (host: string) => void
  /** Ends once everything is gone. */
  onEraseAll: () => Promise<void>
}

/** The instances known, what is stored of each, and the way to erase it. */
export function StoredList({ stored, onErase, onEraseAll }: StoredListProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'erased'>('idle')
  return (
    <section>
      <h2>{text('options.stored')}</h2>
      <p className="muted">{text('options.stored.text')}</p>
      {stored.length === 0 && <p>{text('options.stored.none')}</p>}
      <ul className="rows">
        {stored.map((instance) => (
          <li key={instance.host} className="row">
            <div>
              <strong>{instance.host}</strong>
              {linesOf(instance).map((line) => (
                <p className="muted" key={line}>
                  {line}
                </p>
              ))}
            </div>
            <Action
              label={text('options.erase-named', { host: instance.host })}
              onAct={() => {
                setState('idle')
                onErase(instance.host)
              }}
            >
              {text('options.erase')}
            </Action>
          </li>
        ))}
      </ul>
      {state === 'asking' ? (
        <div className="notice" role="alert">
          <p>{text('options.erase-all.sure')}</p>
          <div className="actions">
            <Action
              onAct={() => {
                setState('idle')
                // Nothing is said to be gone that may still be there.
                void onEraseAll().then(() => setState('erased'))
              }}
            >
              {text('options.erase-all.yes')}
            </Action>
            <Action onAct={() => setState('idle')}>{text('options.erase-all.no')}</Action>
          </div>
        </div>
      ) : (
        <div className="actions">
          <Action onAct={() => setState('asking')}>{text('options.erase-all')}</Action>
          {state === 'erased' && <span role="status">{text('options.erased')}</span>}
        </div>
      )}
    </section>
  )
}
