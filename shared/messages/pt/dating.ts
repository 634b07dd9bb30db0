import type { DatingMessages } from '../es/dating.ts'

export const dating: DatingMessages = {
  title: 'Mudar a data-limite',
  hint: 'Os Estados que ainda não responderam terão até este dia. Os que foram consultados receberão um aviso.',
  done: 'A data-limite foi mudada.',
  conflict: (date) =>
    `Outra pessoa acaba de mudar esta solicitação. A data-limite agora é ${date}. Se você salvar, ficará a sua.`,
  changed: (name, from, to) => `${name} mudou a data-limite de ${from} para ${to}.`,
}
