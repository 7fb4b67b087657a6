/** Thrown where a write would replace data of a newer version of the extension. */
export const NEWER = 'newer'
