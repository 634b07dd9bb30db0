import type { ComposingMessages } from '../es/composing.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const composing: ComposingMessages = {
  quote: {
    whole: 'Quote',
    selection: 'Quote the selection',
    source: (name, number) => `${name}, no. ${n(number)}`,
    done: 'The quote is in your reply.',
  },
}
