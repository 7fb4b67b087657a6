import type { Field } from '../servicenow/dom/fields/field'
import { writeField } from '../servicenow/dom/fields/value'
import { isApplied } from './edits'
import type { EventOf } from './events'
import { displayedValueFor } from './form-snapshot'
import type { PageObservation } from './page-observation'
import type { Edit } from './state'

/**
 * Sets fields and reads all of them back two frames later, since a page may refuse a value that was not typed. Passes the
 * first refused one, if any, to `done`.
 */
export function applyEdits(
  edits: readonly Edit[],
  observe: () => PageObservation,
  done: (event: EventOf<'filled'>) => void,
): void {
  /** Sets one field and returns it; undefined if it cannot be set now. Looked up anew, since the page may have rendered it again. */
  const set = ({ column, value }: Edit): Field | undefined => {
    const field = observe().fields.get(column)
    if (!field?.editable) return undefined
    writeField(field, displayedValueFor(field, value))
    return field
  }
  const tried = edits.map((edit) => ({ edit, field: set(edit) }))
  const check = () => {
    const now = observe()
    const refused = tried.find(({ edit, field }) => !field || !isApplied(now, edit))
    done({ type: 'filled', ...(refused && { refused: { edit: refused.edit, caption: refused.field?.caption } }) })
  }
  requestAnimationFrame(() => requestAnimationFrame(check))
}
