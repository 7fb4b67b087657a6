import { useState } from 'react'
import type { Verdict } from '@/lib/domain/finding'
import type { Column } from '@/lib/domain/snapshot'
import { type CardId, stepOf } from '@/lib/domain/steps'
import type { GuideActions, GuideView } from '@/lib/guide/store'
import { text } from '@/lib/i18n/catalogue'
import { knownCaption } from '@/lib/servicenow/dom/fields/field'
import { Action } from '../shared/Action'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { FieldNote, FindingText, isNeutral, switchState } from './FieldNote'

export interface CardProps {
  view: GuideView
  actions: GuideActions
}

/** A column's caption as the page shows it, else ours. */
export const fieldCaption = (view: GuideView, column: Column): string => view.captions[column] ?? knownCaption(column)

export interface FieldLine {
  verdict: Verdict
  caption: string
  /** Nobody touched the field yet: there is something to do, and nothing wrong. */
  neutral?: boolean
}

/** What is not on the page has no line, unless it is known to be wrong; nor has a second one of which the same is unknown. */
function isShown({ column, outcome, reason }: Verdict, i: number, all: readonly Verdict[]): boolean {
  if (outcome === 'fail' || outcome === 'warn') return true
  if (!column || reason === 'unknown.not-on-page') return false
  return outcome !== 'unknown' || all.findIndex((other) => other.reason === reason) === i
}

/** The lines of a card, what is right already apart. */
export function fieldLines(view: GuideView, card: CardId): { open: FieldLine[]; passed: FieldLine[] } {
  const lines = view.verdicts
    .filter(({ step }) => stepOf(step).card === card)
    .filter(isShown)
    .map((verdict) => {
      const column = verdict.source?.column ?? verdict.column
      return { verdict, caption: column ? fieldCaption(view, column) : '', neutral: isNeutral(view, verdict) }
    })
  const isPassed = ({ verdict }: FieldLine) => verdict.outcome === 'pass' || verdict.outcome === 'not-applicable'
  return { open: lines.filter((line) => !isPassed(line)), passed: lines.filter(isPassed) }
}

/** A tick box says which way it is right; what does not apply is named to those who ask the page alone. */
const wordsOf = ({ caption, verdict }: FieldLine) => {
  if (verdict.outcome !== 'pass') return []
  const state = switchState(verdict.seen)
  return state ? `${caption}: ${text(state)}` : caption
}

/** What is right already, as a count that opens; `quiet` leaves it to those who ask the page. */
export function PassedFields({ passed, quiet = false }: { passed: readonly FieldLine[]; quiet?: boolean }) {
  const [isOpen, setOpen] = useState(false)
  if (passed.length === 0) return null
  const words = passed.flatMap(wordsOf)
  return (
    <div className={quiet ? 'hidden' : 'passed'}>
      {words.length > 0 && (
        <>
          <OutcomeIcon outcome="pass" />
          <Action className="quiet" expanded={isOpen} onAct={() => setOpen(!isOpen)}>
            {text('field.passed', { count: words.length })}
          </Action>
          {isOpen && <span>{words.join(' · ')}</span>}
        </>
      )}
      {passed.map(({ verdict }) => (
        <FindingText key={verdict.requirement} verdict={verdict} shown={false} />
      ))}
    </div>
  )
}

interface NotesProps {
  lines: readonly FieldLine[]
  /** The line the guide points at. */
  current?: FieldLine | undefined
  /** Its remedy is the one thing to do. */
  primary?: boolean
  actions: GuideActions
}

/** What is not right, or cannot be told: one line each. */
export function OpenFields({ lines, current, primary = false, actions }: NotesProps) {
  if (lines.length === 0) return null
  return (
    <ul className="notes">
      {lines.map((line) => (
        <FieldNote
          key={line.verdict.requirement}
          {...line}
          current={line === current}
          primary={primary}
          actions={actions}
        />
      ))}
    </ul>
  )
}

/** Findings on their own: what is wrong with a record that is not open. */
export function RecordFindings({ lines }: { lines: readonly FieldLine[] }) {
  return (
    <ul className="notes">
      {lines.map(({ verdict, caption }) => (
        <li className="note" key={verdict.requirement}>
          <div className="line">
            <OutcomeIcon outcome={verdict.outcome} />
            <span className="caption">{caption}</span>
          </div>
          <FindingText verdict={verdict} shown />
        </li>
      ))}
    </ul>
  )
}

/** Saving comes after all is right, but a warning may be left; it stays in sight. */
export function RemainingWarnings({
  view,
  actions,
  card,
  quiet = false,
}: CardProps & { card: CardId; quiet?: boolean }) {
  const { open, passed } = fieldLines(view, card)
  return (
    <>
      <OpenFields lines={open} actions={actions} />
      <PassedFields passed={passed} quiet={quiet} />
    </>
  )
}
