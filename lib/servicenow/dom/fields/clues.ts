import type { Clue } from '../finder/clue'
import { HINT } from '../finder/weigh'
import type { FieldSpec } from './field'

/**
 * How a field is recognised, as data. An id made of table and column is the platform's own; on workspace forms several tools
 * rely on a `name` that is the column, fewer on `component-id`; captions are known in one language. Each `source` names the
 * evidence: a page and an anchor in docs/servicenow.
 */
export const CERTAINTY = {
  'element-id': 1,
  'control-id': 0.97,
  'container-name': 0.95,
  'control-name': 0.9,
  'component-id': 0.85,
  caption: 0.8,
  hint: HINT,
} as const

/** What a field was recognised by. */
export type FieldClue = keyof typeof CERTAINTY

/** Containers of one field in workspace forms, and components: docs/servicenow/pages.md#workspace-fields */
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

/** Ids of a classic field's controls, the one that people see first: docs/servicenow/pages.md#field-control */
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
      source: 'pages.md#field-row',
    },
    {
      by: 'id',
      selector: `[id=${quoted(id)}], [name=${quoted(id)}]`,
      certainty: CERTAINTY['control-id'],
      source: 'pages.md#field-control',
    },
  ]
}

/** The clues to a column's field on a workspace form. */
export const workspaceClues = ({ column, captions }: FieldSpec): readonly Clue[] => [
  {
    by: 'attribute',
    selector: `:is(${CONTAINERS})[name=${quoted(column)}]`,
    certainty: CERTAINTY['container-name'],
    source: 'pages.md#workspace-fields',
  },
  {
    by: 'attribute',
    selector: `[name=${quoted(column)}]`,
    certainty: CERTAINTY['control-name'],
    source: 'pages.md#workspace-fields',
  },
  {
    by: 'attribute',
    selector: `[component-id$=${quoted(`_${column}`)}], [data-name=${quoted(column)}], [data-column=${quoted(column)}]`,
    certainty: CERTAINTY['component-id'],
    source: 'pages.md#component-id',
  },
  {
    by: 'name',
    role: 'field',
    names: captions,
    certainty: CERTAINTY.caption,
    source: 'pages.md#console-form',
  },
]
