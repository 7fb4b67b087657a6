/** Replaces a value that looks like a secret, in display and storage. Where it is shown, a text says so. */
export const HIDDEN = '••••••••'
