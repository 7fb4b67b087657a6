import { STEPS, type Step } from '../../domain/steps'
import { defaultPolicy } from '../../neo/policy'
import { CONTROLS } from '../../servicenow/dom/controls'
import type { Clue } from '../../servicenow/dom/finder/clue'
import { leadsOf } from '../../servicenow/dom/finder/find'
import { look } from '../../servicenow/dom/look'
import type { TreeWatcher } from '../../servicenow/dom/tree-watcher'
import { USER_CONTROLS } from '../../servicenow/dom/user-controls'
import { observePage, type PageObservation } from '../page-observation'
import { findTarget } from '../targets'

/** What the finder finds on a page, regardless of what is typed in it. */
export interface Findings {
  seen: PageObservation
  steps: { step: string; element?: Element }[]
  fields: { column: string; element: Element; clue: string; certainty: number; opener?: Element }[]
  controls: { control: string; leads: { clue: string; certainty: number; elements: readonly Element[] }[] }[]
}

/** Most matches of one clue that are reported. */
const MOST = 8

const DESCRIPTIONS: Readonly<Record<string, readonly Clue[]>> = { ...CONTROLS, ...USER_CONTROLS }

/** Observes the page once, and collects everything that is found, with its clues. */
export const findingsOn = (trees: TreeWatcher): Findings => look(() => search(trees))

function search(trees: TreeWatcher): Findings {
  const seen = observePage(trees)
  const steps = STEPS.filter(({ pages }: Step) => pages.includes(seen.page.kind)).map(({ id }) => {
    const step: Step | undefined = STEPS.find((own) => own.id === id)
    const element = step && findTarget(step, seen, [], trees, defaultPolicy)
    return { step: id, ...(element && { element }) }
  })
  const fields = [...seen.fields.values()].map(({ column, box, clue, certainty, opener }) => ({
    column,
    element: box,
    clue,
    certainty,
    ...(opener && { opener }),
  }))
  const controls = Object.entries(DESCRIPTIONS).flatMap(([control, clues]) => {
    const leads = leadsOf(clues, trees)
      .filter(({ matches }) => matches.length > 0)
      .map(({ clue, certainty, matches }) => ({ clue, certainty, elements: matches.slice(0, MOST) }))
    return leads.length > 0 ? [{ control, leads }] : []
  })
  return { seen, steps, fields, controls }
}
