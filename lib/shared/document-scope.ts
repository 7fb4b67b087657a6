/**
 * The only object that our scripts in a document share, in the extension's own world; each declares the part that it uses.
 * Its key is a symbol: every element with an id or a name is a property of the global object under that text, and a page
 * chooses its ids. Functions that are injected as source repeat the symbol.
 *
 * @cause Elements are properties of the global object under their ids, in the worlds of extensions too.
 * @upstream https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 * @gain A page cannot stop the guide or the guard of the approval.
 * @until Never while it is in the standard.
 * @proof test/e2e/attacks/names.spec.ts
 */
export function documentScope<Part extends object>(): Partial<Part> {
  const scope = globalThis as { [SHARED]?: Partial<Part> }
  scope[SHARED] ??= {}
  return scope[SHARED]
}

const SHARED = Symbol.for('neo-setup-guide')
