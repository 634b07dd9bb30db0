import type { FeedWords } from '../es/feedWords.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const feedWords: FeedWords = {
  kinds: { discussion: 'Discussion', question: 'Question', request: 'Demande', announcement: 'Annonce' },
  summary: (count, last) =>
    plural('fr', count, {
      one: `${n(count)} intervention, de ${last}`,
      other: `${n(count)} interventions ; la dernière, de ${last}`,
    }),
}
