import type { MemberImportMessages } from '../es/memberImport.ts'
import { numeral } from '../translated.ts'

export const memberImport: MemberImportMessages = {
  'column-missing': (column) => `The column “${column}” is missing from the first line.`,
  'column-unknown': (column, choices) => `The column “${column}” is not accepted. The columns are: ${choices}.`,
  'column-twice': (column) => `The column “${column}” is there twice.`,
  quotes: 'There are quotation marks that open and do not close, or close too early, on this line or from it on.',
  cells: (count) => `This line does not have ${numeral('en', count)} cells, as the first one has.`,
  repeated: (line) => `Line ${numeral('en', line)} already says the same.`,
  held: 'That seat already has a holder.',
  'no-state':
    'This is not recognised as a State of the Americas. Write its name or its code of two letters, such as “Uruguay” or “UY”; leave the cell empty for the Institute and for organisations.',
  choices: (choices) => `What may stand here: ${choices}.`,
}
