import { Icon } from './icons.tsx'

type Props = {
  faults: readonly { column: string; message: string }[]
  /** What a column is called, with the sign that parts it from what is wrong. */
  nameOf: (column: string) => string
}

/** What is wrong with a row of a file, column by column. */
export function RowFaults({ faults, nameOf }: Props) {
  return (
    <ul class="faults">
      {faults.map(({ column, message }) => (
        <li key={`${column} ${message}`} class="fault">
          <Icon name="warning" />
          <span>
            {column && nameOf(column)} {message}
          </span>
        </li>
      ))}
    </ul>
  )
}
