import { text } from '@/lib/i18n/catalogue'
import { displayValue } from '@/lib/i18n/translator'
import { HIDDEN } from '@/lib/shared/redacted'

/** Longest value shown in full, in characters; longer ones are shortened in the middle. */
const WHOLE = 34

function shorten(value: string): string {
  return value.length <= WHOLE ? value : `${value.slice(0, 16)}…${value.slice(-16)}`
}

/** White space and invisible characters, made visible. */
const visible = (character: string) =>
  /\s/.test(character) ? '␣' : /[\p{Cc}\p{Cf}]/u.test(character) ? '◌' : character

/** A part of a value, without characters that change the direction of others. */
const plain = (part: string) => part.replace(/[\p{Cc}\p{Cf}]/gu, '◌')

/** A value as seen, shortened in the middle; or, if a character is wrong, the part around it. */
export function SeenValue({ value, differsAt }: { value: string; differsAt?: number | undefined }) {
  if (value === '') return <span className="seen">{text('field.empty')}</span>
  if (value === HIDDEN) return <span className="seen">{displayValue(value)}</span>
  if (differsAt === undefined) return <code className="seen">{plain(shorten(value))}</code>
  const start = Math.max(0, differsAt - 18)
  const wrong = value[differsAt]
  return (
    <code className="seen">
      {start > 0 && '…'}
      {plain(value.slice(start, differsAt))}
      <mark>{wrong === undefined ? '▏' : visible(wrong)}</mark>
      {plain(value.slice(differsAt + 1, differsAt + 13))}
      {value.length > differsAt + 13 && '…'}
    </code>
  )
}
