import { type PlanKey, planText as text } from '@/lib/i18n/plan'
import type { Policy } from '@/lib/neo/policy'
import { accessScript } from '@/lib/provisioning/access-script'
import type { Journal } from '@/lib/provisioning/journal'
import { titleOf } from '@/lib/verification/summary'
import { CopyButton } from '../shared/CopyValue'

/** Tasks that are left to people; for access rules, with a script to review. */
export function ManualTasks({ journal: { byHand, state }, policy }: { journal: Journal; policy: Policy }) {
  // Once the records exist, these are listed as next steps and not twice.
  const listed = state === 'done' ? byHand.filter(({ what }) => what !== 'secret' && what !== 'password') : byHand
  if (listed.length === 0) return null
  const closed = byHand.find(({ what }) => what === 'access')?.tables ?? []
  const mail = byHand.some(({ what }) => what === 'email')
  // The script opens tables only; columns have rules of their own.
  const tables = closed.filter((name) => !name.includes('.'))
  const script =
    tables.length > 0 || mail ? accessScript(tables, policy.lookupTables, policy.roles[0] ?? '', mail) : undefined
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
