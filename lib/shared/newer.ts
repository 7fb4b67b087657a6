/** Said where something would be stored in place of what a newer version of the extension stored. */
export const NEWER = 'newer'
