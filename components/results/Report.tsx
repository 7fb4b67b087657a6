import { useState } from 'react'
import type { Baseline, History } from '@/lib/domain/drift/schema'
import { reportText as text } from '@/lib/i18n/report'
import { formatUtc } from '@/lib/i18n/time'
import { displayValue } from '@/lib/i18n/translator'
import type { Policy } from '@/lib/neo/policy'
import { tracedChanges, unchangedText } from '@/lib/verification/changes'
import { cloneAdvice } from '@/lib/verification/clone-advice'
import { accessMatrix } from '@/lib/verification/matrix'
import { toJson, toMarkdown } from '@/lib/verification/report'
import { reportHeader } from '@/lib/verification/report-header'
import { reportCauses, reportSections, type WrittenRecord } from '@/lib/verification/report-parts'
import { titleOf } from '@/lib/verification/summary'
import type { Verification } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { download } from '../shared/download'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { AccessMatrix } from './AccessMatrix'
import { ChangeRow } from './Changes'
import { CloneAdvice } from './CloneAdvice'
import { Headline } from './Headline'
import { HistoryList } from './HistoryList'
import { VerdictRow } from './VerdictRow'
import { verdictMessage } from './verdict-message'
import { Written } from './Written'

/** What is not right, by its causes, each with what follows from it. */
function Causes({ record }: { record: Verification }) {
  return reportCauses(record).map(({ outcome, title, causes }) => (
    <section key={outcome}>
      <h2>{title}</h2>
      <ul className="rows">
        {causes.map(({ verdict, follows }) => (
          <li key={verdict.requirement} className="row" data-cause={verdict.requirement}>
            <OutcomeIcon outcome={verdict.outcome} />
            <div>
              <strong>{titleOf(verdict.requirement)}</strong>
              <p className="message">{verdictMessage(verdict)}</p>
              {follows.length > 0 && (
                <p className="muted">
                  {text('results.follows', { count: follows.length })}:{' '}
                  {follows.map(({ requirement }) => displayValue(titleOf(requirement))).join(', ')}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  ))
}

interface ReportProps {
  record: Verification | undefined
  policy: Policy
  /** What the plan wrote. */
  written?: readonly WrittenRecord[]
  baseline?: Baseline | undefined
  history?: History | undefined
}

const NOTHING: readonly WrittenRecord[] = []

/** What changed since all was right, in times that are the same for everybody. */
function Changed({ baseline }: { baseline: Baseline }) {
  const changes = tracedChanges(baseline)
  const time = formatUtc(baseline.baseline.at)
  return (
    <section>
      <h2>{text('changes.title', { time })}</h2>
      {changes.length === 0 && <p>{unchangedText(baseline, time)}</p>}
      <ul className="rows">
        {changes.map((change) => (
          <ChangeRow
            key={[change.section, change.name, ...change.ids, ...change.oldIds].join()}
            change={change}
            time={formatUtc}
          />
        ))}
      </ul>
    </section>
  )
}

/** A verification as a page for a change ticket: to be copied, saved or printed. All its times are UTC. */
export function Report({ record, policy, written = NOTHING, baseline, history }: ReportProps) {
  const [copied, setCopied] = useState(false)
  if (!record?.finishedAt)
    return (
      <main className="report">
        <h1>{text('report.title')}</h1>
        <p>{text('report.none')}</p>
      </main>
    )
  const name = `neo-${record.host}-${record.finishedAt.slice(0, 10)}`
  const matrix = accessMatrix(record.verdicts)
  const advice = cloneAdvice(record, policy)
  const more = { baseline, history, advice }
  return (
    <main className="report">
      <h1>{text('report.title')}</h1>
      <div className="actions screen-only">
        <Action
          primary
          onAct={() =>
            void navigator.clipboard.writeText(toMarkdown(record, written, more)).then(() => setCopied(true))
          }
        >
          {text('report.copy')}
        </Action>
        <Action onAct={() => download(`${name}.md`, 'text/markdown', toMarkdown(record, written, more))}>
          {text('report.markdown')}
        </Action>
        <Action onAct={() => download(`${name}.json`, 'application/json', toJson(record, written, more))}>
          {text('report.json')}
        </Action>
        <Action onAct={() => window.print()}>{text('report.print')}</Action>
        <span role="status">{copied && text('report.copied')}</span>
      </div>
      <Headline record={record} />
      <dl>
        {reportHeader(record).map(([caption, value]) => (
          <div key={caption}>
            <dt>{caption}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Causes record={record} />
      {baseline && <Changed baseline={baseline} />}
      {matrix.length > 0 && (
        <section>
          <h2>{text('group.access')}</h2>
          <AccessMatrix rows={matrix} />
        </section>
      )}
      <section>
        <h2>{text('report.written')}</h2>
        <Written records={written} />
      </section>
      <section>
        <h2>{text('report.evidence')}</h2>
        {reportSections(record).map(({ group, title, verdicts }) => (
          <section key={group}>
            <h3>{title}</h3>
            <ul className="rows">
              {verdicts.map((verdict) => (
                <VerdictRow key={verdict.requirement} verdict={verdict} isEvidence />
              ))}
            </ul>
          </section>
        ))}
      </section>
      <CloneAdvice lines={advice} />
      {history && <HistoryList {...history} time={formatUtc} />}
      <p className="muted">{text('report.no-secret')}</p>
    </main>
  )
}
