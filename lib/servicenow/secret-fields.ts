/** Columns that hold a secret. They are never requested, read from a form, or written. */
const SECRET_COLUMNS: ReadonlySet<string> = new Set(['client_secret', 'user_password', 'token'])

/** Whether a column, with its table or without, holds a secret. */
export const isSecretColumn = (column: string): boolean => SECRET_COLUMNS.has(column.replace(/^.*\./, ''))

/** Words for secrets, in the supported languages. */
const WORDS = /secret|passw|geheim|kennwort|mot de passe|contraseña|clave|senha|シークレット|パスワード|秘密/i

/** Whether the words beside a field say that it holds a secret. "Token" alone does not: a token's lifespan is no secret. */
export const isSecretCaption = (words: string): boolean => WORDS.test(words)

/** Whether an element belongs to a secret, by its own name or its component's, even if other fields are around it. */
export const isSecretPlace = (names: string): boolean => /-password\b|(client_secret|user_password)\b/.test(names)

/** Whether a field's name or words suggest in any way that it holds a secret. Masking too much does no harm. */
export const mayNameSecret = (name: string): boolean =>
  (WORDS.test(name) || /pwd|token|credential|api.?key/i.test(name)) && !/lifespan/i.test(name)
