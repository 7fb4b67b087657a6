import type { Choices } from '@/lib/domain/plan-choices'
import { planText as text } from '@/lib/i18n/plan'
import type { Journal } from '@/lib/provisioning/journal'
import { replaceInvisible } from '../shared/replace-invisible'

const LEGENDS = { application: 'plan.which.application', user: 'plan.which.user' } as const

interface WhichRecordProps {
  journal: Journal
  onPlan: (choices: Choices) => void
}

/** Records that only a name suggests to be Neo's: the admin chooses before anything is planned for them. */
export function WhichRecord({ journal, onPlan }: WhichRecordProps) {
  const { candidates = {}, records = {}, scope, names } = journal
  return (['application', 'user'] as const).map((part) => {
    const list = candidates[part]
    if (!list) return null
    const option = (value: string, caption: string, detail?: string) => (
      <label key={value} className="check">
        <input
          type="radio"
          name={`which-${part}`}
          checked={records[part] === value}
          onChange={() => onPlan({ scope, names, records: { ...records, [part]: value } })}
        />{' '}
        {caption} {detail && <code>{detail}</code>}
      </label>
    )
    return (
      <fieldset key={part} data-which={part}>
        <legend>{text(LEGENDS[part])}</legend>
        {list.map(({ sysId, name, detail }) =>
          option(sysId, replaceInvisible(name) || text('plan.hidden'), replaceInvisible(detail)),
        )}
        {option('new', text('plan.which.new'))}
      </fieldset>
    )
  })
}
