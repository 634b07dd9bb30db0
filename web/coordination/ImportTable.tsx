import type { ImportReport } from '../../shared/members.ts'
import { RowFaults } from '../ui/rowFaults.tsx'
import { useWords } from '../words.ts'
import { coordinationMessages } from './messages.ts'

/** Each row of the file and what is wrong with it, column by column. */
export function ImportTable({ rows }: { rows: ImportReport['rows'] }) {
  const { import: words } = useWords(coordinationMessages)
  return (
    // A region that scrolls sideways takes the focus, so that the keyboard can scroll it (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class="table-frame" aria-label={words.table} tabIndex={0}>
      <table class="table">
        <caption class="only-heard">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td data-label={words.line}>{row.line}</td>
              <th scope="row" data-label={words.name}>
                {row.name || '—'}
              </th>
              <td data-label={words.email}>{row.email || '—'}</td>
              <td data-label={words.result}>
                <Result row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Result({ row }: { row: ImportReport['rows'][number] }) {
  const { import: words } = useWords(coordinationMessages)
  if (row.faults.length === 0) return <>{row.invited ? words.invited : words.fine}</>
  return <RowFaults faults={row.faults} nameOf={words.column} />
}
