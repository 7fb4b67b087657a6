import { connectionEnd } from '../domain/connection'
import { reportText } from '../i18n/report'
import { statusText } from '../i18n/status'
import { formatUtc } from '../i18n/time'
import { displayValue } from '../i18n/translator'
import { kindOf } from './kind'
import { kindReason } from './kind-text'
import { summaryOf } from './summary'
import type { Verification } from './verification'

/** The facts at the head of a report, each with what it is called, and whether its words are ours. */
export function reportHeader(record: Verification): [caption: string, value: string, isOurs?: boolean][] {
  const unknown = reportText('report.unknown')
  const { host, release, finishedAt, by } = record
  const [application] = record.applications
  const [user] = record.users
  const summary = summaryOf(record)
  const kind = kindOf(record, host)
  const until = connectionEnd(record.verdicts)
  return [
    [reportText('report.instance'), `https://${host}`],
    [reportText('report.kind'), `${statusText(`status.kind.${kind.kind}`)}. ${kindReason(kind)}`, true],
    [reportText('report.release'), displayValue(release ?? unknown)],
    [reportText('report.time'), finishedAt ? formatUtc(finishedAt) : unknown],
    [reportText('report.by'), displayValue(by ?? unknown)],
    [
      reportText('report.application'),
      application ? `${displayValue(application.name)} (${application.detail})` : unknown,
    ],
    [reportText('report.user'), user ? displayValue(user.name) : unknown],
    ...(until ? [[reportText('report.until'), formatUtc(until)] as [string, string]] : []),
    [reportText('report.result'), [summary.headline, ...summary.more].join('. ').replaceAll('..', '.'), true],
  ]
}
