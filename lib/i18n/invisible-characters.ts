/**
 * Characters that cannot be seen, look like a space, or turn what is around them: controls, format characters (those that
 * set a direction among them), separators, fillers, private use, halves of pairs.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Z}/gu

const named = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** A text with each character that cannot be seen named by its code point, so that it can be read and turns nothing. */
export const revealInvisible = (text: string): string => text.replace(UNSEEN, named)

/** JSON in which such characters are escaped: it means the same. */
export const escapeInvisible = (json: string): string =>
  json.replace(UNSEEN, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_unit, i) => {
          const unit = character.charCodeAt(i).toString(16).padStart(4, '0')
          return `\\u${unit}`
        }).join(''),
  )
