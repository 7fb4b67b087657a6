import { statusText } from '@/lib/i18n/status'
import { kindOf } from '@/lib/verification/kind'
import { kindReason } from '@/lib/verification/kind-text'
import type { Verification } from '@/lib/verification/verification'

interface KindBadgeProps {
  host: string
  verification?: Verification | undefined
}

/** The kind of an instance beside its name, and what says so. */
export function KindBadge({ host, verification }: KindBadgeProps) {
  const own = kindOf(verification, host)
  return (
    <span className="kind" data-kind={own.kind} title={kindReason(own)}>
      {statusText(`status.kind.${own.kind}`)}
    </span>
  )
}
