import {
  type ElementRow,
  isCutRow,
  isDocumentRow,
  isElementRow,
  isTextRow,
  type PageReport,
  type Row,
} from '../../lib/domain/page-report/report.ts'

/** A page as it was rebuilt: its own HTML, and that of the classic frame where it has one. */
export interface Rebuilt {
  address: string
  html: string
  frame?: { address: string; html: string }
  /** Only a browser shows it as it was: it has frames, a modal dialog, or elements that cannot be reached. */
  needsBrowser: boolean
}

interface Element {
  index: number
  row: Row
  children: Element[]
}

/** Elements without an end tag. */
const VOID = /^(area|br|col|hr|img|input|wbr)$/

const STYLE = `body { font: 13px/20px sans-serif; margin: 0 }
[data-is~=none] { display: none !important } [data-is~=unseen] { visibility: hidden } [data-is~=seen] { visibility: visible }
[data-is~=tiny] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
[data-is~=sized] { display: inline-block; min-width: 12px; min-height: 12px } [data-is~=over] { position: fixed; inset: 0; overflow: auto }
iframe { width: 100%; height: 900px; border: 0 }`

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)

/** Rows as a tree again. */
function treeOf(rows: readonly Row[]): Element {
  const above: Element[] = []
  rows.forEach((row, index) => {
    const element = { index, row, children: [] }
    const [depth] = row
    above.length = depth
    above[depth - 1]?.children.push(element)
    above[depth] = element
  })
  const [top] = above
  if (!top) throw new Error('The report has no rows.')
  return top
}

const documentIn = (row: Row): { address: string; language: string | null } => {
  if (!isDocumentRow(row)) throw new Error(`${row[1]} is no document.`)
  const [, , address, language] = row
  return { address, language }
}

interface Output {
  frame?: Rebuilt['frame']
  needsBrowser: boolean
  modals: number[]
}

function attributesOf({ index, row }: Element & { row: ElementRow }, output: Output): string {
  const [, tag, attributes, state] = row
  const level = /(?:^| )z(-?\d+)/.exec(state)?.[1]
  const own = Object.entries(attributes)
    // What would fetch something or run, a report never holds.
    .filter(([name]) => !/^(src|srcdoc|style|srcset|action|formaction|on(?!click$).*|data-(row|is))$/i.test(name))
    .map(([name, value]) => ` ${name}="${escaped(name === 'onclick' ? '' : (value ?? ''))}"`)
  if (/\b(tiny|modal|over)\b/.test(state)) output.needsBrowser = true
  if (/\bmodal\b/.test(state) && tag === 'dialog') output.modals.push(index)
  const states = state ? ` data-is="${escaped(state)}"` : ''
  const stacked = level ? ` style="z-index:${level};${/\bover\b/.test(state) ? '' : 'position:relative'}"` : ''
  return `${own.join('')} data-row="${index}"${states}${stacked}`
}

function htmlOf({ index, row, children }: Element, output: Output): string {
  if (isTextRow(row)) return escaped(row[2])
  if (isCutRow(row)) return `<!-- ${row[2]} elements left out -->`
  const content = () => contentOf(children, output)
  if (row[1] === '#shadow') return `<template shadowrootmode="open"><style>${STYLE}</style>${content()}</template>`
  if (!isElementRow(row)) return ''
  const element = { index, row, children }
  const inner = children.find((child) => isDocumentRow(child.row))
  if (inner) return frameOf(element, inner, output)
  const start = `<${row[1]}${attributesOf(element, output)}>`
  return VOID.test(row[1]) ? start : `${start}${content()}</${row[1]}>`
}

const contentOf = (children: readonly Element[], output: Output): string =>
  children.map((child) => htmlOf(child, output)).join('\n')

/** A frame: the classic one has an address of its own, which tells what it shows; of others it does not matter. */
function frameOf(element: Element & { row: ElementRow }, inner: Element, output: Output): string {
  output.needsBrowser = true
  const [, , attributes] = element.row
  const html = documentOf(inner, output)
  const { address } = documentIn(inner.row)
  const isClassic = (attributes.id === 'gsft_main' || attributes.name === 'gsft_main') && address.startsWith('/')
  if (isClassic && !output.frame) {
    output.frame = { address, html }
    return `<iframe${attributesOf(element, output)} src="${escaped(address)}"></iframe>`
  }
  return `<iframe${attributesOf(element, output)} srcdoc="${escaped(html)}"></iframe>`
}

function documentOf(document: Element, output: Output): string {
  const before = output.modals
  output.modals = []
  const { language } = documentIn(document.row)
  const body = contentOf(document.children, output)
  const open = output.modals.map(
    (index) =>
      `<script>{ const dialog = document.querySelector('[data-row="${index}"]'); dialog.removeAttribute('open'); dialog.showModal() }</script>`,
  )
  output.modals = before
  const lang = language ? ` lang="${escaped(language)}"` : ''
  return `<!doctype html>\n<html${lang}>\n<head><meta charset="utf-8"><title>Rebuilt page</title>\n<style>\n${STYLE}\n</style></head>\n${body}\n${open.join('\n')}</html>\n`
}

/** Rebuilds the page that a report describes; each element carries the number of its row. */
export function rebuild({ tree, page }: PageReport): Rebuilt {
  const output: Output = { needsBrowser: false, modals: [] }
  const html = documentOf(treeOf(tree), output)
  const top = tree[0] ? documentIn(tree[0]).address : page.address
  return {
    address: top.startsWith('/') ? top : '/',
    html,
    ...(output.frame && { frame: output.frame }),
    needsBrowser: output.needsBrowser,
  }
}
