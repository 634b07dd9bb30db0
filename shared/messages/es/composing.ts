import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('es', value)

/** Where one writes. */
export const composing = {
  quote: {
    whole: 'Citar',
    selection: 'Citar lo seleccionado',
    source: (name: string, number: number) => `${name}, n.º ${n(number)}`,
    done: 'La cita está en su respuesta.',
  },
}
export type ComposingMessages = Translated<typeof composing>
