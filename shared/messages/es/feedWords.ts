import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

/** What a feed reader shows. */
export const feedWords = {
  kinds: { discussion: 'Conversación', question: 'Pregunta', request: 'Solicitud', announcement: 'Anuncio' },
  summary: (count: number, last: string) =>
    plural('es', count, {
      one: `1 intervención, de ${last}`,
      other: `${n(count)} intervenciones; la última, de ${last}`,
    }),
}
export type FeedWords = Translated<typeof feedWords>
