import { querySelectorDeep } from 'query-selector-shadow-dom'
import { CONTROLS } from '@/lib/servicenow/dom/controls'
import { APPLICATION_FIELDS } from '@/lib/servicenow/dom/fields/field'
import { findWorkspaceFields } from '@/lib/servicenow/dom/fields/workspace'
import { findControl } from '@/lib/servicenow/dom/finder/find'
import { watchTrees } from '@/lib/servicenow/dom/tree-watcher'

/** A target that is nowhere on the page: the worst case of every search. */
const ABSENT = 'input[name="redirect_url"]'
const ROOTS = 300
const ELEMENTS = 20_000

/** Trees of one kind of nesting as ServiceNow's workspaces have it: a chain of open roots, each with plain elements. */
function deepTree(): Element {
  const top = document.createElement('div')
  let parent: ParentNode & Node = top
  for (let i = 0; i < ROOTS; i++) {
    const host = document.createElement('x-host')
    const root = host.attachShadow({ mode: 'open' })
    for (let n = 0; n < ELEMENTS / ROOTS - 1; n++) root.append(document.createElement(n % 5 ? 'div' : 'input'))
    parent.append(host)
    // Twelve deep, then beside each other.
    parent = i % 12 === 11 ? top : root
  }
  return top
}

function flatTree(): Element {
  const top = document.createElement('div')
  for (let n = 0; n < ELEMENTS; n++) top.append(document.createElement(n % 5 ? 'div' : 'input'))
  return top
}

/** Median time in ms of one call, over batches. */
function timeOf(call: () => unknown, batch: number): number {
  const samples: number[] = []
  for (let i = 0; i < 25; i++) {
    const begun = performance.now()
    for (let n = 0; n < batch; n++) call()
    samples.push((performance.now() - begun) / batch)
  }
  return samples.toSorted((a, b) => a - b)[12] ?? Number.NaN
}

Object.assign(globalThis, {
  bench: async () => {
    const deep = deepTree()
    document.body.append(deep)
    const end = new AbortController()
    let looks = 0
    const roots = watchTrees({ top: document, signal: end.signal, ignore: () => false, changed: () => looks++ })
    const ours = timeOf(() => roots.query(ABSENT), 20)
    const known = roots.all()
    // Something changes in one tree between two looks, as in a list that is refreshed.
    let change = 0
    const [changing] = known[known.length >> 1]?.children ?? []
    const changed = timeOf(() => {
      changing?.setAttribute('class', `c${change++}`)
      roots.query(ABSENT)
    }, 20)
    // No selector twice: nothing is known of it.
    let fresh = 0
    const first = timeOf(() => roots.query(`${ABSENT}:not(.n${fresh++})`), 20)
    // A control that is described by several clues, and is not there.
    const control = timeOf(() => findControl(CONTROLS['interceptor.inbound'], roots), 20)
    const save = timeOf(() => findControl(CONTROLS['form.save'], roots), 20)
    const fields = timeOf(() => findWorkspaceFields(roots, APPLICATION_FIELDS), 20)
    // What looking again costs each time while all of a form is missing: for trees that came silently, and for the form.
    const again = timeOf(() => {
      roots.discover()
      findWorkspaceFields(roots, APPLICATION_FIELDS)
      findControl(CONTROLS['form.save'], roots)
    }, 5)
    const walking = timeOf(() => known.some((root) => root.querySelector(ABSENT)), 20)
    const peer = timeOf(() => querySelectorDeep(ABSENT), 2)
    // A still page: two seconds in which nothing may be done.
    await new Promise((resolve) => setTimeout(resolve, 100))
    looks = 0
    await new Promise((resolve) => setTimeout(resolve, 2000))
    const still = looks
    end.abort()
    deep.remove()
    document.body.append(flatTree())
    const flat = timeOf(() => document.querySelector(ABSENT), 20)
    return {
      ours,
      changed,
      first,
      control: Math.max(control, save),
      fields,
      again,
      walking,
      peer,
      flat,
      still,
      trees: known.length,
    }
  },
})
