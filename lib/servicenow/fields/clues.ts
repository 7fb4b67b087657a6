import type { Clue } from '../finder/clue'
import type { FieldSpec } from './field'

/**
 * How a field is recognised, as data. An id made of table and column is the platform's own [REAL]; on workspace forms a `name`
 * that is the column is used by several tools that run there [C], a `component-id` by fewer [C], and the caption is what was
 * photographed, in one language [SHOT].
 */
export const CERTAINTY = {
  'element-id': 1,
  'control-id': 0.97,
  'container-name': 0.95,
  'control-name': 0.9,
  'component-id': 0.85,
  caption: 0.8,
} as const

/** What a field was recognised by. */
export type FieldClue = keyof typeof CERTAINTY

/** Containers of one field in workspace forms and the published components: reference/servicenow-dom.md 4 [AUTO, REAL]. */
const CONTAINERS = [
  'sn-record-input-connected',
  'sn-record-choice-connected',
  'sn-record-reference-connected',
  'sn-record-url',
  'now-record-checkbox',
  'now-record-number',
  'now-record-typeahead-multiple',
  'now-input',
  'now-input-url',
  'now-input-password',
  'now-checkbox',
  'now-toggle',
  'now-textarea',
  'now-select',
  'now-dropdown',
].join(', ')

/** Ids of what holds a classic field's value, the one that people see first: servicenow-dom.md 2.3, captured 7 [REAL]. */
export const controlIds = (id: string): readonly string[] => [
  `sys_display.${id}`,
  `ni.${id}`,
  id,
  `sys_readonly.${id}`,
  `${id}_label`,
]

const quoted = (value: string) => `"${CSS.escape(value)}"`

/** The clues to a column's field on a classic form. */
export const classicClues = (table: string, { column }: FieldSpec): readonly Clue[] => {
  const id = `${table}.${column}`
  return [
    {
      by: 'id',
      selector: `[id=${quoted(`element.${id}`)}]`,
      certainty: CERTAINTY['element-id'],
      source: 'dom 2.2, captured 10 [REAL]',
    },
    {
      by: 'id',
      selector: `[id=${quoted(id)}], [name=${quoted(id)}]`,
      certainty: CERTAINTY['control-id'],
      source: 'dom 2.3, captured 18 [REAL]',
    },
  ]
}

/** The clues to a column's field on a workspace form. */
export const workspaceClues = ({ column, captions }: FieldSpec): readonly Clue[] => [
  {
    by: 'attribute',
    selector: `:is(${CONTAINERS})[name=${quoted(column)}]`,
    certainty: CERTAINTY['container-name'],
    source: 'dom 4 [AUTO]',
  },
  {
    by: 'attribute',
    selector: `[name=${quoted(column)}]`,
    certainty: CERTAINTY['control-name'],
    source: 'dom 4 [AUTO]',
  },
  {
    by: 'attribute',
    selector: `[component-id$=${quoted(`_${column}`)}], [data-name=${quoted(column)}], [data-column=${quoted(column)}]`,
    certainty: CERTAINTY['component-id'],
    source: 'ui [C]',
  },
  {
    by: 'name',
    role: 'field',
    names: captions,
    certainty: CERTAINTY.caption,
    source: 'screens/05, 06 [SHOT], dom 3 [DOC]',
  },
]
