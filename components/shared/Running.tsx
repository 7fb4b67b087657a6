import { statusText } from '@/lib/i18n/status'

/** How far a verification is. Before the first answer nothing is known of how much there is, so no number is given. */
export function Running({ done, of }: { done: number; of: number }) {
  return <progress aria-label={statusText('status.checking')} {...(of > 1 && { max: of, value: done })} />
}
