/** Makes characters visible that would hide a text's letters or change their direction. */
export const replaceInvisible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd')
