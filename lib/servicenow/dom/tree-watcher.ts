import { createRetry } from './retry-while-missing'
import { TreeCache } from './tree-cache'

/**
 * All trees of a page in which something may stand: the document, open shadow roots at any depth, and same-origin
 * frames. ServiceNow nests nine and more of them (docs/servicenow/pages.md#native-pages).
 */
type Root = Document | ShadowRoot

export interface TreeWatcher {
  /** The trees known now, outermost first. */
  all(): Root[]
  /** Elements that match in any tree. */
  query(selector: string): Element[]
  /** What a function picks from each tree, asked again only for trees in which something changed. `key` names the function. */
  collect(key: string, pick: (root: Root) => Element[]): Element[]
  /**
   * While something that should be there is not, looks again, for trees that came without any event as well, with growing
   * pauses, as long as the page is in sight. Called with `false` it ends.
   */
  seek(isMissing: boolean): void
  /** Takes in trees that came without any event, on whatever element; says whether there were some. */
  discover(): boolean
}

// Attributes that show or hide, change state, or are set when a component comes to life (docs/servicenow/pages.md#component-id);
// and those that something is looked for by.
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
// Elements that can have a shadow root or a document of their own: all but the plain ones.
const HOSTS = ':not(div, span, p, input, label, a, button, b, i, li, ul, td, tr, table, option, path, svg)'

const EVENTS = ['input', 'change', 'focusin', 'focusout', 'click', 'load', 'transitionend', 'animationend'] as const

const frameDocument = (element: Element): Document | null =>
  element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null

interface Watch {
  top: Document
  signal: AbortSignal
  /** Elements whose inside is not the page's, such as our own. */
  ignore: (element: Element) => boolean
  changed: () => void
  /** Hears every event watched for, in any frame, before `changed`. */
  heard?: (event: Event) => void
}

/**
 * Watches a page's trees and calls back, at most once per animation frame, after something in them changed. New
 * trees are noticed by the mutation that brings them, by the attribute a component sets when it is upgraded, or by the first
 * event that passes through them; others are looked for while something is missing, and only then. All ends with the signal.
 */
export function watchTrees({ top, signal, ignore, changed, heard }: Watch): TreeWatcher {
  const trees = new Set<Root>()
  /** What each tree does not hold, until something in it changes: a look that finds nothing new costs next to nothing. */
  const missing = new WeakMap<Node, Set<string>>()
  const cache = new TreeCache()
  const frames = new WeakSet<Element>()
  let frame = 0

  /** Forgets trees that are gone; those of a document that its frame has left throw when touched, in Firefox. */
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
    // A frame's load event does not leave it; each navigation brings a new document.
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

  // Styles alone can bring something into sight, of which nothing tells either.
  const seek = createRetry({ top, signal, discover: () => (schedule(), discover()) })
  signal.addEventListener('abort', () => {
    seek(false)
    observer.disconnect()
    cancelAnimationFrame(frame)
    trees.clear()
  })

  /** What changed in this very task is not told yet. */
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
