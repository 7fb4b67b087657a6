import type { Outcome } from '@/lib/domain/finding'
import { formatTime } from '@/lib/i18n/time'
import { displayValue } from '@/lib/i18n/translator'
import { verificationText as text } from '@/lib/i18n/verification'
import { reportSections } from '@/lib/verification/report'
import { type Summary, summaryOf } from '@/lib/verification/summary'
import { isRunning, type Verification as Record, verificationTimeLeft } from '@/lib/verification/verification'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { useRedrawAfter } from '../shared/use-cut-off'
import { VerdictRow } from './VerdictRow'

export interface VerificationActions {
  onShow: (requirement: string) => void
  onAgain: (requirement: string) => void
  /** Verifies another application or account. */
  onChoose: (chosen: { application?: string; user?: string }) => void
}

const MARKS: Readonly<globalThis.Record<Summary['state'], Outcome>> = {
  ready: 'pass',
  connected: 'pass',
  'to-fix': 'fail',
  'cannot-tell': 'unknown',
}

/** How it is, in one line. */
export function Headline({ record }: { record: Record }) {
  const { state, headline, more } = summaryOf(record)
  return (
    <div className="headline" data-summary={state}>
      <OutcomeIcon outcome={MARKS[state]} />
      <div>
        <strong>{headline}</strong>
        {more.map((words) => (
          <p key={words} className="muted">
            {words}
          </p>
        ))}
      </div>
    </div>
  )
}

function Progress({ record }: { record: Record }) {
  const { done, of } = record.progress
  const label = text('verify.running', { done, of })
  return (
    <p className="running" role="status">
      <progress max={of} value={done} aria-label={label} /> {label}
    </p>
  )
}

interface PickProps {
  caption: string
  list: Record['applications']
  onPick: (sysId: string) => void
}

/** Which record was verified, where several could be meant. */
function Pick({ caption, list, onPick }: PickProps) {
  if (list.length < 2) return null
  return (
    <label className="pick">
      <span className="muted">{caption}</span>
      <select value={list[0]?.sysId} onChange={(event) => onPick(event.target.value)}>
        {list.map(({ sysId, name, detail }) => (
          <option key={sysId} value={sysId}>
            {displayValue(name)} ({displayValue(detail)})
          </option>
        ))}
      </select>
    </label>
  )
}

function Section({
  title,
  verdicts,
  onShow,
  onAgain,
}: ReturnType<typeof reportSections>[number] & Pick<VerificationActions, 'onShow' | 'onAgain'>) {
  const open = verdicts.filter(({ outcome }) => outcome !== 'pass')
  const passed = verdicts.filter(({ outcome }) => outcome === 'pass')
  return (
    <section>
      <h2>{title}</h2>
      {open.length > 0 && (
        <ul className="rows">
          {open.map((verdict) => (
            <VerdictRow key={verdict.requirement} verdict={verdict} onShow={onShow} onAgain={onAgain} />
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <details>
          <summary>
            <OutcomeIcon outcome="pass" /> {text('verify.passed', { count: passed.length })}
          </summary>
          <ul className="rows">
            {passed.map((verdict) => (
              <VerdictRow key={verdict.requirement} verdict={verdict} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** What the last verification found: the line on top, then groups, failures first, what is right folded to a count. */
export function VerificationResults({ record, onShow, onAgain, onChoose }: { record: Record } & VerificationActions) {
  const { applications, users, finishedAt, by, host, verdicts, state } = record
  const running = isRunning(record)
  useRedrawAfter(verificationTimeLeft(record))
  return (
    <div className="verification" aria-busy={running}>
      {running && <Progress record={record} />}
      {!running && state === 'running' && (
        <p role="alert" className="message">
          {text('verify.cut-off')}
        </p>
      )}
      {verdicts.length > 0 && (
        <>
          {!running && <Headline record={record} />}
          <Pick
            caption={text('verify.application')}
            list={applications}
            onPick={(application) => onChoose({ application })}
          />
          <Pick caption={text('verify.user')} list={users} onPick={(user) => onChoose({ user })} />
          {reportSections(record).map((section) => (
            <Section key={section.group} {...section} onShow={onShow} onAgain={onAgain} />
          ))}
          <p className="muted">
            {finishedAt && text('verify.when', { time: formatTime(finishedAt) })}{' '}
            {by && text('verify.by', { user: by })}
            {' · '}
            <a href={`report.html?host=${host}`} target="_blank" rel="noreferrer">
              {text('verify.report')}
            </a>
          </p>
        </>
      )}
    </div>
  )
}
