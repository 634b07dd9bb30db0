import type { KindMessages } from '../es/kinds.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const kinds: KindMessages = {
  legend: 'Que tipo de tópico é?',
  name: { discussion: 'Conversa', question: 'Pergunta', request: 'Solicitação' },
  hint: {
    discussion: 'Para trocar experiências e ideias, sem que ninguém deva uma resposta.',
    question: 'Uma dúvida concreta. Você marcará a resposta que a resolve.',
    request:
      'Pede informação ou assistência técnica aos Estados, com uma data. Mostra quem respondeu e é encerrada com um resultado.',
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
  request: {
    subjectLegend: 'O que você solicita?',
    subject: { information: 'Informação', 'technical-assistance': 'Assistência técnica' },
    toLegend: 'A quem?',
    toAll: 'A todos os Estados da rede',
    toChosen: 'Aos Estados que você escolher',
    states: 'Estados',
    dueOn: 'Data-limite para responder',
    until: (day) => `Até ${day}`,
    today: 'Vence hoje',
    overdue: (day) => `O prazo venceu em ${day}`,
    who: 'Quem já respondeu',
    whoAll: 'Dirige-se a todos os Estados da rede.',
    whoSome: 'Dirige-se aos Estados desta lista.',
    answeredOf: (answered, all) => `Responderam ${n(answered)} de ${n(all)}.`,
    yours: 'Espera-se a resposta do seu Estado',
    yoursNote: 'A primeira resposta de um enlace do seu Estado neste tópico conta como a resposta do Estado.',
    state: 'Estado',
    response: 'Resposta',
    hasAnswered: 'Respondeu',
    missing: 'Falta',
    outcome: 'Resultado',
    outcomeBefore: 'Resultado de um encerramento anterior',
    close: 'Encerrar com um resultado',
    closeAsk: 'Qual foi o resultado da solicitação?',
    outcomeHint: 'Uma ou duas frases: o que se obteve e de quem. Ficará visível no início do tópico.',
    atHome: 'Solicitações ao seu Estado',
    atHomeNote: 'Esperam a resposta do seu Estado; primeiro, as que vencem antes.',
  },
}
