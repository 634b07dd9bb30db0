import type { ComposingMessages } from '../es/composing.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const composing: ComposingMessages = {
  quote: {
    whole: 'Citer',
    selection: 'Citer la sélection',
    source: (name, number) => `${name}, n° ${n(number)}`,
    done: 'La citation est dans votre réponse.',
  },
}
