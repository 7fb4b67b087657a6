import { type KeyboardEvent, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { type StepId, stepOf } from '@/lib/domain/steps'
import { captionToClick } from '@/lib/guide/caption'
import type { GuideActions, GuideStore, GuideView } from '@/lib/guide/store'
import { findingText, text } from '@/lib/i18n/catalogue'
import { nameText } from '@/lib/i18n/names'
import type { Box } from '@/lib/servicenow/dom/elements'
import { type InstanceKind, instanceKind } from '@/lib/servicenow/instance-kind'
import { shortName } from '@/lib/servicenow/instance-url'
import { Action, TrustContext } from '../shared/Action'
import { isReading, Pill } from './Pill'
import { Checklist, isRedone, Progress } from './Progress'
import { Spotlight } from './Spotlight'
import { StepCard } from './StepCard'
import { useCardPosition, useDrag } from './use-card-position'

/** How long, in ms, a message stands before it is announced, so that typing is not talked over. */
const ANNOUNCE = 700

/** The words to announce for a view: the step, and what is wrong with the field in question. */
function announcement(view: GuideView): string {
  const own = view.verdicts.filter(
    ({ requirement, outcome }) => stepOf(view.step).requirements.includes(requirement) && outcome === 'fail',
  )
  const step = text(`step.${view.step}.text`, {
    caption: captionToClick(view),
    roles: view.roles.join(', '),
  })
  return [step, ...own.map(findingText)].join(' ')
}

function useAnnouncement(view: GuideView): string {
  const [words, setWords] = useState('')
  const next = announcement(view)
  useEffect(() => {
    const timer = setTimeout(() => setWords(next), ANNOUNCE)
    return () => clearTimeout(timer)
  }, [next])
  return words
}

const CHEVRON = { down: 'M3 6l5 5 5-5', up: 'M3 10l5-5 5 5' }

function Fold({ collapsed, onFold }: { collapsed: boolean; onFold: (collapsed: boolean) => void }) {
  return (
    <Action
      className="fold"
      expanded={!collapsed}
      label={text(collapsed ? 'guide.expand' : 'guide.collapse')}
      onAct={() => onFold(!collapsed)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={collapsed ? CHEVRON.up : CHEVRON.down}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </Action>
  )
}

/** What of a target has to be in sight, as a part of it or in px. */
const SEEN = { part: 0.5, px: 48 }

/** Whether hardly anything of the target can be seen now: it is scrolled away, in the page or in one of its frames or boxes. */
function useOutOfSight(target: HTMLElement | undefined): boolean {
  const [out, setOut] = useState<HTMLElement>()
  useEffect(() => {
    // The page's own window: what is in a frame is measured against all that is around it.
    if (!target || typeof IntersectionObserver !== 'function') return
    const see = (entries: IntersectionObserverEntry[]) => {
      const { intersectionRatio, intersectionRect } = entries.at(-1) ?? {}
      const isSeen = (intersectionRatio ?? 1) >= SEEN.part || (intersectionRect?.height ?? 0) >= SEEN.px
      setOut(isSeen ? undefined : target)
    }
    const observer = new IntersectionObserver(see, { threshold: [0, 0.1, 0.2, 0.3, 0.4, SEEN.part] })
    observer.observe(target)
    return () => observer.disconnect()
  }, [target])
  return target !== undefined && out === target
}

interface CardProps {
  view: GuideView
  actions: GuideActions
  targetBox: Box | undefined
  kind: InstanceKind | undefined
}

/** Which instance this is, and of what kind. */
function Where({ host, kind }: { host: string; kind: InstanceKind }) {
  return (
    <p className="where">
      <span>
        Neo · <bdi>{shortName(host)}</bdi>
      </span>
      {kind !== 'unknown' && (
        <span className="kind" data-kind={kind}>
          {text(kind === 'production' ? 'guide.production' : 'guide.sub-production')}
        </span>
      )}
    </p>
  )
}

/** The card: its header with the progress, and what the current step needs, or all steps by name. */
function Card({ view, actions, targetBox, kind }: CardProps) {
  const card = useCardPosition(view, targetBox)
  const drag = useDrag(actions)
  const [listed, setListed] = useState(false)
  const outOfSight = useOutOfSight(view.target)
  const { collapsed } = view
  const title = text(view.choice ? 'choice.title' : `card.${stepOf(view.step).card}.title`)
  const trusted = useContext(TrustContext)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || collapsed || !trusted(event)) return
    event.stopPropagation()
    actions.collapse(true)
  }
  const visit = (step: StepId) => {
    setListed(false)
    actions.visit(step)
  }
  return (
    <section
      ref={card}
      className="card"
      role="region"
      aria-label={nameText('guide.name')}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <header {...drag}>
        <div>
          <Where host={view.host} kind={kind ?? instanceKind({ host: view.host }).kind} />
          <h2>{isRedone(view) ? text('card.again', { title }) : title}</h2>
        </div>
        <Fold collapsed={collapsed} onFold={actions.collapse} />
      </header>
      <Progress
        view={view}
        open={listed && !collapsed}
        onToggle={() => (actions.collapse(false), setListed(!listed || collapsed))}
      />
      {!collapsed && (
        <div className="body">
          {listed ? (
            <Checklist view={view} onVisit={visit} />
          ) : (
            <StepCard view={view} actions={actions} outOfSight={outOfSight} />
          )}
        </div>
      )}
    </section>
  )
}

/** Whether only the pill is shown: nothing can be done here, or is known yet, and nothing came of what was done a moment ago. */
const isPill = (view: GuideView) =>
  !view.choice && !view.problem && (isReading(view) || (view.state === 'off-path' && !view.fresh))

interface GuideProps {
  store: GuideStore
  actions: GuideActions
  /** The kind of this instance, where a verification saw it. */
  kind?: InstanceKind | undefined
}

/** The whole guide: the spotlight, the card or the pill, and what is announced. */
export function Guide({ store, actions, kind }: GuideProps) {
  const view = useSyncExternalStore(store.subscribe, store.getState)
  const [targetBox, setTargetBox] = useState<Box>()
  const words = useAnnouncement(view)
  const onGo = () => {
    if (view.fromResults) return actions.backToResults()
    // Whoever clicks the pill wants to see the card.
    actions.collapse(false)
    actions.visit(view.step)
  }
  if (isPill(view)) return <Pill view={view} onGo={onGo} />
  return (
    <>
      {view.target && <Spotlight target={view.target} step={view.step} onMove={setTargetBox} />}
      <Card view={view} actions={actions} targetBox={targetBox} kind={kind} />
      <div className="hidden" role="status" aria-live="polite">
        {words}
      </div>
    </>
  )
}
