import { useState } from 'react'
import type { PageReport } from '@/lib/domain/page-report/report'
import { pageReportText as text } from '@/lib/i18n/page-report'
import { Action } from '../shared/Action'
import { download } from '../shared/download'

interface Shown {
  host: string
  /** The report as it is saved and copied. */
  text: string
  report: PageReport
}

const HOLDS = ['structure', 'captions', 'found', 'about'] as const
const NEVER = ['values', 'secrets', 'instance', 'words'] as const

/** Facts about the report: the kind of page, and how much of it is in the report. */
function About({ report: { page, release, language, extension, tree, cut } }: Shown) {
  const unknown = text('page-report.not-known')
  const lines = [
    [text('page-report.page'), `${page.kind} · ${page.address}`],
    [text('page-report.release'), release ?? unknown],
    [text('page-report.language'), language ?? unknown],
    [text('page-report.version'), extension],
    [text('page-report.lines'), String(tree.length)],
  ]
  return (
    <>
      <dl>
        {lines.map(([caption, value]) => (
          <div key={caption}>
            <dt>{caption}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {cut > 0 && <p>{text('page-report.cut', { count: cut })}</p>}
    </>
  )
}

/** A page report in full, before anything is done with it: nothing leaves the browser except what the admin saves or copies. */
export function PageReportView({ shown }: { shown: Shown | undefined }) {
  const [copied, setCopied] = useState<'copied' | 'copy-failed'>()
  if (!shown)
    return (
      <main className="page-report">
        <h1>{text('page-report.title')}</h1>
        <p>{text('page-report.none')}</p>
      </main>
    )
  const { report, host } = shown
  const copy = () => {
    navigator.clipboard.writeText(shown.text).then(
      () => setCopied('copied'),
      () => setCopied('copy-failed'),
    )
  }
  return (
    <main className="page-report">
      <h1>{text('page-report.title')}</h1>
      <p>{text('page-report.lead', { host })}</p>
      <div className="actions">
        <Action
          primary
          onAct={() =>
            download(`neo-page-report-${report.page.kind}-${report.day}.json`, 'application/json', shown.text)
          }
        >
          {text('page-report.save')}
        </Action>
        <Action onAct={copy}>{text('page-report.copy')}</Action>
        <span role="status">{copied && text(`page-report.${copied}`)}</span>
      </div>
      <About {...shown} />
      <div className="sides">
        <section>
          <h2>{text('page-report.holds')}</h2>
          <ul>
            {HOLDS.map((what) => (
              <li key={what}>{text(`page-report.holds.${what}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{text('page-report.never')}</h2>
          <ul>
            {NEVER.map((what) => (
              <li key={what}>{text(`page-report.never.${what}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      <h2 id="whole">{text('page-report.whole')}</h2>
      <p>{text('page-report.read-it')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <pre role="region" aria-labelledby="whole" tabIndex={0} dir="ltr">
        {shown.text}
      </pre>
    </main>
  )
}
