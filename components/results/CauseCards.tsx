import { resultsText } from '@/lib/i18n/results'
import type { Cause } from '@/lib/verification/causes'
import { causeSections } from '@/lib/verification/report-parts'
import { titleOf } from '@/lib/verification/summary'
import { Action } from '../shared/Action'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { SeenValue } from '../shared/SeenValue'
import { Rechecked, VerdictRow } from './VerdictRow'
import type { ResultActions } from './VerificationResults'
import { verdictMessage } from './verdict-message'

type Actions = Pick<ResultActions, 'onShow' | 'onAgain'>

function CauseCard({ verdict, follows, primary, onShow, onAgain }: Cause & Actions & { primary: boolean }) {
  const { requirement, outcome, seen, differsAt, page } = verdict
  const name = titleOf(requirement)
  return (
    <li className="card" data-cause={requirement} data-verdict={outcome}>
      <OutcomeIcon outcome={outcome} />
      <div>
        <strong>{name}</strong>
        <p className="message">{verdictMessage(verdict)}</p>
        {seen !== undefined && seen !== '' && (
          <p className="muted">
            <SeenValue value={seen} differsAt={differsAt} />
          </p>
        )}
        <Rechecked verdict={verdict} />
        {follows.length > 0 && (
          <details>
            <summary>{resultsText('results.follows', { count: follows.length })}</summary>
            <ul className="rows">
              {follows.map((own) => (
                <VerdictRow key={own.requirement} verdict={own} isListedElsewhere />
              ))}
            </ul>
          </details>
        )}
        <div className="actions">
          {(outcome !== 'unknown' || page) && (
            <Action
              primary={primary}
              label={resultsText('results.fix-named', { name })}
              onAct={() => onShow(requirement)}
            >
              {resultsText('results.fix')}
            </Action>
          )}
          <Action label={resultsText('verify.again-named', { name })} onAct={() => onAgain(requirement)}>
            {resultsText('verify.again')}
          </Action>
        </div>
      </div>
    </li>
  )
}

interface CauseCardsProps extends Actions {
  causes: readonly Cause[]
  /** How many results only a connection can prove. */
  later: number
  isFailing: boolean
}

/** Causes, not symptoms: one card each, with what follows from it folded under it. */
export function CauseCards({ causes, later, isFailing, ...actions }: CauseCardsProps) {
  return (
    <div className="causes-column">
      {!isFailing && <p className="muted">{resultsText('results.nothing')}</p>}
      {causeSections(causes).map(({ outcome, title, causes: own }) => (
        <section key={outcome}>
          <h2>
            {title} <span className="muted">{own.length}</span>
          </h2>
          <ul className="cards">
            {own.map((cause) => (
              <CauseCard
                key={cause.verdict.requirement}
                {...cause}
                {...actions}
                primary={isFailing && cause === causes[0]}
              />
            ))}
          </ul>
        </section>
      ))}
      {later > 0 && <p className="muted">{resultsText('results.later', { count: later })}</p>}
    </div>
  )
}
