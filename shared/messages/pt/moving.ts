import type { MovingMessages } from '../es/moving.ts'

export const moving: MovingMessages = {
  title: 'Mover o tópico',
  to: 'Para qual espaço',
  reason: 'Motivo',
  because: (reason) => `Motivo: ${reason}`,
  reasonHint:
    'Será lido, no próprio tópico, por todas as pessoas que podem lê-lo. Não repita dados de pessoas nem de casos.',
  before: 'Agora',
  after: 'Depois',
  opens: 'Tudo o que foi escrito neste tópico até agora, por todas as pessoas, ficará à vista de toda a rede.',
  closes:
    'Quem não pertencer ao novo espaço deixará de ver o tópico imediatamente, mesmo que o siga ou tenha escrito nele.',
  releases: (states) => `Deixará de ser pedida resposta aos Estados que não poderão ler o tópico: ${states}.`,
  released: (states) => `Já não se pede resposta aos Estados que não podem ler este espaço: ${states}.`,
  stays:
    'Os endereços do tópico e de cada mensagem continuam os mesmos. Quem o abriu e quem o segue receberão um aviso, se puderem ler o novo espaço.',
  done: 'O tópico está em seu novo espaço.',
  nowhere: 'Não há outro espaço aberto para o qual você possa mover este tópico.',
  conflict: 'O tópico mudou enquanto você decidia. Confira os dados e confirme outra vez.',
  moved: (name, from, to) => {
    if (from && to) return `${name} moveu este tópico de “${from}” para “${to}”.`
    if (from) return `${name} moveu este tópico de “${from}”.`
    return to
      ? `${name} moveu este tópico de outro espaço para “${to}”.`
      : `${name} moveu este tópico para outro espaço.`
  },
}
