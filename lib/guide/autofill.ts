import type { Field } from '../servicenow/dom/fields/field'
import { writeField } from '../servicenow/dom/fields/value'
import { isApplied } from './edits'
import type { EventOf } from './events'
import { displayedValueFor } from './form-snapshot'
import type { PageObservation } from './page-observation'
import type { Edit } from './state'

/**
 * Sets fields, and reads them back together two frames later, since a page may refuse what it did not see typed. Tells
 * `done` of the first that was not taken.
 */
export function applyEdits(
  edits: readonly Edit[],
  observe: () => PageObservation,
  done: (event: EventOf<'filled'>) => void,
): void {
  /** Sets one field; answers it, or undefined where it cannot be set now. The page may have drawn it anew. */
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
