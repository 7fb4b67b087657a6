import type { ReactNode } from 'react'
import type { RouteTarget } from '@/lib/domain/routes'
import { stepOf } from '@/lib/domain/steps'
import { captionToClick } from '@/lib/guide/caption'
import type { GuideView } from '@/lib/guide/store'
import { text } from '@/lib/i18n/catalogue'
import { Action } from '../shared/Action'
import type { CardProps } from './FieldList'
import { FindingText } from './FieldNote'

/** Where a single click can lead directly, if anywhere. */
function shortcut({ step, classicOnly, inbound }: GuideView): RouteTarget | undefined {
  const { always, withInbound, classicOnly: old } = stepOf(step).leadsTo ?? {}
  return always ?? (classicOnly ? old : undefined) ?? (inbound ? withInbound : undefined)
}

/** Whether the new experience's form can be opened at once: where the page shows that there is one. */
const canSkip = ({ step, page, inbound }: GuideView): boolean =>
  stepOf(step).skipsToForm === true && (inbound || page === 'inbound-list')

/** The way to a form: what to click next, or why this form is the wrong one. */
export function NavigationCard({ view, actions }: CardProps): ReactNode {
  const { step, page, classicOnly } = view
  const { kind, requirements, leadsTo } = stepOf(step)
  const wrong = view.verdicts.find(
    ({ requirement, outcome }) => kind === 'choose-kind' && requirements.includes(requirement) && outcome === 'fail',
  )
  if (wrong)
    return (
      <>
        <FindingText verdict={wrong} shown />
        <Action primary onAct={() => actions.go(page === 'application-form' ? 'registry' : 'inbound')}>
          {text('action.take-me-back')}
        </Action>
      </>
    )
  const lead = classicOnly && leadsTo?.classicOnly ? 'step.app.kind.classic' : (`step.${step}.text` as const)
  const there = shortcut(view)
  return (
    <>
      <p className="lead">{text(lead, { caption: captionToClick(view) })}</p>
      <div className="actions">
        {canSkip(view) && <Action onAct={() => actions.go('inbound-form')}>{text('action.open-form')}</Action>}
        {there && (
          <Action primary={!view.target} onAct={() => actions.go(there)}>
            {text('action.take-me-there')}
          </Action>
        )}
        {actions.plan && <Action onAct={actions.plan}>{text('action.plan')}</Action>}
      </div>
    </>
  )
}
