import type { ComposingMessages } from '../es/composing.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const composing: ComposingMessages = {
  quote: {
    whole: 'Citar',
    selection: 'Citar o trecho selecionado',
    source: (name, number) => `${name}, n.º ${n(number)}`,
    done: 'A citação está na sua resposta.',
  },
}
