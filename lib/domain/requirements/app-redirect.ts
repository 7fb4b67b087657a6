import { compareEntries, type RedirectUrlMistake } from '../checks/redirect-url'
import { type Finding, unknownFinding } from '../finding'
import { looksLikeSecret } from '../looks-secret'
import type { Requirement } from '../requirement'
import { factOf, type Snapshot, valueOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = RedirectUrlMistake | 'empty' | 'misplaced' | 'others' | 'pass' | 'secret'

/** The URL was put into a neighbouring field instead. */
function misplaced(snapshot: Snapshot, wanted: string): boolean {
  return (['login_url', 'logo_url'] as const).some((column) => valueOf(snapshot.application, column)?.trim() === wanted)
}

function fixFor(slip: RedirectUrlMistake | 'empty', value: string) {
  const how = slip === 'trailing-slash' ? 'remove-slash' : slip === 'empty' ? 'fill' : 'correct'
  return { column: 'redirect_url', value, how } as const
}

/**
 * Neo's redirect URL, byte for byte, since ServiceNow compares exactly (docs/servicenow/oauth.md#redirect-exact). The column
 * can hold several URLs (docs/servicenow/oauth.md#redirect-list); one exact match passes, others beside it give a warning.
 */
export const appRedirect: Requirement<'app.redirect', Reason> = {
  id: 'app.redirect',
  step: 'app.redirect',
  column: 'redirect_url',
  reads: ['application'],
  check(snapshot, policy): Finding<Reason> {
    const fact = factOf(snapshot.application, 'redirect_url')
    if (fact.state !== 'seen') return unknownFinding(fact)
    const { value: seen, source } = fact
    const wanted = policy.redirectUrl
    if (seen === wanted) return { outcome: 'pass', reason: 'pass', seen, source }
    if (seen === '') {
      const reason = misplaced(snapshot, wanted) ? 'misplaced' : 'empty'
      return { outcome: 'fail', reason, seen, source, fix: fixFor('empty', wanted) }
    }
    const entries = seen.split(',')
    if (entries.includes(wanted)) {
      // A comma too many leads nowhere, and Neo's own URL twice leads to Neo.
      const count = entries.filter((entry) => entry.trim() !== '' && entry !== wanted).length
      if (count === 0) return { outcome: 'pass', reason: 'pass', seen, source }
      return { outcome: 'warn', reason: 'others', facts: { count }, seen, source }
    }
    // The value is not repeated: it may be the secret.
    if (looksLikeSecret(seen)) return { outcome: 'fail', reason: 'secret', source, fix: fixFor('different', wanted) }
    const { slip, at, corrected } = compareEntries(entries, wanted)
    return {
      outcome: 'fail',
      reason: slip,
      facts: { position: at + 1 },
      seen,
      source,
      differsAt: at,
      fix: fixFor(slip, corrected),
    }
  },
}
