import type { Track } from '@/lib/domain/progress'
import { statusText } from '@/lib/i18n/status'
import type { Status } from '@/lib/verification/status'

const TRACKS = ['application', 'user', 'connection'] as const satisfies readonly Track[]

/** How far the setup is, as three bars with their counts. */
export function Tracks({ progress }: Pick<Status, 'progress'>) {
  return (
    <ul className="tracks" aria-label={statusText('status.progress')}>
      {TRACKS.map((track) => {
        const { done, of } = progress[track]
        return (
          <li key={track} data-done={done === of ? '' : undefined}>
            <span className="bar" aria-hidden="true">
              <span style={{ inlineSize: `${(done / of) * 100}%` }} />
            </span>
            <span className="track">
              {statusText(`track.${track}`)}{' '}
              <span className="muted" aria-hidden="true">
                {done}/{of}
              </span>
              <span className="hidden">{statusText('track.count', { done, of })}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
