type Tree = Document | ShadowRoot

/** Caches what was picked from trees, until something changes in a tree, or in one around it: content is slotted in from there. */
export class TreeCache {
  /** How often each tree changed. */
  readonly #changes = new WeakMap<Node, number>()
  readonly #picked = new WeakMap<Node, Map<string, { at: number; found: Element[] }>>()
  /** Results over all trees, valid while nothing changes in any of them. */
  readonly #latest = new Map<string, Element[]>()

  /** Call when something in a tree has changed. */
  touch(tree: Node): void {
    this.#latest.clear()
    this.#changes.set(tree, (this.#changes.get(tree) ?? 0) + 1)
  }

  /** Call when trees were added or removed. */
  forget(): void {
    this.#latest.clear()
  }

  /** The results of `pick` in all trees. `key` names the function, which runs only for trees without a valid result. */
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
      // In Firefox, a document that its frame has left throws; it is pruned before the next look.
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
