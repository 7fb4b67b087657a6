import { useState } from 'react'
import { resultsText as text } from '@/lib/i18n/results'
import { displayValue } from '@/lib/i18n/translator'
import type { Policy } from '@/lib/neo/policy'
import { cloneAdvice } from '@/lib/verification/clone-advice'
import { accessMatrix } from '@/lib/verification/matrix'
import { toJson, toMarkdown } from '@/lib/verification/report'
import { reportCauses, reportHeader, reportSections, type WrittenRecord } from '@/lib/verification/report-parts'
import { titleOf } from '@/lib/verification/summary'
import type { Verification } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { download } from '../shared/download'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { AccessMatrix } from './AccessMatrix'
import { CloneAdvice } from './CloneAdvice'
import { Headline } from './Headline'
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
}

const NOTHING: readonly WrittenRecord[] = []

/** A verification as a page for a change ticket: to be copied, saved or printed. All its times are UTC. */
export function Report({ record, policy, written = NOTHING }: ReportProps) {
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
  return (
    <main className="report">
      <h1>{text('report.title')}</h1>
      <div className="actions screen-only">
        <Action
          primary
          onAct={() =>
            void navigator.clipboard
              .writeText(toMarkdown(record, written, cloneAdvice(record, policy)))
              .then(() => setCopied(true))
          }
        >
          {text('report.copy')}
        </Action>
        <Action
          onAct={() =>
            download(`${name}.md`, 'text/markdown', toMarkdown(record, written, cloneAdvice(record, policy)))
          }
        >
          {text('report.markdown')}
        </Action>
        <Action onAct={() => download(`${name}.json`, 'application/json', toJson(record, written))}>
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
      <CloneAdvice lines={cloneAdvice(record, policy)} />
      <p className="muted">{text('report.no-secret')}</p>
    </main>
  )
}
