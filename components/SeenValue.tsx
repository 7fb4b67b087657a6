import { text } from '@/lib/text/catalogue'

/** Longest value shown whole, in characters; longer ones lose their middle. */
const WHOLE = 34

function shorten(value: string): string {
  return value.length <= WHOLE ? value : `${value.slice(0, 16)}…${value.slice(-16)}`
}

/** White space and invisible characters, made visible. */
const visible = (character: string) =>
  /\s/.test(character) ? '␣' : /[\u00ad\u200b-\u200f\u2060\ufeff]/.test(character) ? '◌' : character

/** A value as seen, shortened in the middle; around the first wrong character where there is one. */
export function SeenValue({ value, differsAt }: { value: string; differsAt?: number | undefined }) {
  if (value === '') return <span className="seen">{text('field.empty')}</span>
  if (differsAt === undefined) return <code className="seen">{shorten(value)}</code>
  const start = Math.max(0, differsAt - 18)
  const wrong = value[differsAt]
  return (
    <code className="seen">
      {start > 0 && '…'}
      {value.slice(start, differsAt)}
      <mark>{wrong === undefined ? '▏' : visible(wrong)}</mark>
      {value.slice(differsAt + 1, differsAt + 13)}
      {value.length > differsAt + 13 && '…'}
    </code>
  )
}
