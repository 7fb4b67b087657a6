import { useState } from 'react'
import { verificationText as text } from '@/lib/i18n/verification'
import { reportHeader, reportSections, toJson, toMarkdown } from '@/lib/verification/report'
import type { Verification } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { download } from '../shared/download'
import { Headline } from './Headline'
import { VerdictRow } from './VerdictRow'

/** A verification as a page for a change ticket: to be printed, copied or saved. */
export function Report({ record }: { record: Verification | undefined }) {
  const [copied, setCopied] = useState(false)
  if (!record?.finishedAt)
    return (
      <main className="report">
        <h1>{text('report.title')}</h1>
        <p>{text('report.none')}</p>
      </main>
    )
  const name = `neo-${record.host}-${record.finishedAt.slice(0, 10)}`
  return (
    <main className="report">
      <h1>{text('report.title')}</h1>
      <div className="actions screen-only">
        <Action
          primary
          onAct={() => void navigator.clipboard.writeText(toMarkdown(record)).then(() => setCopied(true))}
        >
          {text('report.copy')}
        </Action>
        <Action onAct={() => download(`${name}.md`, 'text/markdown', toMarkdown(record))}>
          {text('report.markdown')}
        </Action>
        <Action onAct={() => download(`${name}.json`, 'application/json', toJson(record))}>
          {text('report.json')}
        </Action>
        <Action onAct={() => window.print()}>{text('report.print')}</Action>
        {copied && <span role="status">{text('report.copied')}</span>}
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
      {reportSections(record).map(({ group, title, verdicts }) => (
        <section key={group}>
          <h2>{title}</h2>
          <ul className="rows">
            {verdicts.map((verdict) => (
              <VerdictRow key={verdict.requirement} verdict={verdict} />
            ))}
          </ul>
        </section>
      ))}
      <p className="muted">{text('report.no-secret')}</p>
    </main>
  )
}
