import type { Dice } from './dice.ts'
import { type Content, component, h, type Part } from './part.ts'

const PLAIN = ['div', 'section', 'article', 'span', 'now-block', 'sn-canvas-screen'] as const
const COMPONENTS = ['macroponent-', 'sn-canvas-', 'screen-action-transformer-', 'uib-', 'sn-record-'] as const

/** One layer around content that stays in the document's tree. */
function plainLayer(dice: Dice, inside: readonly Content[]): Part {
  if (dice.chance(0.1)) return h('table', { role: 'presentation' }, h('tbody', {}, h('tr', {}, h('td', {}, ...inside))))
  return h(dice.pick(PLAIN), { class: dice.word(), id: dice.chance(0.3) && `item-${dice.hex(8)}` }, ...inside)
}

/** One layer that puts content into a shadow tree, or slots it into one. */
function componentLayer(dice: Dice, inside: readonly Content[], notes: string[]): Part {
  // Custom elements have a hyphen; plain ones can have shadow trees as well.
  const tag = dice.chance(0.15) ? dice.pick(['div', 'section', 'span'] as const) : dice.pick(COMPONENTS) + dice.hex(6)
  const attributes = { 'component-id': dice.chance(0.6) && `${dice.word()}-${dice.below(99)}` }
  const late = dice.chance(0.2)
  if (late) notes.push('late tree')
  const own = dice.chance(0.3)
    ? component(tag, attributes, [h('div', {}, h('slot'))], ...inside)
    : component(tag, attributes, inside)
  return { ...own, ...(late && { late }) }
}

/** Puts content some layers deep, as a page of components has it. */
export function deep(dice: Dice, inside: readonly Content[], notes: string[]): Part[] {
  let around: Content[] = [...inside]
  for (let layers = dice.below(10); layers > 0; layers--)
    around = [dice.chance(0.6) ? componentLayer(dice, around, notes) : plainLayer(dice, around)]
  return [h('div', {}, ...around)]
}

/** Puts content some plain layers deep, as classic pages have it. */
export function flat(dice: Dice, inside: readonly Content[]): Part {
  let around = h('div', {}, ...inside)
  for (let layers = dice.below(5); layers > 0; layers--) around = h('div', { class: dice.word() }, around)
  return around
}

/** Lets some of the shadow trees come late, wherever they stand. */
export const withLateTrees = (dice: Dice, parts: readonly Content[], notes: string[]): Content[] =>
  parts.map((part) => {
    if (typeof part === 'string') return part
    const { shadow } = part
    const late = part.late ?? (shadow !== undefined && dice.chance(0.1))
    if (late && !part.late) notes.push(`${part.tag} late`)
    return {
      ...part,
      inside: withLateTrees(dice, part.inside, notes),
      ...(shadow && { shadow: withLateTrees(dice, shadow, notes) }),
      ...(late && { late }),
    }
  })
