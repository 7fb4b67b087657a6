import type { HandOff } from '../neo/hand-off'
import { writeField } from '../servicenow/dom/fields/value'
import { type ConnectForm, findConnectForm } from './dashboard-fields'

/** How the form is written: as a person would, so that frameworks that control their inputs notice. */
function write(control: HTMLInputElement, value: string): boolean {
  writeField(
    {
      control,
      kind: 'text',
      column: '',
      box: control,
      caption: '',
      required: false,
      editable: true,
      clue: 'caption',
      certainty: 1,
    },
    value,
  )
  return control.value === value
}

/**
 * Fills Neo's connect form, and tells whether it took the values. Only then the secret's field has the focus, for the person to
 * paste into.
 */
export function fillConnectForm(
  document: Document,
  form: ConnectForm,
  { instanceUrl, clientId }: HandOff,
  tell: (isTaken: boolean) => void,
): void {
  const isWritten = [write(form.instanceUrl, instanceUrl), write(form.clientId, clientId)].every(Boolean)
  // Two frames later a framework has drawn what it made of them.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const now = findConnectForm(document)
      const isTaken = isWritten && now?.instanceUrl.value === instanceUrl && now.clientId.value === clientId
      if (isTaken) now.secret?.focus()
      tell(isTaken)
    }),
  )
}
