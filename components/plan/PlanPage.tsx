import { type ReactNode, useState } from 'react'
import { ownHostOf } from '@/lib/domain/admission'
import type { Choices } from '@/lib/domain/plan-choices'
import { type PlanKey, planText as text } from '@/lib/i18n/plan'
import type { Policy } from '@/lib/neo/policy'
import { isJournalInProgress, type Journal, journalTimeLeft } from '@/lib/provisioning/journal'
import { kindShown } from '@/lib/verification/kind-text'
import type { Verification } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { KindBadge } from '../shared/KindBadge'
import { refusalText } from '../shared/refusal-text'
import { useRedrawAfter } from '../shared/use-cut-off'
import { ManualTasks } from './ManualTasks'
import { NextSteps, type PlannedPart } from './NextSteps'
import { ChoicesForm, namesComplaint } from './PlanChoices'
import { PlanEntry } from './PlanEntry'
import { WhichRecord } from './PlanRecords'
import { UndoQuestion, undoable } from './UndoQuestion'

interface PlanActions {
  onPlan: (choices?: Choices) => void
  onRun: (wanted: readonly string[]) => void
  onUndo: () => void
  onFollow: (part: PlannedPart) => void
  onVerify: () => void
}

interface PlanPageProps extends PlanActions {
  host: string
  /** The last one, which knows what kind of instance it is. */
  verification: Verification | undefined
  journal: Journal | undefined
  policy: Policy
  problem: string | undefined
  /** Neo is known to be connected to this instance. */
  isConnected: boolean
}

const HEADLINES: Partial<Record<Journal['state'], PlanKey>> = {
  done: 'plan.done',
  stopped: 'plan.stopped',
  undone: 'plan.undone',
}

/** Problems that only a new plan can solve. */
const STALE = new Set(['stale', 'another-person', 'person-unknown'])

function headlineOf(journal: Journal): string | undefined {
  const { state, entries } = journal
  if (isJournalInProgress(journal)) {
    if (state === 'planning') return text('plan.planning')
    if (state === 'undoing') return text('plan.undoing')
    const wanted = entries.filter((entry) => entry.wanted)
    return text('plan.running', { done: wanted.filter((entry) => entry.state === 'done').length, of: wanted.length })
  }
  if (['running', 'undoing', 'planning'].includes(state)) return text('plan.cut-off')
  if (state === 'undone' && entries.some((entry) => entry.state === 'kept')) return text('plan.undone.partly')
  const isOnlyMended = !journal.byHand.some(({ what }) => what === 'secret' || what === 'password')
  const key = state === 'done' && isOnlyMended ? 'plan.done.verify' : HEADLINES[state]
  return key && text(key)
}

function Plan({
  journal,
  policy,
  isConnected,
  onPlan,
  onRun,
  onUndo,
  onFollow,
  onVerify,
  children,
}: { journal: Journal; policy: Policy; isConnected: boolean; children: ReactNode } & PlanActions) {
  const { entries, stays, state, problem } = journal
  const [unwanted, setUnwanted] = useState<readonly string[]>(
    entries.filter(({ wanted }) => !wanted).map(({ id }) => id),
  )
  const [names, setNames] = useState(journal.names)
  const [isAsking, setIsAsking] = useState(false)
  const busy = isJournalInProgress(journal)
  useRedrawAfter(journalTimeLeft(journal))
  const wanted = entries.map(({ id }) => id).filter((id) => !unwanted.includes(id))
  const isPlanned = state === 'planned' && !busy
  const left = entries.filter((entry) => wanted.includes(entry.id) && entry.state !== 'done')
  const headline = headlineOf(journal)
  const isStale = problem !== undefined && STALE.has(problem)
  const canRun =
    !busy && !isStale && left.length > 0 && state !== 'undone' && namesComplaint(names, policy) === undefined
  const choicesNow = {
    scope: journal.scope,
    names: journal.names,
    ...(journal.records && { records: journal.records }),
  }
  return (
    <>
      {headline && (
        <p role="status" className="headline">
          {headline}
        </p>
      )}
      {problem && !busy && (
        <p role="alert" className="message">
          {text(`plan.reason.${problem}` as PlanKey)}
        </p>
      )}
      {isPlanned && <WhichRecord journal={journal} onPlan={onPlan} />}
      {isPlanned && !journal.putBack && (
        <ChoicesForm journal={journal} policy={policy} names={names} onNames={setNames} onPlan={onPlan} />
      )}
      {entries.length > 0 ? (
        <section>
          <h2>{text(isPlanned ? 'plan.group.writes' : 'plan.group.written')}</h2>
          <ul className="rows">
            {entries.map((entry) => (
              <PlanEntry
                key={entry.id}
                entry={entry}
                isPutBack={journal.putBack !== undefined}
                wanted={wanted.includes(entry.id)}
                editable={isPlanned}
                onWant={(want) =>
                  setUnwanted(want ? unwanted.filter((id) => id !== entry.id) : [...unwanted, entry.id])
                }
              />
            ))}
          </ul>
        </section>
      ) : (
        isPlanned && !problem && <p>{text(journal.putBack ? 'plan.put-back.empty' : 'plan.empty')}</p>
      )}
      {stays.length > 0 && (
        <section>
          <h2>{text('plan.group.stays')}</h2>
          <ul>
            {stays.map(({ half: part, name }) => (
              <li key={part}>{text(`plan.stays.${part}`, { name: name || text('plan.hidden') })}</li>
            ))}
          </ul>
        </section>
      )}
      {state === 'done' && <NextSteps journal={journal} primary={!isAsking} onFollow={onFollow} onVerify={onVerify} />}
      <ManualTasks journal={journal} />
      {children}
      {isAsking && !busy && (
        <UndoQuestion
          journal={journal}
          isConnected={isConnected}
          onNo={() => setIsAsking(false)}
          onYes={() => {
            setIsAsking(false)
            onUndo()
          }}
        />
      )}
      <div className="actions">
        {canRun && (
          <Action primary onAct={() => onRun(wanted)}>
            {text(isPlanned ? (journal.putBack ? 'plan.put-back.title' : 'plan.run') : 'plan.resume')}
          </Action>
        )}
        {!busy && !isAsking && undoable(journal).length > 0 && (
          <Action onAct={() => setIsAsking(true)}>{text('plan.undo')}</Action>
        )}
        {/* Planning takes long if an instance does not answer, and planning twice does no harm. */}
        {(!busy || state === 'planning') && (
          <Action primary={isStale} onAct={() => onPlan(choicesNow)}>
            {text('plan.again')}
          </Action>
        )}
      </div>
    </>
  )
}

/** "Create the records for me": what would be written, before anything is written; then what was done, with the way to undo it. */
export function PlanPage({ host, verification, journal, policy, problem, isConnected, ...actions }: PlanPageProps) {
  const isUnwritten = journal === undefined || journal.state === 'planning' || journal.state === 'planned'
  // The answer is shown where the admin clicked, so that it is in sight.
  const refusal = problem && (
    <p role="alert" className="message">
      {refusalText(problem)}
    </p>
  )
  return (
    <main className="report plan">
      <h1>{text(journal?.putBack ? 'plan.put-back.title' : 'plan.title')}</h1>
      <p className="instance">
        <strong>{host}</strong> <KindBadge {...kindShown(verification, ownHostOf(host, policy))} />
      </p>
      {!policy.setUpForMe && <p>{text('plan.off')}</p>}
      {policy.setUpForMe && isUnwritten && (
        <p>{text(journal?.putBack ? 'plan.put-back.intro' : 'plan.intro', { host })}</p>
      )}
      {policy.setUpForMe && journal ? (
        <Plan journal={journal} policy={policy} isConnected={isConnected} {...actions}>
          {refusal}
        </Plan>
      ) : (
        <>
          {policy.setUpForMe && (
            <div className="actions">
              <Action primary onAct={() => actions.onPlan()}>
                {text('plan.begin')}
              </Action>
            </div>
          )}
          {refusal}
        </>
      )}
    </main>
  )
}
