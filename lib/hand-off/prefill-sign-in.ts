import { isVisible } from '../servicenow/dom/elements'

const inputIn = (document: Document, id: string): HTMLInputElement | undefined => {
  const found = document.querySelector<HTMLInputElement>(`input#${id}`)
  return found && isVisible(found) && !found.disabled ? found : undefined
}

/**
 * Puts the account's User ID into the empty sign-in form before the approval, and leads on to the password, which is neither
 * read nor set (docs/servicenow/pages.md#sign-in-addresses). A name that is there already stays.
 */
export function prefillSignIn(document: Document, userName: string): void {
  const [name, password] = [inputIn(document, 'user_name'), inputIn(document, 'user_password')]
  if (!name || !password || name.readOnly || name.value !== '') return
  name.value = userName
  for (const type of ['input', 'change']) name.dispatchEvent(new Event(type, { bubbles: true }))
  password.focus()
}
