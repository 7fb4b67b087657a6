import { text } from '@/lib/i18n/catalogue'
import { shown } from '@/lib/i18n/translator'
import { Action } from '../shared/Action'
import type { CardProps } from './FieldList'

/** Several records that may be Neo's: the admin says which one it is, or that it is none of them. */
export function Choice({ view: { choice }, actions }: CardProps) {
  if (!choice) return null
  const { half, list } = choice
  return (
    <>
      <p className="lead">{text(`choice.${half}`)}</p>
      <ul className="notes">
        {list.map((candidate) => (
          <li key={candidate.sysId}>
            <Action className="option" onAct={() => actions.choose(half, candidate)}>
              <span className="caption">{shown(candidate.name)}</span>
              <code>{shown(candidate.detail)}</code>
            </Action>
          </li>
        ))}
      </ul>
      <Action onAct={() => actions.choose(half)}>{text('action.create-new')}</Action>
    </>
  )
}
