import { reportText as text } from '@/lib/i18n/report'
import { type AdviceLine, cloneAdviceText } from '@/lib/verification/clone-advice'
import { CopyButton } from '../shared/CopyValue'

/** What to do before this instance is cloned, to be pasted into the change. */
export function CloneAdvice({ lines }: { lines: readonly AdviceLine[] }) {
  if (lines.length === 0) return null
  return (
    <section data-clone-advice>
      <h2>{text('clone.title')}</h2>
      {lines.map(({ words, entry }) =>
        entry === undefined ? (
          <p key={words}>{words}</p>
        ) : (
          <p key={entry + words}>
            <code>{entry}</code>
          </p>
        ),
      )}
      <div className="actions screen-only">
        <CopyButton value={cloneAdviceText(lines)} label={text('clone.copy')} words={text('clone.copy')} />
      </div>
    </section>
  )
}
