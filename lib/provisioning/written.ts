import type { WrittenRecord } from '../verification/report-parts'
import type { Journal } from './journal'
import { recordNameOf } from './provenance'

/** What a plan wrote and did not undo, for the report: hidden values stay so. */
export const writtenRecords = (journal: Journal | undefined): WrittenRecord[] =>
  (journal?.entries ?? [])
    .filter(({ state, existed }) => (state === 'done' || state === 'kept') && !existed)
    .map(({ table, sysId, values, before = {}, hidden = [], target, made, began }) => ({
      table,
      name: target ? recordNameOf(target.table, target.columns) : '',
      sysId: made?.sysId ?? sysId,
      isNew: sysId === undefined,
      at: made?.on,
      by: began?.by ?? journal?.by?.userName,
      columns: Object.entries(values).map(([column, value]) => ({
        column,
        value: made?.differs.find((own) => own.column === column && !own.hidden)?.stored ?? value,
        before: hidden.includes(column) ? undefined : before[column],
      })),
    }))
