import type { ReactNode } from 'react'
import { text } from '@/lib/text/catalogue'
import { Action } from './Action'
import type { CardProps } from './ApplicationLines'
import { Finding } from './FieldNote'

/** The way to the form: what to click next, or why this form is the wrong one. */
export function WayCard({ view, actions }: CardProps): ReactNode {
  const { step, page, classicOnly } = view
  const kind = view.verdicts.find(({ requirement }) => requirement === 'app.kind')
  if (step === 'app.grant' && kind?.outcome === 'fail')
    return (
      <>
        <Finding verdict={kind} shown />
        <Action primary onAct={() => actions.go(page === 'application-form' ? 'registry' : 'inbound')}>
          {text('action.take-me-back')}
        </Action>
      </>
    )
  const lead = step === 'app.kind' && classicOnly ? 'step.app.kind.classic' : (`step.${step}.text` as const)
  const direct = view.inbound && (step === 'app.new' || step === 'app.kind')
  const there = step === 'app.find' ? 'registry' : direct ? 'inbound' : undefined
  return (
    <>
      <p className="lead">{text(lead)}</p>
      {there && (
        <Action primary={!view.target} onAct={() => actions.go(there)}>
          {text('action.take-me-there')}
        </Action>
      )}
    </>
  )
}
