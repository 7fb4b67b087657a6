// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { factOf, factsIn, linksIn, pagesNamed, resolves, texts } from '../support/evidence'

const all = texts()
const facts = factsIn(all)
const SELF = 'test/unit/evidence.test.ts'
const named = [...all].filter(([file]) => file !== SELF).flatMap(([file, text]) => pagesNamed(file, text))
const isEvidence = (file: string) => file.startsWith('docs/servicenow/')
const told = ({ file, target }: { file: string; target: string }) => `${file}: ${target}`

describe('facts about ServiceNow', () => {
  it('state their certainty and source', () => {
    expect(facts.length).toBeGreaterThan(100)
    expect(facts.flatMap(({ id, complaints }) => complaints.map((complaint) => `${id}: ${complaint}`))).toEqual([])
  })

  it('have each anchor once', () => {
    const ids = facts.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('have no unused one, unless it is marked as background', () => {
    const cited = new Set(named.filter(({ file }) => !isEvidence(file)).map(factOf))
    const idle = facts.filter(({ id, isBackground }) => !isBackground && !cited.has(id))
    expect(idle.map(({ id }) => id)).toEqual([])
    const used = facts.filter(({ id, isBackground }) => isBackground && cited.has(id))
    expect(used.map(({ id }) => `${id} is relied on: no background`)).toEqual([])
  })
})

describe('links', () => {
  it('to pages lead to a page of this repository, and to an anchor that it has', () => {
    expect(named.filter((link) => !resolves(all, link, false)).map(told)).toEqual([])
  })

  it('in documents lead somewhere', () => {
    const links = [...all].filter(([file]) => file.endsWith('.md')).flatMap(([file, text]) => linksIn(file, text))
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter((link) => !resolves(all, link, true)).map(told)).toEqual([])
  })

  it('from sources name the evidence in full, and no grade of their own', () => {
    const grade = /\[(?:REAL|AUTO|SHOT|DOC|CODE|3P|INF|UNK|VEND|COMM)\b[^\]\n]*\]/
    const sources = [...all].filter(([file]) => /\.(tsx?|js|css)$/.test(file) && file !== SELF)
    expect(sources.filter(([, text]) => grade.test(text)).map(([file]) => file)).toEqual([])
  })
})

describe('the check itself', () => {
  const page = new Map([['docs/servicenow/rest.md', '### <a id="batch"></a>Many\n\nText.\n\n*Seen*: there.\n']])
  const leads = (target: string) => resolves(page, { file: 'lib/a.ts', target }, false)

  it('finds a dead anchor and a missing page', () => {
    expect(leads('docs/servicenow/rest.md#batch')).toBe(true)
    expect(leads('docs/servicenow/rest.md#gone')).toBe(false)
    expect(leads('reference/somewhere-else.md')).toBe(false)
  })

  it('finds a fact without a source, and one without a certainty', () => {
    const of = (said: string) =>
      factsIn(new Map([['docs/servicenow/x.md', `### <a id="a"></a>A\n\nText.\n\n${said}\n`]]))
    expect(of('*Seen*: there.')[0]?.complaints).toEqual([])
    expect(of('*Seen*.')[0]?.complaints).toHaveLength(1)
    expect(of('*Certain*: yes.')[0]?.complaints).toHaveLength(1)
    expect(of('Nothing.')[0]?.complaints).toHaveLength(1)
  })
})
