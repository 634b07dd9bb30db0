import type { Translated } from '../translated.ts'

/** What stands on posts and beside boxes where the coordination has acted. */
export const marks = {
  more: 'Más',
  moreOf: 'acciones sobre esta intervención',
  hidden: 'Intervención oculta por la coordinación',
  removed: 'Intervención retirada por la coordinación',
  byAuthor: 'Su autora o autor retiró esta intervención',
  because: (reason: string) => `Razón: ${reason}`,
  onlySome: 'El texto que sigue lo ven solo quien lo escribió y la coordinación.',
  answer: 'Leer qué pasó y responder',
  paused: 'Su escritura está en pausa',
  pausedUntil: 'Hasta',
  pausedIs: 'Puede seguir leyendo, y responder a la coordinación.',
}
export type MarkMessages = Translated<typeof marks>
