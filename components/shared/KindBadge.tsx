interface KindBadgeProps {
  kind: string
  words: string
  /** What says so. */
  reason: string
}

/** The kind of an instance beside its name, and what says so. */
export function KindBadge({ kind, words, reason }: KindBadgeProps) {
  return (
    <span className="kind" data-kind={kind} title={reason}>
      {words}
    </span>
  )
}
