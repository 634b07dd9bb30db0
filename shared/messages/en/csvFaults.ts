import type { CsvFaultMessages } from '../es/csvFaults.ts'
import { numeral } from '../translated.ts'

export const csvFaults: CsvFaultMessages = {
  'column-missing': (column) => `The column “${column}” is missing from the first line.`,
  'column-unknown': (column, choices) => `The column “${column}” is not accepted. The columns are: ${choices}.`,
  'column-twice': (column) => `The column “${column}” is there twice.`,
  quotes: 'There are quotation marks that open and do not close, or close too early, on this line or from it on.',
  cells: (count) =>
    `This row does not have ${numeral('en', count)} cells, as the first one has. Put quotation marks around text with a comma, a semicolon or quotation marks in it.`,
  repeated: (row) => `Row ${numeral('en', row)} already says the same.`,
  left: 'They left the digest, or the address takes no mail: a list does not bring them back. They can ask for it on the digest’s page.',
  held: 'That seat already has a holder.',
  'no-state':
    'This is not recognised as a State of the Americas. Write its name or its code of two letters, such as “Uruguay” or “UY”; leave the cell empty for the Institute and for organisations.',
  'no-draft':
    'There is no draft of your seat with this identifier. Put another mark here, such as “1”, to begin a new record.',
  'other-version': (version) =>
    `The record changed after this file was made: it is in version ${numeral('en', version)} now. Download it again.`,
  'no-original': 'The row of the original of this record is missing.',
  'only-original': 'This is written in the row of the original, and stays empty here.',
  'no-seat': 'What goes here: identifiers of seats of the network, separated by semicolons.',
  month: 'Write the year and the month like this: 2019-03.',
  day: 'Write the year, the month and the day like this: 2026-10-01.',
  'day-to-come': 'That day is still to come.',
  choices: (choices) => `What may stand here: ${choices}.`,
}
