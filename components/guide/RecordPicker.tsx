import { text } from '@/lib/i18n/catalogue'
import { displayValue } from '@/lib/i18n/translator'
import { Action } from '../shared/Action'
import type { CardProps } from './FieldList'

/** Several records may be Neo's: the admin chooses one of them, or none. */
export function RecordPicker({ view: { choice }, actions }: CardProps) {
  if (!choice) return null
  const { part, list } = choice
  return (
    <>
      <p className="lead">{text(`choice.${part}`)}</p>
      <ul className="notes">
        {list.map((candidate) => (
          <li key={candidate.sysId}>
            <Action className="option" onAct={() => actions.choose(part, candidate)}>
              <span className="caption">{displayValue(candidate.name)}</span>
              <code>{displayValue(candidate.detail)}</code>
            </Action>
          </li>
        ))}
      </ul>
      <Action onAct={() => actions.choose(part)}>{text('action.create-new')}</Action>
    </>
  )
}
