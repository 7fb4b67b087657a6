import type { ReactNode } from 'react'
import type { GuideActions, GuideView } from '@/lib/guide/store'
import type { ApplicationColumn } from '@/lib/setup/snapshot'
import { CARDS, stepOf } from '@/lib/setup/steps'
import type { Verdict } from '@/lib/setup/verdict'
import { text } from '@/lib/text/catalogue'
import { Action } from './Action'
import { CopyValue } from './CopyValue'
import { FieldNote, Finding, switchState } from './FieldNote'
import { Mark } from './Mark'

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

function captionOf(view: GuideView, column: ApplicationColumn): string {
  return view.captions[column] ?? text(`field.${column}` as 'field.name')
}

interface Line {
  verdict: Verdict
  caption: string
}

/** The lines of the form in front of the admin; what is not on the page has none. */
function linesOf(view: GuideView): Line[] {
  return LINES.flatMap(({ requirement, column }) => {
    const verdict = view.verdicts.find((v) => v.requirement === requirement)
    if (
      !verdict ||
      (verdict.outcome === 'unknown' &&
        (verdict.message.key === 'unknown.not-on-page' || requirement === 'app.access-lifespan'))
    )
      return []
    return [{ verdict, caption: captionOf(view, verdict.fix?.column ?? column) }]
  })
}

const isPassed = ({ verdict }: Line) => verdict.outcome === 'pass'

/** A tick box says which way it is right. */
const wordsOf = ({ caption, verdict }: Line) => {
  const state = switchState(verdict.seen)
  return state ? `${caption}: ${text(state)}` : caption
}

/** What is right already, on one line. */
function Passed({ lines }: { lines: readonly Line[] }) {
  const passed = lines.filter(isPassed)
  if (passed.length === 0) return null
  return (
    <div className="passed">
      <Mark outcome="pass" />
      <span>{passed.map(wordsOf).join(' · ')}</span>
      {passed.map(({ verdict }) => (
        <Finding key={verdict.requirement} verdict={verdict} shown={false} />
      ))}
    </div>
  )
}

/** The saved record breaks a requirement, and is not open. */
function BrokenRecord({ view, actions }: CardProps) {
  const open = linesOf(view).filter((line) => !isPassed(line))
  return (
    <>
      <p className="lead">{text('card.application.broken')}</p>
      <ul className="notes">
        {open.map(({ verdict, caption }) => (
          <li className="note" key={verdict.requirement}>
            <div className="line">
              <Mark outcome={verdict.outcome} />
              <span className="caption">{caption}</span>
            </div>
            <Finding verdict={verdict} shown />
          </li>
        ))}
      </ul>
      <Action primary onAct={() => actions.go('record')}>
        {text('action.open-application')}
      </Action>
    </>
  )
}

function ApplicationCard({ view, actions }: CardProps) {
  if (view.state === 'off-path') return <BrokenRecord view={view} actions={actions} />
  const lines = linesOf(view)
  const open = lines.filter((line) => !isPassed(line))
  const current = open.find(({ verdict }) => verdict.step === view.step)
  return (
    <>
      <ul className="notes">
        {open.map((line) => (
          <FieldNote
            key={line.verdict.requirement}
            {...line}
            current={line === current}
            onFix={actions.fix}
            onShow={actions.show}
          />
        ))}
      </ul>
      <Passed lines={lines} />
      {open.some(({ verdict }) => verdict.fix) && (
        <Action primary onAct={actions.fillAll}>
          {text('action.fill-all')}
        </Action>
      )}
    </>
  )
}

/** Saving comes after all is right, but a warning may be left; it stays in sight. */
function Leftovers({ view, actions }: CardProps) {
  const lines = linesOf(view)
  const open = lines.filter((line) => !isPassed(line))
  return (
    <>
      {open.length > 0 && (
        <ul className="notes">
          {open.map((line) => (
            <FieldNote
              key={line.verdict.requirement}
              {...line}
              current={false}
              onFix={actions.fix}
              onShow={actions.show}
            />
          ))}
        </ul>
      )}
      <Passed lines={lines} />
    </>
  )
}

function SaveCard({ view, actions }: CardProps) {
  const { captured, differences, step, state } = view
  if (step === 'app.save') {
    const stored = view.verdicts.some((v) => v.requirement === 'app.exists' && v.outcome === 'pass')
    return (
      <>
        <p className="lead">{text(stored ? 'step.app.save.again' : 'step.app.save.text')}</p>
        <Leftovers view={view} actions={actions} />
      </>
    )
  }
  return (
    <>
      {state === 'waiting' && !view.problem && <p className="lead">{text('step.app.capture.waiting')}</p>}
      {captured && (
        <>
          <p className="lead">{text('step.app.capture.text')}</p>
          <CopyValue caption={text('field.instance_url')} value={captured.instanceUrl} />
          <CopyValue caption={text('field.client_id')} value={captured.clientId} />
          <a className="action primary" href={captured.link} target="_blank" rel="noreferrer">
            {text('action.continue')}
          </a>
        </>
      )}
      {differences.map(({ caption, stored }) => (
        <p key={caption} className="message" role="note">
          {text('saved.differs', { caption, stored })}
        </p>
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
        <p className="message" data-requirement="app.kind" data-verdict="fail">
          {text(kind.message.key, kind.message.values)}
        </p>
        <Action primary onAct={() => actions.go('inbound')}>
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

/** The body of the card that belongs to the current step. */
export function StepCard({ view, actions }: CardProps) {
  const step = stepOf(view.step)
  const missing =
    view.state === 'guiding' &&
    step.target &&
    !view.target &&
    step.card !== 'open' &&
    view.page !== 'inbound-other-form'
  const column = step.target && 'column' in step.target ? step.target.column : undefined
  return (
    <>
      {step.card === 'application' ? (
        <ApplicationCard view={view} actions={actions} />
      ) : step.card === 'save' ? (
        <SaveCard view={view} actions={actions} />
      ) : (
        <WayCard view={view} actions={actions} />
      )}
      {missing && column && (
        <p className="message">{text('field.looked-for', { caption: captionOf(view, column as ApplicationColumn) })}</p>
      )}
      {view.problem && (
        <p className="message" role="alert">
          {text(view.problem.key, view.problem.values)}
        </p>
      )}
    </>
  )
}

/** A card's place among all cards, as "4 of 5". */
export function cardNumber(view: GuideView): string {
  return text('guide.progress', { number: CARDS.indexOf(stepOf(view.step).card) + 1, count: CARDS.length })
}
