import type { TaskMessages } from '../es/tasks.ts'

export const tasks: TaskMessages = {
  title: 'O que cabe a você nas boas práticas',
  lead: 'O que espera por você ou por sua titularidade, o mais urgente primeiro.',
  more: 'Ver mais',
  back: 'Voltar ao início',
  nothing: 'Nada espera por você',
  nothingNote:
    'Aqui você verá as perguntas do Instituto sobre suas fichas, as avaliações que lhe pedirem e as que puder responder.',
  kinds: {
    review: 'Avaliar esta boa prática',
    question: 'Responder à pergunta do Instituto',
    reply: 'Responder às avaliações',
    confirm: 'Confirmar que continua válida, atualizá-la ou arquivá-la',
  },
  since: 'Espera desde',
  practice: 'Boa prática',
  ofPractice: {
    'practice-question': 'O Instituto pergunta algo sobre a ficha e aguarda sua resposta',
    'practice-reply': 'Chegaram as avaliações: você pode responder antes da decisão',
    'practice-confirm': 'Chegou a data de revê-la: confirme que continua válida, atualize-a ou arquive-a',
    'practice-review': 'Pedem que você a avalie',
    'practice-near': 'Está próximo o último dia para o que cabe a você nela',
    'practice-returned': 'O Instituto devolveu a ficha, com os motivos',
    'practice-decided': 'A avaliação tem resultado',
    'practice-published': 'Foi publicada',
    'practice-redacted': 'Uma passagem foi suprimida',
    'practice-withdrawn': 'Foi retirada para sempre',
  },
  changed: 'O que aconteceu com suas boas práticas',
}
