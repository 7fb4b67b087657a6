import { type Findings, findingsOn } from '@/lib/guide/page-report/findings'
import { weighLeads } from '@/lib/servicenow/dom/finder/weigh'
import { watchTrees } from '@/lib/servicenow/dom/tree-watcher'
import { check } from '../captures/check'

/** What the finder makes of a rebuilt page, each element by the number of its row. */
export interface Found {
  kind: string
  steps: { step: string; row: number | null }[]
  fields: { column: string; row: number; clue: string; certainty: number; opener?: number }[]
  controls: {
    control: string
    leads: { clue: string; certainty: number; rows: number[] }[]
    best?: { row: number; clue: string; certainty: number }
  }[]
}

const rowOf = (element: Element): number => Number(element.getAttribute('data-row'))

function control({ control: name, leads }: Findings['controls'][number]): Found['controls'][number] {
  const best = weighLeads(leads.map(({ clue, certainty, elements }) => ({ clue, certainty, matches: elements })))
  return {
    control: name,
    leads: leads.map(({ clue, certainty, elements }) => ({ clue, certainty, rows: elements.map(rowOf) })),
    ...(best && { best: { row: rowOf(best.match), clue: best.clue, certainty: best.certainty } }),
  }
}

/** Looks at the page in this document as the guide does. */
function replay(): Found {
  const end = new AbortController()
  const roots = watchTrees({ top: document, signal: end.signal, ignore: () => false, changed: () => undefined })
  const { seen, steps, fields, controls } = findingsOn(roots)
  const found: Found = {
    kind: seen.page.kind,
    steps: steps.map(({ step, element }) => ({ step, row: element ? rowOf(element) : null })),
    fields: fields.map(({ element, opener, certainty, ...field }) => ({
      ...field,
      certainty: Math.round(certainty * 1_000) / 1_000,
      row: rowOf(element),
      ...(opener && { opener: rowOf(opener) }),
    })),
    controls: controls.map(control),
  }
  end.abort()
  return found
}

Object.assign(globalThis, { replay, check })
