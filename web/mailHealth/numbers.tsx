import { useLanguage } from '../words.ts'

type Props = {
  caption: string
  /** What the first column names. */
  first: string
  columns: readonly string[]
  rows: readonly { name: string; counts: readonly (number | string)[] }[]
}

/** A table of numbers that compare. */
export function Numbers({ caption, first, columns, rows }: Props) {
  const language = useLanguage()
  const written = new Intl.NumberFormat(language)
  return (
    // A region that scrolls sideways takes the focus, so that the keyboard can scroll it (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class="table-frame" aria-label={caption} tabIndex={0}>
      <table class="numbers">
        <caption class="only-heard">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {counts.map((count, index) => (
                <td key={columns[index]}>{typeof count === 'number' ? written.format(count) : count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
