import type { ReactNode } from 'react'
import type { GuideView } from '@/lib/guide/store'
import type { ApplicationColumn } from '@/lib/setup/snapshot'
import { CARDS, type CardId, stepOf } from '@/lib/setup/steps'
import { text } from '@/lib/text/catalogue'
import { ApplicationCard } from './ApplicationCard'
import { type CardProps, captionOf } from './ApplicationLines'
import { SaveCard } from './SaveCard'
import { WayCard } from './WayCard'

const BODIES: Record<CardId, (props: CardProps) => ReactNode> = {
  open: WayCard,
  'connection-type': WayCard,
  application: ApplicationCard,
  save: SaveCard,
}

/** The body of the card that belongs to the current step. */
export function StepCard({ view, actions }: CardProps) {
  const step = stepOf(view.step)
  const missing = view.state === 'guiding' && step.target && !view.target && step.card !== 'open'
  const Body = BODIES[step.card]
  const column = step.target && 'column' in step.target ? step.target.column : undefined
  return (
    <>
      <Body view={view} actions={actions} />
      {missing && column && (
        <p className="message">{text('field.looked-for', { caption: captionOf(view, column as ApplicationColumn) })}</p>
      )}
      {view.problem && (
        <p className="message" role="alert">
          {text(view.problem.key, view.problem.values)}
        </p>
      )}
    </>
  )
}

/** A card's place among all cards, as "4 of 5". */
export function cardNumber(view: GuideView): string {
  return text('guide.progress', { number: CARDS.indexOf(stepOf(view.step).card) + 1, count: CARDS.length })
}
