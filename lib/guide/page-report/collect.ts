import {
  type CollectTask,
  LONGEST_REPORT,
  type PageReport,
  type Row,
  reportText,
  WHAT,
} from '../../domain/page-report/report'
import { defaultPolicy } from '../../neo/policy'
import { foldText } from '../../servicenow/dom/finder/accessible-names'
import { shownDocument } from '../../servicenow/dom/finder/front'
import { watchTrees } from '../../servicenow/dom/tree-watcher'
import { addressPattern } from './addresses'
import { type Findings, findingsOn } from './findings'
import { createMasks } from './masks'
import { valuesOf } from './places'
import { prune } from './prune'
import { secretZones } from './secrets'
import { type Branch, languageOf, treeOf } from './tree'

const isOurs = ({ localName }: Element) => localName.startsWith('neo-')

const elementsIn = ({ steps, fields, controls }: Findings): Element[] => [
  ...steps.flatMap(({ element }) => element ?? []),
  ...fields.flatMap(({ element, opener }) => [element, ...(opener ? [opener] : [])]),
  ...controls.flatMap(({ leads }) => leads.flatMap(({ elements }) => elements)),
]

/** The rows of a tree, and a lookup of each element's row. */
function flatten(top: Branch): { tree: Row[]; rowOf: (element: Element) => number | undefined } {
  const tree: Row[] = []
  const rows = new Map<Element, number>()
  const visit = ({ row, element, children, cut }: Branch): void => {
    if (element) rows.set(element, tree.length)
    tree.push(row)
    children.forEach(visit)
    if (cut > 0) tree.push([row[0] + 1, '#cut', cut])
  }
  visit(top)
  return { tree, rowOf: (element) => rows.get(element) }
}

/** Makes a page report of the shown document: how it is built, and what was found on it, without its content. */
export function collectReport(document: Document, { step, extension, release, day }: CollectTask): PageReport {
  const end = new AbortController()
  const trees = watchTrees({ top: document, signal: end.signal, ignore: isOurs, changed: () => undefined })
  try {
    // Adopts trees that appeared without an event.
    while (trees.discover());
    const findings = findingsOn(trees)
    const shown = shownDocument(trees)
    const language = languageOf(shown) ?? languageOf(document)
    const masks = createMasks()
    const anchors = new Set(elementsIn(findings))
    const zones = secretZones(trees)
    const values = valuesOf(trees)
    const options = new Set(defaultPolicy.roles.map(foldText))
    const top = treeOf(document, { masks, zones, values, anchors, options })
    const head = {
      what: WHAT,
      version: 1,
      extension,
      release: release ?? null,
      language,
      day,
      page: { kind: findings.seen.page.kind, address: addressPattern(shown.URL, document.URL, masks) },
      step,
    } as const
    return fitted(head, top, findings, anchors)
  } finally {
    end.abort()
  }
}

/** Makes a report that is short enough, by leaving out parts of the tree. */
function fitted(
  head: Pick<PageReport, 'what' | 'version' | 'extension' | 'release' | 'language' | 'day' | 'page' | 'step'>,
  top: Branch,
  findings: Findings,
  anchors: ReadonlySet<Element>,
): PageReport {
  let cut = top.cut
  for (let room = LONGEST_REPORT; ; room *= 0.8) {
    cut += prune(top, anchors, room)
    const report = { ...head, ...said(findings, top), cut }
    // If even the findings are too long, they and the tree are left out.
    if (reportText(report).length <= LONGEST_REPORT) return report
    if (room < LONGEST_REPORT / 50)
      return { ...report, steps: [], fields: [], controls: [], tree: report.tree.slice(0, 1) }
  }
}

function said(
  { steps, fields, controls }: Findings,
  top: Branch,
): Pick<PageReport, 'steps' | 'fields' | 'controls' | 'tree'> {
  const { tree, rowOf } = flatten(top)
  const rows = (elements: readonly Element[]) => elements.flatMap((element) => rowOf(element) ?? [])
  return {
    steps: steps.map(({ step, element }) => ({ step, row: (element && rowOf(element)) ?? null })),
    fields: fields.flatMap(({ column, element, clue, certainty, opener }) => {
      const [row] = rows([element])
      const [opening] = opener ? rows([opener]) : []
      if (row === undefined) return []
      return [{ column, row, clue, certainty: rounded(certainty), ...(opening !== undefined && { opener: opening }) }]
    }),
    controls: controls.map(({ control, leads }) => ({
      control,
      leads: leads.map(({ clue, certainty, elements }) => ({ clue, certainty, rows: rows(elements) })),
    })),
    tree,
  }
}

const rounded = (certainty: number) => Math.round(certainty * 1_000) / 1_000
