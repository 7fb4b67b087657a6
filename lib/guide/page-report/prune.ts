import { isElementRow } from '../../domain/page-report/report'
import type { Branch } from './tree'

/** Elements that are kept the longest: controls, captions, headings, frames and dialogs. */
const TELLING = /^(input|select|textarea|button|label|legend|summary|dialog|iframe|h1|h2)$/
const TELLING_ROLES = /^(button|tab|link|checkbox|switch|radio|combobox|dialog|alertdialog|menuitem)$/

interface Part {
  branch: Branch
  parent: Branch
  /** Steps through the tree to the nearest anchor. */
  far: number
  isTelling: boolean
  size: number
}

const isTelling = ({ row }: Branch): boolean =>
  isElementRow(row) && (TELLING.test(row[1]) || TELLING_ROLES.test(row[2].role ?? ''))

const sizeOf = ({ row }: Branch): number => JSON.stringify(row).length + 4

/** Measures a branch with everything below it. */
function measure(branch: Branch): { size: number; isTelling: boolean; elements: number } {
  let [size, telling, elements] = [sizeOf(branch), isTelling(branch), branch.element ? 1 : 0]
  for (const child of branch.children) {
    const own = measure(child)
    size += own.size
    elements += own.elements
    telling ||= own.isTelling
  }
  return { size, isTelling: telling, elements }
}

/** The distance of every branch if nothing was found. */
const FAR = 1_000

/** How far below each branch the nearest anchor is, for branches that contain one. */
function depthsOf(top: Branch, anchors: ReadonlySet<Element>): ReadonlyMap<Branch, number> {
  const depths = new Map<Branch, number>()
  const visit = (branch: Branch): number => {
    const isAnchor = branch.element !== undefined && anchors.has(branch.element)
    const depth = Math.min(isAnchor ? 0 : Number.POSITIVE_INFINITY, ...branch.children.map((child) => visit(child) + 1))
    if (Number.isFinite(depth)) depths.set(branch, depth)
    return depth
  }
  visit(top)
  return depths
}

/** Cuts the branches farthest from the anchors until the tree has at most `longest` characters; returns how many elements were cut. */
export function prune(top: Branch, anchors: ReadonlySet<Element>, longest: number): number {
  let left = measure(top).size
  if (left <= longest) return 0
  const parts: Part[] = []
  const depths = depthsOf(top, anchors)
  /** `around`: how far the parent is from any anchor; 0 if it contains one. */
  const visit = (parent: Branch, around: number): void => {
    parent.children.forEach((branch, i) => {
      const depth = depths.get(branch)
      if (depth !== undefined) return visit(branch, 0)
      const gaps = parent.children.flatMap((own, at) => {
        const other = depths.get(own)
        return other === undefined ? [] : [other + Math.abs(at - i)]
      })
      const far = around > 0 ? around + 1 : Math.min(...gaps, FAR)
      const { size, isTelling: telling } = measure(branch)
      parts.push({ branch, parent, far, isTelling: telling, size })
      visit(branch, far)
    })
  }
  visit(top, depths.has(top) ? 0 : FAR)
  const order = parts.toSorted((a, b) => Number(a.isTelling) - Number(b.isTelling) || b.far - a.far || b.size - a.size)
  const gone = new Set<Branch>()
  let cut = 0
  for (const { branch, parent, size } of order) {
    if (left <= longest) break
    if (gone.has(branch) || gone.has(parent)) continue
    const at = parent.children.indexOf(branch)
    if (at < 0) continue
    const { elements } = measure(branch)
    parent.children.splice(at, 1)
    parent.cut += elements
    cut += elements
    left -= size
    const forget = (own: Branch): void => {
      gone.add(own)
      own.children.forEach(forget)
    }
    forget(branch)
  }
  return cut
}
