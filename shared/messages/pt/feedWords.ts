import type { FeedWords } from '../es/feedWords.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const feedWords: FeedWords = {
  kinds: { discussion: 'Conversa', question: 'Pergunta', request: 'Solicitação', announcement: 'Anúncio' },
  summary: (count, last) =>
    plural('pt', count, { one: `1 mensagem, de ${last}`, other: `${n(count)} mensagens; a última, de ${last}` }),
}
