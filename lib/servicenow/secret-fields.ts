/** Columns that hold a secret. They are never asked for, read from a form, or written. */
const SECRET_COLUMNS: ReadonlySet<string> = new Set(['client_secret', 'user_password', 'token'])

/** Whether a column, with its table or without, holds a secret. */
export const isSecretColumn = (column: string): boolean => SECRET_COLUMNS.has(column.replace(/^.*\./, ''))

/** Words for secrets, in the languages spoken here. */
const WORDS = /secret|passw|geheim|kennwort|mot de passe|contraseña|clave|senha|シークレット|パスワード|秘密/i

/** Whether what people read beside a field says that it holds a secret. "Token" does not: a token's lifespan is none. */
export const isSecretCaption = (words: string): boolean => WORDS.test(words)

/** Whether an element is a secret's by what it or its component is called, also where other fields are around it. */
export const isSecretPlace = (names: string): boolean => /-password\b|(client_secret|user_password)\b/.test(names)

/** Whether a field's name or words give any reason to believe that it holds a secret: what is masked for nothing harms nobody. */
export const mayNameSecret = (name: string): boolean =>
  (WORDS.test(name) || /pwd|token|credential|api.?key/i.test(name)) && !/lifespan/i.test(name)
