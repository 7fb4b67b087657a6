/** The English words for it. */
export const HIDDEN_WORDS = 'hidden: it looks like a secret'
