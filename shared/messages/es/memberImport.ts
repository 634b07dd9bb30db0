import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

/** What only a file of invitations can have wrong, beside the faults of every form. */
export const memberImport = {
  'column-missing': (column: string) => `Falta la columna «${column}» en la primera línea.`,
  'column-unknown': (column: string, choices: string) =>
    `La columna «${column}» no se acepta. Las columnas son: ${choices}.`,
  'column-twice': (column: string) => `La columna «${column}» está dos veces.`,
  quotes: 'Hay comillas que se abren y no se cierran, o que se cierran antes de tiempo, en esta línea o desde ella.',
  cells: (count: number) => `Esta línea no tiene ${numeral('es', count)} celdas, como la primera.`,
  repeated: (line: number) => `La línea ${numeral('es', line)} ya dice lo mismo.`,
  held: 'Esa titularidad ya tiene quien la ejerza.',
  'no-state':
    'No es un Estado de las Américas que se reconozca. Escriba su nombre o su código de dos letras, como «Uruguay» o «UY»; la celda queda vacía para el Instituto y los organismos.',
  choices: (choices: string) => `Aquí se acepta: ${choices}.`,
}
export type MemberImportMessages = Translated<typeof memberImport>
