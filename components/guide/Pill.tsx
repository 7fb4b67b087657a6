import type { GuideView } from '@/lib/guide/store'
import { text } from '@/lib/i18n/catalogue'
import { nameText } from '@/lib/i18n/names'
import { Action } from '../shared/Action'

/** Whether what comes next is not known yet, since a record is being read that is not in front of the admin. */
export const isReading = ({ state, form }: GuideView): boolean => state === 'waiting' && !form

/** Off the path: what comes next, one click away. */
export function Pill({ view, onGo }: { view: GuideView; onGo: () => void }) {
  return (
    <div className="pill" role="region" aria-label={nameText('guide.name')}>
      {isReading(view) ? (
        <span className="next">{text('step.verify.text')}</span>
      ) : (
        <Action className="next" onAct={onGo}>
          {view.fromResults
            ? nameText('guide.back')
            : nameText('guide.next', { step: nameText(`step.${view.step}.name`) })}
        </Action>
      )}
    </div>
  )
}
