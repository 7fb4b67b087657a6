import { evaluateRequirements } from '@/lib/domain/evaluate-requirements'
import type { Choices } from '@/lib/domain/plan-choices'
import { appName } from '@/lib/domain/requirements/app-name'
import { userIdentity } from '@/lib/domain/requirements/user-identity'
import { planText as text } from '@/lib/i18n/plan'
import { verificationFindingText } from '@/lib/i18n/verification'
import type { Policy } from '@/lib/neo/policy'
import type { Journal } from '@/lib/provisioning/journal'

const NAMES = [
  ['applicationName', 'plan.names.application'],
  ['userName', 'plan.names.user'],
  ['userFirstName', 'plan.names.first'],
  ['userLastName', 'plan.names.last'],
] as const

const fact = (
  table: 'oauth_entity' | 'sys_user',
  column: 'name' | 'user_name' | 'first_name' | 'last_name',
  value: string,
) => ({
  state: 'seen' as const,
  value,
  source: { table, column, where: 'form' as const },
})

/** What the guide's own rules object to in the names; undefined if they are fine. */
export function namesComplaint(
  { applicationName, userName, userFirstName, userLastName }: Choices['names'],
  policy: Policy,
): string | undefined {
  const snapshot = {
    application: { columns: { name: fact('oauth_entity', 'name', applicationName) } },
    user: {
      columns: {
        user_name: fact('sys_user', 'user_name', userName),
        first_name: fact('sys_user', 'first_name', userFirstName),
        last_name: fact('sys_user', 'last_name', userLastName),
      },
    },
  }
  const wrong = evaluateRequirements([appName, userIdentity], snapshot, policy).find(({ outcome }) =>
    ['fail', 'warn'].includes(outcome),
  )
  return wrong && verificationFindingText(wrong, wrong.facts)
}

interface ChoicesFormProps {
  journal: Journal
  policy: Policy
  /** The names as typed so far. */
  names: Choices['names']
  onNames: (names: Choices['names']) => void
  onPlan: (choices: Choices) => void
}

/** The admin's choices: how the scope is lifted, and the names. */
export function ChoicesForm({ journal, policy, names, onNames, onPlan }: ChoicesFormProps) {
  const wrong = namesComplaint(names, policy)
  const kept = journal.records && { records: journal.records }
  const isNew = (id: string) => journal.entries.some((entry) => entry.id === id && !entry.sysId)
  const isChanged = NAMES.some(([key]) => names[key] !== journal.names[key])
  // If another account has the User ID, a new one can be chosen here.
  const isTaken = journal.byHand.some(({ what }) => what === 'taken-account' || what === 'own-account')
  const shown = NAMES.filter(([key]) => (key === 'applicationName' ? isNew('application') : isNew('user') || isTaken))
  return (
    <>
      {journal.canMap && isNew('application') && (
        <fieldset>
          <legend>{text('plan.scope')}</legend>
          {(['unrestricted', 'useraccount'] as const).map((scope) => (
            <label key={scope} className="check">
              <input
                type="radio"
                name="scope"
                checked={journal.scope === scope}
                onChange={() => onPlan({ ...kept, scope, names: journal.names })}
              />{' '}
              {text(`plan.scope.${scope}`)}
            </label>
          ))}
        </fieldset>
      )}
      {shown.length > 0 && (
        <fieldset>
          <legend>{text('plan.names')}</legend>
          {shown.map(([key, caption]) => (
            <label key={key} className="list">
              {text(caption)}
              <input
                type="text"
                value={names[key]}
                onChange={(event) => onNames({ ...names, [key]: event.target.value })}
                onBlur={() => isChanged && !wrong && onPlan({ ...kept, scope: journal.scope, names })}
              />
            </label>
          ))}
          {wrong && (
            <p className="message" role="alert">
              {wrong}
            </p>
          )}
        </fieldset>
      )}
    </>
  )
}
