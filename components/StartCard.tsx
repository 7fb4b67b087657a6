import { addressOf } from '@/lib/servicenow/address'
import { PATHS } from '@/lib/servicenow/pages'
import { stepOf } from '@/lib/setup/steps'
import { text } from '@/lib/text/catalogue'
import { Action } from './Action'
import { CopyValue } from './CopyValue'
import { Finding } from './FieldNote'
import type { CardProps } from './Lines'

/** Links to the halves that the signed-in person may not do, to be sent to a colleague. */
const SHARED: Record<string, readonly ('application' | 'user')[]> = {
  'admin.roles.application-only': ['user'],
  'admin.roles.user-only': ['application'],
  'admin.roles.none': ['application', 'user'],
}
const PATH = { application: PATHS.registryList, user: PATHS.userList } as const

/** What will happen, and whether the person who is signed in may do it. */
export function StartCard({ view, actions }: CardProps) {
  const verdict = view.verdicts.find(({ requirement }) => stepOf(view.step).requirements.includes(requirement))
  const shared = SHARED[verdict?.message.key ?? ''] ?? []
  return (
    <>
      <p className="lead">{text('step.start.text')}</p>
      {verdict && <Finding verdict={verdict} shown />}
      {shared.map((half) => (
        <CopyValue key={half} caption={text(`field.share-${half}`)} value={addressOf(PATH[half])} />
      ))}
      <Action primary onAct={() => actions.acknowledge('roles')}>
        {text(shared.length > 0 ? 'action.go-on' : 'action.begin')}
      </Action>
    </>
  )
}
