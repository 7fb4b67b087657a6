/** A piece of a page as plain data, so that the same page can be planted in any DOM, and sent to a browser. */
export interface Part {
  tag: string
  is: Readonly<Record<string, string>>
  inside: readonly Content[]
  /** What stands in its shadow tree. */
  shadow?: readonly Content[]
  /** The shadow tree comes after the page was looked at, and nothing tells of it. */
  late?: boolean
  /** What the description calls it; never put on the page. */
  mark?: string
}
export type Content = Part | string

type Attributes = Readonly<Record<string, string | false | undefined>>

/** An element. Attributes that are `false` or undefined are left out. */
export function h(tag: string, attributes: Attributes = {}, ...inside: readonly Content[]): Part {
  const is = Object.entries(attributes).filter((own): own is [string, string] => typeof own[1] === 'string')
  return { tag, is: Object.fromEntries(is), inside }
}

/** A component: an element with a shadow tree. */
export const component = (
  tag: string,
  attributes: Attributes,
  shadow: readonly Content[],
  ...slotted: Content[]
): Part => ({
  ...h(tag, attributes, ...slotted),
  shadow,
})

export const marked = (part: Part, mark: string): Part => ({ ...part, mark })

/** What is there for screen readers only. */
export const FOR_SCREEN_READERS = 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)'

/** Styles that pages have in a browser; where there is no layout `rendering.ts` stands for them. */
export const STYLE = `
body { margin: 0; font: 13px/20px sans-serif } [hidden], .hidden { display: none !important }
.modal { position: fixed; inset: 0; z-index: 1040; display: none; background: #0006 } .modal.in { display: block }
.modal-content { background: #fff; margin: 40px; padding: 20px }
.now-modal-overlay { position: fixed; inset: 0; z-index: 10; background: #0006 } .now-modal { background: #fff; margin: 40px }
button, [role=button], [role=tab], input, select, a { min-width: 12px; min-height: 12px } a { display: inline-block }
[role=checkbox], [role=switch] { display: inline-block; min-width: 12px; min-height: 12px } article { position: relative; min-height: 30px }
`
