import { text } from '@/lib/text/catalogue'
import { Action } from './Action'
import { type CardProps, linesOf, Notes, Passed } from './ApplicationLines'
import { Finding } from './FieldNote'
import { Mark } from './Mark'

/** The saved record breaks a requirement, and is not open. */
function BrokenRecord({ view, actions }: CardProps) {
  const { open } = linesOf(view)
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

/** The form in front of the admin: a line per field, with what is wrong and what to do for the current one. */
export function ApplicationCard({ view, actions }: CardProps) {
  if (view.state === 'off-path') return <BrokenRecord view={view} actions={actions} />
  const { open, passed } = linesOf(view)
  const current = open.find(({ verdict }) => verdict.step === view.step)
  return (
    <>
      <Notes lines={open} current={current} actions={actions} />
      <Passed passed={passed} />
      {open.some(({ verdict }) => verdict.fix) && (
        <div className="foot">
          <Action primary onAct={actions.fillAll}>
            {text('action.fill-all')}
          </Action>
        </div>
      )}
    </>
  )
}
