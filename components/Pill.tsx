import type { GuideView } from '@/lib/guide/store'
import { nameOf } from '@/lib/text/names'
import { Action } from './Action'

/** Off the path: what comes next, one click away. */
export function Pill({ view, onGo }: { view: GuideView; onGo: () => void }) {
  return (
    <div className="pill" role="region" aria-label={nameOf('guide.name')}>
      <Action className="next" onAct={onGo}>
        {nameOf('guide.next', { step: nameOf(`step.${view.step}.name`) })}
      </Action>
    </div>
  )
}
