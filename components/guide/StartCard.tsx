import { stepOf } from '@/lib/domain/steps'
import { text } from '@/lib/i18n/catalogue'
import { addressOf } from '@/lib/servicenow/addresses'
import { PATHS } from '@/lib/servicenow/pages'
import { Action } from '../shared/Action'
import { CopyValue } from '../shared/CopyValue'
import type { CardProps } from './FieldList'
import { FindingText } from './FieldNote'

/** The parts that the signed-in person may not do; links to them can be sent to a colleague. */
const SHARED: Record<string, readonly ('application' | 'user')[]> = {
  'application-only': ['user'],
  'user-only': ['application'],
  none: ['application', 'user'],
}
const PATH = { application: PATHS.registryList, user: PATHS.userList } as const

/** What the setup will do, and whether the signed-in person may do it. */
export function StartCard({ view, actions }: CardProps) {
  const verdict = view.verdicts.find(({ requirement }) => stepOf(view.step).requirements.includes(requirement))
  const shared = SHARED[verdict?.reason ?? ''] ?? []
  return (
    <>
      <p className="lead">{text('step.start.text')}</p>
      {verdict && <FindingText verdict={verdict} shown />}
      {shared.map((part) => (
        <CopyValue key={part} caption={text(`field.share-${part}`)} value={addressOf(PATH[part])} />
      ))}
      <Action primary onAct={() => actions.acknowledge('roles')}>
        {text(shared.length > 0 ? 'action.go-on' : 'action.begin')}
      </Action>
    </>
  )
}
