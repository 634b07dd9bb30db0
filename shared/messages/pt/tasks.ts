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
  changed: 'O que aconteceu com suas boas práticas',
}
