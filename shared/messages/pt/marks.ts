import type { MarkMessages } from '../es/marks.ts'

/** What stands on posts and beside boxes where the coordination has acted. */
export const marks: MarkMessages = {
  more: 'Mais',
  moreOf: 'ações sobre esta mensagem',
  hidden: 'Mensagem ocultada pela coordenação',
  removed: 'Mensagem retirada pela coordenação',
  byAuthor: 'O autor ou a autora retirou esta mensagem',
  because: (reason) => `Razão: ${reason}`,
  onlySome: 'O texto a seguir é visto apenas por quem o escreveu e pela coordenação.',
  answer: 'Ler o que aconteceu e responder',
  paused: 'A sua escrita está em pausa',
  pausedUntil: 'Até',
  pausedIs: 'Pode continuar lendo, e responder à coordenação.',
}
