import type { ReactNode } from 'react'
import { text } from '@/lib/text/catalogue'
import type { GuideActions, GuideView } from '@/lib/guide/store'
import type { ApplicationColumn } from '@/lib/setup/snapshot'
import { CARDS, stepOf } from '@/lib/setup/steps'
import { Action } from './Action'
import { CopyValue } from './CopyValue'
import { FieldNote } from './FieldNote'

interface CardProps {
  view: GuideView
  actions: GuideActions
}

/** The lines of the application card, each with the column whose caption it carries. */
const LINES: readonly { requirement: string; column: ApplicationColumn }[] = [
  { requirement: 'app.name', column: 'name' },
  { requirement: 'app.redirect', column: 'redirect_url' },
  { requirement: 'app.scope', column: 'scope_restriction_status' },
  { requirement: 'app.refresh-lifespan', column: 'refresh_token_lifespan' },
  { requirement: 'app.access-lifespan', column: 'access_token_lifespan' },
  { requirement: 'app.active', column: 'active' },
  { requirement: 'app.public', column: 'public_client' },
]

function Notes({ view, actions }: CardProps) {
  const notes = LINES.flatMap(({ requirement, column }) => {
    const verdict = view.verdicts.find((v) => v.requirement === requirement)
    if (!verdict || (verdict.outcome === 'unknown' && (verdict.message.key === 'unknown.not-on-page' || requirement === 'app.access-lifespan'))) return []
    const own = verdict.fix?.column ?? column
    const caption = view.captions[own] ?? text(`field.${own}` as 'field.name')
    const current = verdict.step === view.step && (verdict.outcome !== 'pass' || view.step !== 'app.active')
    return [<FieldNote key={requirement} verdict={verdict} caption={caption} current={current} onFix={actions.fix} onShow={actions.show} />]
  })
  return <ul className="notes">{notes}</ul>
}

function ApplicationCard({ view, actions }: CardProps) {
  const fixable = view.verdicts.some(({ fix, outcome }) => fix && outcome !== 'pass')
  return (
    <>
      <p className="lead">{text(`step.${view.step}.text`)}</p>
      <Notes view={view} actions={actions} />
      {fixable && <Action primary onAct={actions.fillAll}>{text('action.fill-all')}</Action>}
    </>
  )
}

function SaveCard({ view, actions }: CardProps) {
  const { captured, differences, step, state } = view
  if (step === 'app.save') {
    const stored = view.verdicts.some((v) => v.requirement === 'app.exists' && v.outcome === 'pass')
    return <p className="lead">{text(stored ? 'step.app.save.again' : 'step.app.save.text')}</p>
  }
  return (
    <>
      {state === 'waiting' && !view.problem && <p className="lead">{text('step.app.capture.waiting')}</p>}
      {captured && (
        <>
          <p className="lead">{text('step.app.capture.text')}</p>
          <CopyValue caption={text('field.instance_url')} value={captured.instanceUrl} />
          <CopyValue caption={text('field.client_id')} value={captured.clientId} />
          <a className="action primary" href={captured.link} target="_blank" rel="noreferrer">{text('action.continue')}</a>
        </>
      )}
      {differences.map(({ caption, stored }) => (
        <p key={caption} className="message" role="note">{text('saved.differs', { caption, stored })}</p>
      ))}
      {view.problem && <Action onAct={actions.retry}>{text('action.retry')}</Action>}
    </>
  )
}

function WayCard({ view, actions }: CardProps): ReactNode {
  const { step, page, classicOnly } = view
  const kind = view.verdicts.find(({ requirement }) => requirement === 'app.kind')
  if (page === 'inbound-other-form' && kind?.outcome === 'fail')
    return (
      <>
        <p className="message" data-requirement="app.kind" data-verdict="fail">{text(kind.message.key, kind.message.values)}</p>
        <Action primary onAct={() => actions.go('inbound')}>{text('action.take-me-back')}</Action>
      </>
    )
  const lead = step === 'app.kind' && classicOnly ? 'step.app.kind.classic' : (`step.${step}.text` as const)
  const there = step === 'app.find' ? 'registry' : step === 'app.new' || step === 'app.kind' ? 'inbound' : undefined
  return (
    <>
      <p className="lead">{text(lead)}</p>
      {there && !classicOnly && <Action primary={!view.target} onAct={() => actions.go(there)}>{text('action.take-me-there')}</Action>}
    </>
  )
}

/** The body of the card that belongs to the current step. */
export function StepCard({ view, actions }: CardProps) {
  const step = stepOf(view.step)
  const missing = view.state === 'guiding' && step.target && !view.target && step.card !== 'open' && view.page !== 'inbound-other-form'
  const column = step.target && 'column' in step.target ? step.target.column : undefined
  return (
    <>
      {step.card === 'application' ? <ApplicationCard view={view} actions={actions} /> : step.card === 'save' ? <SaveCard view={view} actions={actions} /> : <WayCard view={view} actions={actions} />}
      {missing && column && <p className="message">{text('field.looked-for', { caption: text(`field.${column}` as 'field.name') })}</p>}
      {view.problem && <p className="message" role="alert">{text(view.problem.key, view.problem.values)}</p>}
    </>
  )
}

/** A card's place among all cards, as "4 of 5". */
export function cardNumber(view: GuideView): string {
  return text('guide.progress', { number: CARDS.indexOf(stepOf(view.step).card) + 1, count: CARDS.length })
}
