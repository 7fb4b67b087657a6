import { useState } from 'react'
import type { StoredInstance } from '@/lib/extension-pages/stored-instances'
import { optionsText as text } from '@/lib/i18n/options'
import { formatTime } from '@/lib/i18n/time'
import { kindShown } from '@/lib/verification/kind-text'
import { type Status, statusOf, totalProgress } from '@/lib/verification/status'
import { statusSentence } from '@/lib/verification/status-text'
import { verificationTimeLeft } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { KindBadge } from '../shared/KindBadge'
import { useRedrawAfter } from '../shared/use-cut-off'

/** What is stored of an instance, a line each. */
function linesOf({ setup, verification, journal, unreadable, newer }: StoredInstance, status: Status): string[] {
  const { application, user, startedAt } = setup.state === 'found' ? setup.setup : {}
  const { done, of } = totalProgress(status)
  return [
    startedAt &&
      text('options.stored.setup', {
        time: formatTime(startedAt),
        done,
        count: of,
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

/** One instance: where it stands, as everywhere else, what is stored of it, and how to erase that. */
function Instance({ instance, onErase }: { instance: StoredInstance; onErase: () => void }) {
  const { host, setup, verification, newer } = instance
  useRedrawAfter(verification ? verificationTimeLeft(verification) : 0)
  const status = statusOf({ setup: setup.state === 'found' ? setup.setup : undefined, verification })
  return (
    <li className="row">
      <div data-state={status.state}>
        <strong>{host}</strong> <KindBadge {...kindShown(verification, host)} />
        {!newer && <p>{statusSentence(status)}</p>}
        {linesOf(instance, status).map((line) => (
          <p className="muted" key={line}>
            {line}
          </p>
        ))}
      </div>
      <Action label={text('options.erase-named', { host })} onAct={onErase}>
        {text('options.erase')}
      </Action>
    </li>
  )
}

interface StoredListProps {
  stored: readonly StoredInstance[]
  onErase: (host: string) => void
  /** Resolves once everything is erased. */
  onEraseAll: () => Promise<void>
}

/** The known instances, what is stored for each, and the buttons to erase it. */
export function StoredList({ stored, onErase, onEraseAll }: StoredListProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'erased'>('idle')
  return (
    <section>
      <h2>{text('options.stored')}</h2>
      <p className="muted">{text('options.stored.text')}</p>
      {stored.length === 0 && <p>{text('options.stored.none')}</p>}
      <ul className="rows">
        {stored.map((instance) => (
          <Instance
            key={instance.host}
            instance={instance}
            onErase={() => {
              setState('idle')
              onErase(instance.host)
            }}
          />
        ))}
      </ul>
      {state === 'asking' ? (
        <div className="notice" role="alert">
          <p>{text('options.erase-all.sure')}</p>
          <div className="actions">
            <Action
              onAct={() => {
                setState('idle')
                // Says "erased" only once it is.
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
