import { revealInvisible } from '@/lib/i18n/invisible-characters'
import { reportText } from '@/lib/i18n/report'
import { formatUtc } from '@/lib/i18n/time'
import { displayValue } from '@/lib/i18n/translator'
import type { WrittenRecord } from '@/lib/verification/report-parts'

const shown = (value: string) => revealInvisible(displayValue(value))

function WrittenRow({ table, name, sysId, isNew, at, by, columns }: WrittenRecord) {
  return (
    <li className="row">
      <div>
        <strong>
          {reportText(isNew ? 'report.written.created' : 'report.written.changed')}: {shown(name)}
        </strong>{' '}
        <code>
          {table} {sysId}
        </code>
        {(at !== undefined || by !== undefined) && (
          <p className="muted">
            {at !== undefined && formatUtc(at)}{' '}
            {by !== undefined && reportText('report.written.by', { user: shown(by) })}
          </p>
        )}
        <ul className="columns-written">
          {columns.map(({ column, value, before }) => (
            <li key={column}>
              <code>{column}</code>: {before !== undefined && `${shown(before) || '–'} → `}
              {shown(value) || '–'}
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

/** What the plan wrote on the instance, record by record. */
export function Written({ records }: { records: readonly WrittenRecord[] }) {
  if (records.length === 0) return <p>{reportText('report.written.none')}</p>
  return (
    <ul className="rows">
      {records.map((record) => (
        <WrittenRow
          key={`${record.table} ${record.sysId} ${record.columns.map(({ column }) => column).join()}`}
          {...record}
        />
      ))}
    </ul>
  )
}
