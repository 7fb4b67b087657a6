import { statusText } from '../i18n/status'
import type { KindOfInstance } from '../servicenow/instance-kind'
import { kindOf } from './kind'
import type { Verification } from './verification'

/** What says of which kind an instance is, in words. */
export function kindReason({ kind, sign }: KindOfInstance): string {
  if (sign === 'name') return statusText('status.kind.title')
  if (sign === 'property') return statusText(kind === 'production' ? 'status.kind.is-true' : 'status.kind.is-false')
  return statusText(sign === 'disagree' ? 'status.kind.disagree' : 'status.kind.none')
}

/** The kind of an instance as it is shown beside its own host. */
export function kindShown(verification: Verification | undefined, host: string) {
  const own = kindOf(verification, host)
  return { kind: own.kind, words: statusText(`status.kind.${own.kind}`), reason: kindReason(own) }
}
