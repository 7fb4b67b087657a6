import { type PlanKey, planText as text } from '@/lib/i18n/plan'
import { accessScript } from '@/lib/provisioning/access-script'
import type { Journal } from '@/lib/provisioning/journal'
import { titleOf } from '@/lib/verification/summary'
import { CopyButton } from '../shared/CopyValue'

/** Tasks that are left to people; for access rules, with a script to review. */
export function ManualTasks({ journal: { byHand, state } }: { journal: Journal }) {
  // Once the records exist, these are listed as next steps and not twice.
  const twice = state === 'done' ? ['secret', 'password', 'rules'] : ['rules']
  const listed = byHand.filter(({ what }) => !twice.includes(what))
  if (listed.length === 0) return null
  const rules = byHand.find(({ what }) => what === 'rules')?.tables ?? []
  const script = rules.length > 0 ? accessScript(rules) : undefined
  return (
    <section>
      <h2>{text('plan.group.by-hand')}</h2>
      <ul>
        {listed.map(({ what, tables: named }) => (
          <li key={what}>
            {text(`plan.by-hand.${what}` as PlanKey, {
              tables: (named ?? []).join(', '),
              names: what === 'unmended' ? (named ?? []).map(titleOf).join(', ') : '',
            })}
          </li>
        ))}
      </ul>
      {script && (
        <details>
          <summary>{text('plan.script')}</summary>
          <pre>{script}</pre>
          <CopyButton value={script} label={text('plan.script')} words={text('plan.script.copy')} />
        </details>
      )}
    </section>
  )
}
