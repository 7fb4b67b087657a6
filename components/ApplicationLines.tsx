import type { GuideActions, GuideView } from '@/lib/guide/store'
import type { ApplicationColumn } from '@/lib/setup/snapshot'
import type { Verdict } from '@/lib/setup/verdict'
import { text } from '@/lib/text/catalogue'
import { FieldNote, Finding, switchState } from './FieldNote'
import { Mark } from './Mark'

export interface CardProps {
  view: GuideView
  actions: GuideActions
}

/** The lines of the application card, each with the column whose caption it carries. */
const LINES: readonly { requirement: string; column: ApplicationColumn }[] = [
  { requirement: 'app.name', column: 'name' },
  { requirement: 'app.redirect', column: 'redirect_url' },
  { requirement: 'app.scope', column: 'scope_restriction_status' },
  { requirement: 'app.refresh-lifespan', column: 'refresh_token_lifespan' },
  { requirement: 'app.access-lifespan', column: 'access_token_lifespan' },
  { requirement: 'app.active', column: 'active' },
  { requirement: 'app.public', column: 'public_client' },
]

/** A column's caption as the page shows it, else ours. */
export function captionOf(view: GuideView, column: ApplicationColumn): string {
  return view.captions[column] ?? text(`field.${column}` as 'field.name')
}

interface Line {
  verdict: Verdict
  caption: string
}

/** The lines of the form in front of the admin, what is right already apart; what is not on the page has none. */
export function linesOf(view: GuideView): { open: Line[]; passed: Line[] } {
  const lines = LINES.flatMap(({ requirement, column }) => {
    const verdict = view.verdicts.find((v) => v.requirement === requirement)
    if (
      !verdict ||
      (verdict.outcome === 'unknown' &&
        (verdict.message.key === 'unknown.not-on-page' || requirement === 'app.access-lifespan'))
    )
      return []
    return [{ verdict, caption: captionOf(view, verdict.fix?.column ?? column) }]
  })
  const isPassed = ({ verdict }: Line) => verdict.outcome === 'pass'
  return { open: lines.filter((line) => !isPassed(line)), passed: lines.filter(isPassed) }
}

/** A tick box says which way it is right. */
const wordsOf = ({ caption, verdict }: Line) => {
  const state = switchState(verdict.seen)
  return state ? `${caption}: ${text(state)}` : caption
}

/** What is right already, on one line; `quiet` leaves it to those who ask the page. */
export function Passed({ passed, quiet = false }: { passed: readonly Line[]; quiet?: boolean }) {
  if (passed.length === 0) return null
  return (
    <div className={quiet ? 'hidden' : 'passed'}>
      <Mark outcome="pass" />
      <span>{passed.map(wordsOf).join(' · ')}</span>
      {passed.map(({ verdict }) => (
        <Finding key={verdict.requirement} verdict={verdict} shown={false} />
      ))}
    </div>
  )
}

interface NotesProps {
  lines: readonly Line[]
  /** The line the guide points at. */
  current?: Line
  actions: GuideActions
}

/** What is not right, or cannot be told: one line each. */
export function Notes({ lines, current, actions }: NotesProps) {
  if (lines.length === 0) return null
  return (
    <ul className="notes">
      {lines.map((line) => (
        <FieldNote
          key={line.verdict.requirement}
          {...line}
          current={line === current}
          onFix={actions.fix}
          onShow={actions.show}
        />
      ))}
    </ul>
  )
}

/** Saving comes after all is right, but a warning may be left; it stays in sight. */
export function Leftovers({ view, actions, quiet = false }: CardProps & { quiet?: boolean }) {
  const { open, passed } = linesOf(view)
  return (
    <>
      <Notes lines={open} actions={actions} />
      <Passed passed={passed} quiet={quiet} />
    </>
  )
}
