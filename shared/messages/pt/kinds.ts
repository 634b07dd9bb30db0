import type { KindMessages } from '../es/kinds.ts'

export const kinds: KindMessages = {
  legend: 'Que tipo de tópico é?',
  name: { discussion: 'Conversa', question: 'Pergunta' },
  hint: {
    discussion: 'Para trocar experiências e ideias, sem que ninguém deva uma resposta.',
    question: 'Uma dúvida concreta. Você marcará a resposta que a resolve.',
  },
  answer: {
    answered: 'Respondida',
    unanswered: 'Sem resposta',
    has: 'Esta pergunta tem resposta.',
    see: 'Ver a resposta',
    isThis: 'Esta é a resposta',
    mark: 'Marcar como resposta',
    unmark: 'Retirar a marca de resposta',
    marked: 'A intervenção foi marcada como resposta.',
    unmarked: 'A pergunta voltou a ficar sem resposta.',
  },
}
