import { statusText } from '../i18n/status'
import type { KindOfInstance } from '../servicenow/instance-kind'

/** What says of which kind an instance is, in words. */
export function kindReason({ kind, sign }: KindOfInstance): string {
  if (sign === 'name') return statusText('status.kind.title')
  if (sign === 'property') return statusText(kind === 'production' ? 'status.kind.is-true' : 'status.kind.is-false')
  return statusText(sign === 'disagree' ? 'status.kind.disagree' : 'status.kind.none')
}
