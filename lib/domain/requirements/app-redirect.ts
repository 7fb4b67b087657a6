import { compareEntries, type RedirectUrlMistake } from '../checks/redirect-url'
import { type Finding, unknownFinding } from '../finding'
import { looksLikeSecret } from '../looks-secret'
import type { Requirement } from '../requirement'
import { factOf, type Snapshot, valueOf } from '../snapshot'

/** The URL was put into a neighbouring field instead. */
function misplaced(snapshot: Snapshot, wanted: string): boolean {
  return (['login_url', 'logo_url'] as const).some((column) => valueOf(snapshot.application, column)?.trim() === wanted)
}

function fixFor(slip: RedirectUrlMistake | 'empty', value: string) {
  const key = slip === 'trailing-slash' ? 'fix.remove-slash' : slip === 'empty' ? 'fix.fill' : 'fix.correct'
  return { column: 'redirect_url', value, label: { key } } as const
}

/**
 * Neo's redirect URL, byte for byte, since ServiceNow compares exactly (docs/servicenow/oauth.md#redirect-exact). The
 * column holds several URLs (docs/servicenow/oauth.md#redirect-list); one exact match passes, others are worth a
 * warning.
 */
export const appRedirect: Requirement = {
  id: 'app.redirect',
  step: 'app.redirect',
  column: 'redirect_url',
  reads: ['application'],
  check(snapshot, policy): Finding {
    const fact = factOf(snapshot.application, 'redirect_url')
    if (fact.state !== 'seen') return unknownFinding(fact)
    const { value: seen, source } = fact
    const wanted = policy.redirectUrl
    if (seen === wanted) return { outcome: 'pass', message: { key: 'app.redirect.pass' }, seen, source }
    if (seen === '') {
      const key = misplaced(snapshot, wanted) ? 'app.redirect.misplaced' : 'app.redirect.empty'
      return { outcome: 'fail', message: { key }, seen, source, fix: fixFor('empty', wanted) }
    }
    const entries = seen.split(',')
    if (entries.includes(wanted))
      return {
        outcome: 'warn',
        message: { key: 'app.redirect.others', values: { count: entries.length - 1 } },
        seen,
        source,
      }
    // What may be the secret is not repeated.
    if (looksLikeSecret(seen))
      return { outcome: 'fail', message: { key: 'app.redirect.secret' }, source, fix: fixFor('different', wanted) }
    const { slip, at, corrected } = compareEntries(entries, wanted)
    return {
      outcome: 'fail',
      message: { key: `app.redirect.${slip}`, values: { position: at + 1 } },
      seen,
      source,
      differsAt: at,
      fix: fixFor(slip, corrected),
    }
  },
}
