import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

/** What only a file of rows can have wrong, beside the faults of every form. */
export const csvFaults = {
  'column-missing': (column: string) => `Falta la columna «${column}» en la primera línea.`,
  'column-unknown': (column: string, choices: string) =>
    `La columna «${column}» no se acepta. Las columnas son: ${choices}.`,
  'column-twice': (column: string) => `La columna «${column}» está dos veces.`,
  quotes: 'Hay comillas que se abren y no se cierran, o que se cierran antes de tiempo, en esta línea o desde ella.',
  cells: (count: number) =>
    `Esta fila no tiene ${numeral('es', count)} celdas, como la primera. Ponga entre comillas el texto que lleve una coma, un punto y coma o comillas.`,
  repeated: (row: number) => `La fila ${numeral('es', row)} ya dice lo mismo.`,
  left: 'Dejó el boletín, o su dirección no recibe correo: una lista no lo trae de vuelta. La persona puede pedirlo en la página del boletín.',
  held: 'Esa titularidad ya tiene quien la ejerza.',
  'no-state':
    'No es un Estado de las Américas que se reconozca. Escriba su nombre o su código de dos letras, como «Uruguay» o «UY»; la celda queda vacía para el Instituto y los organismos.',
  'no-draft':
    'No hay en su titularidad ningún borrador con este identificador. Deje otra seña, como «1», para empezar una ficha nueva.',
  'other-version': (version: number) =>
    `La ficha cambió después de este archivo: ahora está en la versión ${numeral('es', version)}. Descárguela otra vez.`,
  'no-original': 'Falta la fila del original de esta ficha.',
  'only-original': 'Esto se escribe en la fila del original, y aquí queda vacío.',
  'no-seat': 'Aquí van identificadores de titularidades de la red, separados por punto y coma.',
  month: 'Escriba el año y el mes así: 2019-03.',
  day: 'Escriba el año, el mes y el día así: 2026-10-01.',
  'day-to-come': 'Ese día todavía no ha llegado.',
  choices: (choices: string) => `Aquí se acepta: ${choices}.`,
}
export type CsvFaultMessages = Translated<typeof csvFaults>
