import { columnOf } from '../../shared/practiceCsv.ts'
import { fieldNames } from '../../shared/practiceFields.ts'
import type { PracticeImportReport } from '../../shared/practiceFiles.ts'
import { TextLink } from '../ui/controls.tsx'
import { RowFaults } from '../ui/rowFaults.tsx'
import { useMessages, useWords } from '../words.ts'
import { practiceFileMessages, practiceMessages } from './messages.ts'

type Row = PracticeImportReport['rows'][number]

/** Each row of the file: what it does, to which fields, and what is wrong with it, column by column. */
export function BroughtTable({ rows, isDone }: { rows: readonly Row[]; isDone: boolean }) {
  const { bring: words } = useWords(practiceFileMessages)
  const { draft } = useWords(practiceMessages)
  const { shell } = useMessages()
  return (
    // A region that scrolls sideways takes the focus, so that the keyboard can scroll it (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class="table-frame" aria-label={words.table} tabIndex={0}>
      <table class="table brought">
        <caption class="only-heard">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.record}</th>
            <th scope="col">{words.language}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td data-label={words.row}>{row.row}</td>
              <th scope="row" data-label={words.record} lang={row.language}>
                {row.practiceId ? (
                  <TextLink to={`/practices/${row.practiceId}/record`}>{row.title || draft}</TextLink>
                ) : (
                  row.title || '—'
                )}
              </th>
              <td data-label={words.language}>{row.language ? shell.languages[row.language] : '—'}</td>
              <td data-label={words.result}>
                {row.faults.length > 0 ? <Faults faults={row.faults} /> : <What row={row} isDone={isDone} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function What({ row: { does, changes }, isDone }: { row: Row; isDone: boolean }) {
  const { bring: words } = useWords(practiceFileMessages)
  const { fields } = useWords(practiceMessages)
  return (
    <>
      {isDone ? words.doneAs[does] : words.does[does]}
      {does === 'changes' && changes.length > 0 && (
        <p class="hint">
          {words.changed} {changes.map((name) => fields[name]).join(' · ')}
        </p>
      )}
    </>
  )
}

function Faults({ faults }: Pick<Row, 'faults'>) {
  const { fields } = useWords(practiceMessages)
  const nameOf = (column: string) => {
    const field = fieldNames.find((name) => columnOf(name) === column)
    return `${field ? fields[field] : column}:`
  }
  return <RowFaults faults={faults} nameOf={nameOf} />
}
