import { ownHostOf } from '@/lib/domain/admission'
import type { Baseline, History } from '@/lib/domain/drift/schema'
import type { Outcome } from '@/lib/domain/finding'
import { handOffOffer } from '@/lib/domain/hand-off-offer'
import type { Setup } from '@/lib/domain/setup'
import { popupText } from '@/lib/i18n/popup'
import { resultsText } from '@/lib/i18n/results'
import { formatTime } from '@/lib/i18n/time'
import { displayValue } from '@/lib/i18n/translator'
import { verificationText } from '@/lib/i18n/verification'
import type { Policy } from '@/lib/neo/policy'
import { kindShown } from '@/lib/verification/kind-text'
import { type State, statusOf } from '@/lib/verification/status'
import { statusDetail, statusSentence } from '@/lib/verification/status-text'
import { type Verification, verificationTimeLeft } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { KindBadge } from '../shared/KindBadge'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { Running } from '../shared/Running'
import { refusalText } from '../shared/refusal-text'
import { useRedrawAfter } from '../shared/use-cut-off'
import { CauseCards } from './CauseCards'
import { Changes } from './Changes'
import { HistoryList } from './HistoryList'
import { RotateSecret } from './RotateSecret'
import { SaveEnd } from './SaveEnd'
import { Tracks } from './Tracks'
import { type ResultActions, VerificationResults } from './VerificationResults'

interface DriftProps {
  baseline: Baseline | undefined
  history: History | undefined
  onPutBack: () => void
  /** How it is now becomes the baseline. */
  onAccept: () => void
  onErase: () => void
}

interface ResultsPageProps extends ResultActions {
  host: string
  policy: Policy
  setup: Setup | undefined
  verification: Verification | undefined
  /** What all was like when it was right, and what differs since. */
  drift?: DriftProps
  problem: string | undefined
  onVerify: () => void
}

/** How each state looks at one glance. */
const MARKS: Partial<Record<State, Outcome>> = {
  failing: 'fail',
  'cannot-tell': 'unknown',
  'signed-in-as-account': 'unknown',
  ready: 'pass',
  'handed-over': 'pass',
  connected: 'pass',
  'ends-soon': 'warn',
  lost: 'fail',
  copied: 'warn',
}

/** Everything that the last verification found: where it stands, what causes what, and each check with its evidence. */
export function ResultsPage(props: ResultsPageProps) {
  const { host, setup, verification, drift, policy, problem, onVerify, onShow, onAgain, onChoose } = props
  useRedrawAfter(verification ? verificationTimeLeft(verification) : 0)
  const status = statusOf({ setup, verification })
  const { state, causes, later, progress, until, account } = status
  const detail = statusDetail(status)
  const handOff = handOffOffer(props.policy, host, status.clientId)
  const mark = state === 'connected' && causes.length > 0 ? 'warn' : MARKS[state]
  const isChecking = state === 'checking'
  const isFailing = causes[0]?.verdict.outcome === 'fail'
  const { finishedAt, by } = verification ?? {}
  const hasResults = (verification?.verdicts.length ?? 0) > 0
  return (
    <main className="page results" aria-busy={isChecking || undefined}>
      <header className="sticky">
        <h1>
          {resultsText('results.title', { host })}
          <KindBadge {...kindShown(verification, ownHostOf(host, props.policy))} />
        </h1>
        <div className="verdict" data-state={state}>
          {mark && <OutcomeIcon outcome={mark} />}
          <p className="sentence" role="status">
            {hasResults || isChecking ? statusSentence(status) : resultsText('results.none')}
          </p>
          <Action primary={!isFailing} onAct={onVerify}>
            {verificationText('verify.action')}
          </Action>
        </div>
        {isChecking && verification && <Running {...verification.progress} />}
        {detail && <p>{detail}</p>}
        {finishedAt && (
          <p className="muted">
            {resultsText('verify.when', { time: formatTime(finishedAt) })}{' '}
            {by && resultsText('verify.by', { user: displayValue(by) })}
            {' · '}
            <a href={`report.html?host=${host}`} target="_blank" rel="noreferrer">
              {resultsText('verify.report')}
            </a>
          </p>
        )}
        <Tracks progress={progress} />
        {until && (status.daysLeft ?? 0) > 0 && <SaveEnd host={host} end={until} account={account} />}
      </header>
      {problem && (
        <p role="alert" className="message">
          {refusalText(problem)}
        </p>
      )}
      {verification?.state === 'running' && !isChecking && (
        <p role="alert" className="message">
          {verificationText('verify.cut-off')}
        </p>
      )}
      {drift?.baseline && hasResults && (
        <Changes
          record={drift.baseline}
          policy={policy}
          failing={causes.filter(({ verdict }) => verdict.outcome === 'fail').length}
          onPutBack={drift.onPutBack}
          onAccept={drift.onAccept}
        />
      )}
      {verification && hasResults ? (
        <div className="columns">
          <CauseCards causes={causes} later={later} isFailing={isFailing} onShow={onShow} onAgain={onAgain} />
          <VerificationResults record={verification} onShow={onShow} onAgain={onAgain} onChoose={onChoose} />
        </div>
      ) : (
        !isChecking && <p>{popupText('popup.confirm.unverified')}</p>
      )}
      {verification && handOff && (
        <RotateSecret
          host={host}
          verification={verification}
          handOff={handOff}
          account={account}
          onCheckConnection={() => onAgain('connect')}
        />
      )}
      {drift?.history && <HistoryList {...drift.history} onErase={drift.onErase} />}
    </main>
  )
}
