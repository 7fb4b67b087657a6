import { handOffText as text } from '../i18n/hand-off'
import type { KindOfInstance } from '../servicenow/instance-kind'

/** The line that says what kind of instance it is; none where that is not known. */
export function kindLines(host: string, { kind, sign }: KindOfInstance): string[] {
  const key = sign === 'disagree' ? sign : kind
  return key === 'unknown' ? [] : [text(`connect.kind.${key}`, { host })]
}
