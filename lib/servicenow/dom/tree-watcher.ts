import { createRetry } from './retry-while-missing'
import { TreeCache } from './tree-cache'

/**
 * All trees of a page that can contain something: the document, open shadow roots at any depth, and same-origin frames.
 * ServiceNow nests nine and more of them (docs/servicenow/pages.md#native-pages).
 */
type Root = Document | ShadowRoot

export interface TreeWatcher {
  /** The trees known now, outermost first. */
  all(): Root[]
  /** Elements that match in any tree. */
  query(selector: string): Element[]
  /** What `pick` returns for each tree, run again only for trees that changed. `key` names the function. */
  collect(key: string, pick: (root: Root) => Element[]): Element[]
  /**
   * While something expected is missing, searches again with growing pauses as long as the page is visible, also for trees
   * that appeared without an event. Called with `false`, stops.
   */
  seek(isMissing: boolean): void
  /** Adopts trees that appeared without an event, on any element; returns whether there were any. */
  discover(): boolean
}

// Attributes that show or hide, change state, or are set when a component is upgraded
// (docs/servicenow/pages.md#component-id), and those by which something is looked up.
const ATTRIBUTES = [
  'hidden',
  'open',
  'style',
  'class',
  'disabled',
  'readonly',
  'value',
  'aria-checked',
  'aria-expanded',
  'aria-disabled',
  'aria-hidden',
  'component-id',
  'src',
  'id',
  'name',
  'role',
  'type',
  'href',
  'aria-controls',
  'aria-haspopup',
  'aria-label',
  'aria-labelledby',
  'aria-modal',
  'aria-selected',
  'inert',
  'table',
  'tabindex',
  'title',
  'data-name',
  'data-column',
]
// Elements likely to have a shadow root or a document of their own: all but the plain ones.
const HOSTS = ':not(div, span, p, input, label, a, button, b, i, li, ul, td, tr, table, option, path, svg)'

const EVENTS = ['input', 'change', 'focusin', 'focusout', 'click', 'load', 'transitionend', 'animationend'] as const

const frameDocument = (element: Element): Document | null =>
  element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null

interface Watch {
  top: Document
  signal: AbortSignal
  /** Elements whose content is not the page's, such as our own. */
  ignore: (element: Element) => boolean
  changed: () => void
  /** Receives every watched event, in any frame, before `changed` is called. */
  heard?: (event: Event) => void
}

/**
 * Watches a page's trees and calls back, at most once per animation frame, after something in them changed. New trees are
 * noticed by the mutation that brings them, by the attribute a component sets when it is upgraded, or by the first event
 * that passes through them; others are searched for only while something is missing. Everything stops with the signal.
 */
export function watchTrees({ top, signal, ignore, changed, heard }: Watch): TreeWatcher {
  const trees = new Set<Root>()
  /** Selectors that match nothing in a tree until it changes, so that a repeated query costs next to nothing. */
  const missing = new WeakMap<Node, Set<string>>()
  const cache = new TreeCache()
  const frames = new WeakSet<Element>()
  let frame = 0

  /** Drops trees that are gone. In Firefox, those of a document that its frame has left throw on access. */
  const prune = () => {
    const before = trees.size
    for (const root of trees)
      try {
        if (!(isDocument(root) ? root.defaultView : root.host.isConnected)) trees.delete(root)
      } catch {
        trees.delete(root)
      }
    if (trees.size < before) cache.forget()
  }
  const schedule = () => {
    if (frame === 0 && !signal.aborted)
      frame = requestAnimationFrame(() => {
        frame = 0
        prune()
        changed()
      })
  }
  const digest = (records: readonly MutationRecord[]) => {
    for (const { addedNodes, target } of records) {
      const root = target.getRootNode()
      missing.get(root)?.clear()
      cache.touch(root)
      if (isElement(target)) adoptElement(target)
      for (const node of addedNodes) if (isElement(node)) adoptTree(node)
    }
    schedule()
  }
  const observer = new MutationObserver(digest)

  function adopt(root: Root): void {
    if (trees.has(root)) return
    trees.add(root)
    cache.forget()
    missing.set(root, new Set())
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    })
    if (isDocument(root)) for (const type of EVENTS) root.addEventListener(type, noticed, { capture: true, signal })
    adoptTree(root)
  }

  function adoptElement(element: Element): void {
    if (ignore(element)) return
    if (element.shadowRoot) adopt(element.shadowRoot)
    if (element.localName !== 'iframe') return
    const inner = frameDocument(element)
    if (inner) adopt(inner)
    // A frame's `load` event does not bubble, and each navigation brings a new document.
    if (!frames.has(element)) {
      frames.add(element)
      element.addEventListener('load', () => (adoptElement(element), schedule()), { signal })
    }
  }
  function adoptTree(node: Element | Root): void {
    if (isElement(node)) adoptElement(node)
    for (const element of node.querySelectorAll(HOSTS)) adoptElement(element)
  }

  function noticed(event: Event): void {
    const path = event.composedPath().filter(isElement)
    if (path.some(ignore)) return
    for (const { shadowRoot } of path) if (shadowRoot) adopt(shadowRoot)
    heard?.(event)
    schedule()
  }

  adopt(top)
  const navigation = (globalThis as { navigation?: EventTarget }).navigation
  navigation?.addEventListener('currententrychange', schedule, { signal })
  top.defaultView?.addEventListener('popstate', schedule, { signal })
  function discover(): boolean {
    const before = trees.size
    for (const root of trees) for (const element of root.querySelectorAll('*')) adoptElement(element)
    if (trees.size > before) schedule()
    return trees.size > before
  }

  // A change of styles alone can make something visible, which fires no event either.
  const seek = createRetry({ top, signal, discover: () => (schedule(), discover()) })
  signal.addEventListener('abort', () => {
    seek(false)
    observer.disconnect()
    cancelAnimationFrame(frame)
    trees.clear()
  })

  /** Processes changes of the current task, which the observer has not delivered yet. */
  const digestUntold = () => {
    const untold = observer.takeRecords()
    if (untold.length > 0) digest(untold)
  }

  const collect = (key: string, pick: (root: Root) => Element[]): Element[] => {
    digestUntold()
    return cache.collect(trees, key, pick)
  }

  const query = (selector: string): Element[] => {
    digestUntold()
    const found: Element[] = []
    try {
      for (const root of trees) {
        const misses = missing.get(root)
        if (misses?.has(selector)) continue
        if (root.querySelector(selector) === null) misses?.add(selector)
        else found.push(...root.querySelectorAll(selector))
      }
      return found
    } catch (error) {
      const before = trees.size
      prune()
      if (trees.size === before) throw error
      return query(selector)
    }
  }
  return { all: () => [...trees], query, collect, seek, discover }
}

// `instanceof` fails for nodes of another frame, so node types are compared instead.
function isElement(node: unknown): node is Element {
  try {
    return (node as Node | null)?.nodeType === 1
  } catch {
    return false
  }
}
function isDocument(root: Root): root is Document {
  return root.nodeType === 9
}
