import type { Problem } from '@/lib/guide/state'
import { text } from '@/lib/i18n/catalogue'

/** A problem in words. */
export function problemText(problem: Problem): string {
  switch (problem.reason) {
    case 'not-stored':
      return text('api.not-kept')
    case 'no-report':
      return text('page-report.failed')
    case 'not-taken':
      return problem.caption ? text('fix.not-taken', { caption: problem.caption }) : text('fix.not-found')
    case 'rate-limited':
      return text('api.rate-limited', { seconds: problem.retryAfterSeconds ?? 0 })
    // The guide's own requests have no limit.
    case 'too-many':
      return text('api.unexpected')
    default:
      return text(`api.${problem.reason}`)
  }
}
