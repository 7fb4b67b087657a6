/** Stands for a value that is neither shown nor stored, since it looks like a secret. It is said in words where it is shown. */
export const HIDDEN = '••••••••'
