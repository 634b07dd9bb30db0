import type { TaskMessages } from '../es/tasks.ts'

export const tasks: TaskMessages = {
  leadOfInstitute: 'O que espera por você, pela sua titularidade ou pelo Instituto, o mais urgente primeiro.',
  back: 'Voltar ao início',
  nothing: 'Nada espera por você',
  nothingNote:
    'Aqui você verá as perguntas do Instituto sobre suas fichas, as avaliações que lhe pedirem e as que puder responder.',
  nothingNoteOfInstitute:
    'Aqui você verá as fichas que esperam pelo Instituto, para ler, avaliar, decidir ou publicar, e o que lhe pedirem.',
  practice: 'Boa prática',
  ofPractice: {
    'practice-question': 'O Instituto pergunta algo sobre a ficha e aguarda sua resposta',
    'practice-reply': 'Chegaram as avaliações: você pode responder antes da decisão',
    'practice-confirm': 'Chegou a data de revê-la: confirme que continua válida, atualize-a ou arquive-a',
    'practice-review': 'Pedem que você a avalie',
    'practice-check': 'Foi apresentada e espera que o Instituto a leia',
    'practice-gate': 'Espera a verificação prévia e quem a avalie',
    'practice-name': 'É preciso designar mais alguém para avaliá-la',
    'practice-decide': 'Chegou tudo o que se aguardava: espera a decisão',
    'practice-publish': 'Tem resultado e pode ser publicada',
    'practice-near': 'Está próximo o último dia para o que cabe a você nela',
    'practice-returned': 'O Instituto devolveu a ficha, com os motivos',
    'practice-decided': 'A avaliação tem resultado',
    'practice-published': 'Foi publicada',
    'practice-redacted': 'Uma passagem foi suprimida',
    'practice-withdrawn': 'Foi retirada para sempre',
  },
  changed: 'O que aconteceu com suas boas práticas',
}
