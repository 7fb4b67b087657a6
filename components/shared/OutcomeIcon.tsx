import type { Outcome } from '@/lib/domain/finding'
import { text } from '@/lib/i18n/catalogue'

/** Shapes as well as colours: ✓ in a circle, ! in a triangle, × in an octagon, ? in a dashed circle, – in a circle. */
const SHAPES: Record<Outcome, { outline: string; sign: string; dashed?: boolean }> = {
  pass: { outline: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', sign: 'M4.8 8.2 7 10.4l4.2-4.6' },
  warn: { outline: 'M8 1.2 15.2 14.4H.8z', sign: 'M8 6v4M8 12v.3' },
  fail: { outline: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', sign: 'M5.5 5.5l5 5M10.5 5.5l-5 5' },
  unknown: {
    outline: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
    sign: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.6v.3',
    dashed: true,
  },
  'not-applicable': { outline: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', sign: 'M5 8h6' },
}

/** The icon of a verdict, with its name for screen readers. */
export function OutcomeIcon({ outcome }: { outcome: Outcome }) {
  const { outline, sign, dashed } = SHAPES[outcome]
  return (
    <svg
      className={`mark ${outcome}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={text(`outcome.${outcome}`)}
    >
      <path
        d={outline}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeDasharray={dashed ? '2.4 2' : undefined}
      />
      <path d={sign} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
