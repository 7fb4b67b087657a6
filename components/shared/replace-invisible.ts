/** A text with the characters made visible that would hide its letters, or turn them around. */
export const replaceInvisible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd')
