import { planText as text } from '@/lib/i18n/plan'
import type { Journal } from '@/lib/provisioning/journal'
import { Action } from '../shared/Action'

/** The two records of a setup, as the background names them. */
export type PlannedPart = 'application' | 'user'

interface NextStepsProps {
  journal: Journal
  /** Its button is the primary action; not while something else is asked. */
  primary: boolean
  onFollow: (part: PlannedPart) => void
  onVerify: () => void
}

/** What is left to do once the records exist, in order: what no plan can do, then the verification. */
export function NextSteps({ journal: { host, byHand, putBack }, primary, onFollow, onVerify }: NextStepsProps) {
  const has = (what: string) => byHand.some((own) => own.what === what)
  return (
    <section>
      <h2>{text('plan.group.left')}</h2>
      <ol className="next-steps">
        {has('secret') && (
          <li>
            <p>{text('plan.by-hand.secret')}</p>
            <Action primary={primary} onAct={() => onFollow('application')}>
              {text('plan.follow')}
            </Action>
          </li>
        )}
        {has('password') && (
          <li>
            <p>{text('plan.by-hand.password')}</p>
            <Action onAct={() => onFollow('user')}>{text('plan.follow.user')}</Action>
          </li>
        )}
        <li>
          {!putBack && <p>{text('plan.left.verify')}</p>}
          <a className="action" href={`results.html?host=${host}`} target="_blank" rel="noreferrer" onClick={onVerify}>
            {text('plan.verify')}
          </a>
        </li>
      </ol>
    </section>
  )
}
