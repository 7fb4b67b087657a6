import { statusText } from '@/lib/i18n/status'
import { looksSubProduction } from '@/lib/servicenow/instance-url'

/** The kind of an instance beside its name, where the name shows it. */
export function KindBadge({ host }: { host: string }) {
  if (!looksSubProduction(host)) return null
  return (
    <span className="kind" title={statusText('status.kind.title')}>
      {statusText('status.kind.sub-production')}
    </span>
  )
}
