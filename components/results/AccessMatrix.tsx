import { type KeyboardEvent, useRef, useState } from 'react'
import type { AccessCell } from '@/lib/domain/checks/access-cells'
import { text } from '@/lib/i18n/catalogue'
import { revealInvisible } from '@/lib/i18n/invisible-characters'
import { resultsText } from '@/lib/i18n/results'
import { cellDetails, type MatrixRow, matrixColumns } from '@/lib/verification/matrix'
import { OutcomeIcon } from '../shared/OutcomeIcon'

/** The mark of one kind of access; what decides it is named while the cell has the focus or the pointer. */
function Cell({ table, cell, active, onFocus }: CellProps) {
  const details = cellDetails(table, cell).map(({ key, values }) =>
    resultsText(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, revealInvisible(value)]))),
  )
  return (
    <td tabIndex={active ? 0 : -1} onFocus={onFocus} data-outcome={cell.outcome}>
      <OutcomeIcon outcome={cell.outcome} />
      <span className="tip">
        {' '}
        <strong aria-hidden="true">{text(`outcome.${cell.outcome}`)}</strong>
        {details.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </span>
    </td>
  )
}
interface CellProps {
  table: string
  cell: AccessCell
  /** The cell that the key Tab leads to. */
  active: boolean
  onFocus: () => void
}

const MOVES: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** What Neo may do with each table. One stop of the key Tab; the arrows lead from cell to cell. */
export function AccessMatrix({ rows }: { rows: readonly MatrixRow[] }) {
  const [[row, column], setAt] = useState<readonly [number, number]>([0, 0])
  const body = useRef<HTMLTableSectionElement>(null)
  const columns = matrixColumns()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const move = MOVES[event.key]
    if (!move) return
    event.preventDefault()
    const isReversed = document.documentElement.dir === 'rtl'
    const cells = body.current?.rows[row + move[0]]?.querySelectorAll('td')
    cells?.[column + (isReversed ? -move[1] : move[1])]?.focus()
  }
  if (rows.length === 0) return null
  return (
    <table className="matrix" role="grid" aria-label={resultsText('group.access')} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{resultsText('matrix.table')}</th>
          {columns.map(([name, caption]) => (
            <th key={name} scope="col">
              {caption}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ table, cells }, i) => (
          <tr key={table}>
            <th scope="row">{revealInvisible(table)}</th>
            {columns.map(([name], j) => (
              <Cell
                key={name}
                table={table}
                cell={cells[name]}
                active={i === Math.min(row, rows.length - 1) && j === column}
                onFocus={() => setAt([i, j])}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
