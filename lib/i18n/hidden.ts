/** The English words for a redacted value. */
export const HIDDEN_WORDS = 'hidden: it looks like a secret'
