import { resultsText } from '@/lib/i18n/results'
import { displayValue } from '@/lib/i18n/translator'
import { type Cause, causesOf } from '@/lib/verification/causes'
import { accessMatrix } from '@/lib/verification/matrix'
import { type ReportSection, reportSections } from '@/lib/verification/report-parts'
import { titleOf } from '@/lib/verification/summary'
import type { StoredVerdict, Verification } from '@/lib/verification/verification'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { AccessMatrix } from './AccessMatrix'
import { VerdictRow } from './VerdictRow'

/** What there is to do about a result. */
export interface ResultActions {
  onShow: (requirement: string) => void
  onAgain: (requirement: string) => void
  /** Verifies another application or account. */
  onChoose: (chosen: { application?: string; user?: string }) => void
}

interface PickProps {
  caption: string
  list: Verification['applications']
  onPick: (sysId: string) => void
}

/** Which record was verified, where several could be meant. */
function Pick({ caption, list, onPick }: PickProps) {
  if (list.length < 2) return null
  return (
    <label className="pick">
      <span className="muted">{caption}</span>
      <select value={list[0]?.sysId} onChange={(event) => onPick(event.target.value)}>
        {list.map(({ sysId, name, detail }) => (
          <option key={sysId} value={sysId}>
            {displayValue(name)} ({displayValue(detail)})
          </option>
        ))}
      </select>
    </label>
  )
}

/** What leaves nothing to do is folded to a count. */
const FOLDED = ['pass', 'not-applicable'] as const

interface SectionProps extends ReportSection, Pick<ResultActions, 'onShow' | 'onAgain'> {
  causes: readonly Cause[]
}

function Section({ title, verdicts, causes, onShow, onAgain }: SectionProps) {
  const folded = FOLDED.map((own) => [own, verdicts.filter(({ outcome }) => outcome === own)] as const)
  const isHere = ({ requirement }: StoredVerdict) => verdicts.some((own) => own.requirement === requirement)
  // What follows from a cause is fixed with it, so it is folded under the name of the cause.
  const explained = causes
    .map(({ verdict, follows }) => ({ verdict, follows: follows.filter(isHere) }))
    .filter(({ follows }) => follows.length > 0)
  const following = new Set(explained.flatMap(({ follows }) => follows.map(({ requirement }) => requirement)))
  const open = verdicts.filter(
    ({ requirement, outcome }) => !FOLDED.some((own) => own === outcome) && !following.has(requirement),
  )
  return (
    <section>
      <h2>{title}</h2>
      <AccessMatrix rows={accessMatrix(verdicts)} />
      {open.length > 0 && (
        <ul className="rows">
          {open.map((verdict) => (
            <VerdictRow key={verdict.requirement} verdict={verdict} onShow={onShow} onAgain={onAgain} />
          ))}
        </ul>
      )}
      {explained.map(({ verdict, follows }) => (
        <details key={verdict.requirement}>
          <summary>
            <OutcomeIcon outcome={follows[0]?.outcome ?? verdict.outcome} />{' '}
            {resultsText('results.explained', { count: follows.length, name: titleOf(verdict.requirement) })}
          </summary>
          <ul className="rows">
            {follows.map((own) => (
              <VerdictRow key={own.requirement} verdict={own} onShow={onShow} onAgain={onAgain} />
            ))}
          </ul>
        </details>
      ))}
      {folded.map(
        ([own, rows]) =>
          rows.length > 0 && (
            <details key={own}>
              <summary>
                <OutcomeIcon outcome={own} /> {resultsText(`verify.${own}`, { count: rows.length })}
              </summary>
              <ul className="rows">
                {rows.map((verdict) => (
                  <VerdictRow key={verdict.requirement} verdict={verdict} />
                ))}
              </ul>
            </details>
          ),
      )}
    </section>
  )
}

/** Each check by its group, failures first, what is right folded to a count. */
export function VerificationResults({ record, onShow, onAgain, onChoose }: { record: Verification } & ResultActions) {
  const causes = causesOf(record.verdicts)
  return (
    <div className="checks">
      <Pick
        caption={resultsText('verify.application')}
        list={record.applications}
        onPick={(application) => onChoose({ application })}
      />
      <Pick caption={resultsText('verify.user')} list={record.users} onPick={(user) => onChoose({ user })} />
      {reportSections(record).map((section) => (
        <Section key={section.group} {...section} causes={causes} onShow={onShow} onAgain={onAgain} />
      ))}
    </div>
  )
}
