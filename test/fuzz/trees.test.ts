import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { watchTrees } from '@/lib/servicenow/dom/tree-watcher'
import { runs, untilDoneAsync } from './runs'

afterEach(() => document.body.replaceChildren())

const SELECTORS = ['input', '[name=redirect_url]', '#sysverb_new', '[role=dialog]', 'x-host input'] as const

/** All matches in the document and in all open roots, by looking at everything. */
function everywhere(root: Document | ShadowRoot, selector: string): Set<Element> {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [...everywhere(shadowRoot, selector)] : [],
  )
  return new Set([...root.querySelectorAll(selector), ...inner])
}

type Change = (places: (Element | ShadowRoot)[], at: number, other: number) => void
const changes: Record<string, Change> = {
  plain: (places, at) => {
    const input = document.createElement('input')
    places.push(input)
    places[at]?.append(input)
  },
  host: (places, at) => {
    const host = document.createElement('x-host')
    places.push(host.attachShadow({ mode: 'open' }), host)
    places[at]?.append(host)
  },
  named: (places, at) => (places[at] as Partial<Element>)?.setAttribute?.('name', 'redirect_url'),
  id: (places, at) => (places[at] as Partial<Element>)?.setAttribute?.('id', 'sysverb_new'),
  role: (places, at) => (places[at] as Partial<Element>)?.toggleAttribute?.('role'),
  dialog: (places, at) => (places[at] as Partial<Element>)?.setAttribute?.('role', 'dialog'),
  gone: (places, at) => (places[at] as Partial<Element>)?.remove?.(),
  moved: (places, at, other) => {
    const [one, into] = [places[at], places[other]]
    if (one instanceof Element && into && !one.contains(into) && !hostsOf(into).some((host) => one.contains(host)))
      into.append(one)
  },
}
function hostsOf(node: Node): Element[] {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? [root.host, ...hostsOf(root.host)] : []
}

it('however trees grow, move and change, what is found is what is there', async () => {
  const change = fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(11), fc.nat(11), fc.boolean())
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 25 }),
      untilDoneAsync(async (list) => {
        document.body.replaceChildren()
        const end = new AbortController()
        const roots = watchTrees({ top: document, signal: end.signal, ignore: () => false, changed: () => {} })
        const places: (Element | ShadowRoot)[] = [document.body]
        for (const [kind, at, other, later] of list) {
          const first = at % places.length || (kind === 'plain' || kind === 'host' ? 0 : 1)
          changes[kind]?.(places, first, other % places.length)
          // In the same task, or once the page has gone on.
          if (later) await Promise.resolve()
          for (const selector of SELECTORS)
            expect(new Set(roots.query(selector).filter(({ isConnected }) => isConnected))).toEqual(
              everywhere(document, selector),
            )
        }
        end.abort()
      }),
    ),
    runs(10),
  )
})
