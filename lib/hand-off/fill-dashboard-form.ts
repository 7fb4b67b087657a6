import type { HandOff } from '../neo/hand-off'
import { writeField } from '../servicenow/dom/fields/value'
import { type ConnectForm, findConnectForm } from './dashboard-fields'

/** Values are set as a person would type them, so that frameworks with controlled inputs notice the change. */
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
 * Fills in Neo's connect form. Returns whether it kept the values; if so, the secret's field gets the focus, so that
 * the person can paste it.
 */
export function fillConnectForm(
  document: Document,
  form: ConnectForm,
  { instanceUrl, clientId }: HandOff,
  tell: (isTaken: boolean) => void,
): void {
  const isWritten = [write(form.instanceUrl, instanceUrl), write(form.clientId, clientId)].every(Boolean)
  // After two frames a framework has rendered its own state of the fields.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const now = findConnectForm(document)
      const isTaken = isWritten && now?.instanceUrl.value === instanceUrl && now.clientId.value === clientId
      if (isTaken) now.secret?.focus()
      tell(isTaken)
    }),
  )
}
