import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { composedParent } from '@/lib/servicenow/finder/front'
import { check, type Outcome, type Sidecar } from '../captures/check'

const FOLDER = join(import.meta.dirname, '../captures')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
const sidecar = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Sidecar
const html = (name: string) => readFileSync(join(FOLDER, `${name}.html`), 'utf8')

/** Declarative shadow trees, which this DOM does not parse. */
function attachShadows(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement
    if (!host) continue
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.append(template.content)
    template.remove()
    attachShadows(shadow)
  }
}

/** There is no layout here, but there are styles: what is not displayed is not seen. */
beforeEach(() => {
  Element.prototype.checkVisibility = function isDisplayed(this: Element) {
    const around = (node: Node): Node[] => [node, ...[composedParent(node)].flatMap((own) => (own ? around(own) : []))]
    for (const node of around(this)) {
      if (node.nodeType !== 1) continue
      const { display, visibility } = getComputedStyle(node as Element)
      if (display === 'none' || visibility === 'hidden') return false
    }
    return true
  }
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20))
})

const all: (Outcome & { name: string })[] = []
const bad = ({ is }: Outcome) => is === 'missed' || is === 'wrong'

describe('pages written after real ones', () => {
  it.each(names.filter((name) => !sidecar(name).browser))('%s', (name) => {
    const expected = sidecar(name)
    const parsed = new DOMParser().parseFromString(html(name), 'text/html')
    document.head.replaceChildren(...parsed.head.children)
    document.body.replaceChildren(...parsed.body.childNodes)
    attachShadows(document)
    history.replaceState(null, '', expected.address)
    const outcomes = check(expected)
    all.push(...outcomes.map((outcome) => ({ ...outcome, name })))
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.filter(bad)).toEqual([])
  })
})

afterAll(() => {
  const count = (is: Outcome['is']) => all.filter((own) => own.is === is).length
  process.stdout.write(
    `captures: ${count('found')} found, ${count('none')} rightly none, ${count('missed')} missed, ${count('wrong')} wrong\n`,
  )
})
