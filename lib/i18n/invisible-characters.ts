/**
 * Characters that cannot be seen, look like a space, or change the direction of text: control and format characters
 * (those that set a direction among them), separators, fillers, private use, unpaired surrogates.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Z}/gu

const named = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** Replaces each invisible character by its code point, so that a text can be read and changes no direction. */
export const revealInvisible = (text: string): string => text.replace(UNSEEN, named)

/** JSON in which such characters are escaped, with the same meaning. */
export const escapeInvisible = (json: string): string =>
  json.replace(UNSEEN, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_unit, i) => {
          const unit = character.charCodeAt(i).toString(16).padStart(4, '0')
          return `\\u${unit}`
        }).join(''),
  )
