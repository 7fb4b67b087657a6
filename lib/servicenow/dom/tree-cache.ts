type Tree = Document | ShadowRoot

/** What was picked from trees, kept until something in them changes, or around them: content is slotted in from there. */
export class TreeCache {
  /** How often each tree changed. */
  readonly #changes = new WeakMap<Node, number>()
  readonly #picked = new WeakMap<Node, Map<string, { at: number; found: Element[] }>>()
  /** The same over all trees, while nothing changed in any of them. */
  readonly #latest = new Map<string, Element[]>()

  /** Something in a tree changed. */
  touch(tree: Node): void {
    this.#latest.clear()
    this.#changes.set(tree, (this.#changes.get(tree) ?? 0) + 1)
  }

  /** Trees came or went. */
  forget(): void {
    this.#latest.clear()
  }

  /** What `pick`, which `key` names, finds in all trees; it is asked only about those that are not known. */
  collect(trees: Iterable<Tree>, key: string, pick: (tree: Tree) => Element[]): Element[] {
    const same = this.#latest.get(key)
    if (same) return same
    const all = [...trees].flatMap((tree) => this.#in(tree, key, pick))
    this.#latest.set(key, all)
    return all
  }

  #in(tree: Tree, key: string, pick: (tree: Tree) => Element[]): Element[] {
    try {
      const at = this.#changesAround(tree)
      const known = this.#picked.get(tree) ?? new Map<string, { at: number; found: Element[] }>()
      this.#picked.set(tree, known)
      const before = known.get(key)
      if (before?.at === at) return before.found
      const found = pick(tree)
      known.set(key, { at, found })
      return found
    } catch {
      // A document that its frame has left, in Firefox; it is forgotten before the next look.
      return []
    }
  }

  #changesAround(tree: Tree): number {
    let sum = 0
    for (let node: Node | undefined = tree; node; node = (node as Partial<ShadowRoot>).host?.getRootNode())
      sum += this.#changes.get(node) ?? 0
    return sum
  }
}
