import type { Translated } from '../translated.ts'

export const kinds = {
  legend: '¿Qué clase de hilo es?',
  name: { discussion: 'Conversación', question: 'Pregunta' },
  hint: {
    discussion: 'Para intercambiar experiencias e ideas, sin que nadie deba una respuesta.',
    question: 'Una duda concreta. Usted marcará la respuesta que la resuelve.',
  },
  answer: {
    answered: 'Respondida',
    unanswered: 'Sin respuesta',
    has: 'Esta pregunta tiene respuesta.',
    see: 'Ver la respuesta',
    isThis: 'Esta es la respuesta',
    mark: 'Marcar como respuesta',
    unmark: 'Quitar la marca de respuesta',
    marked: 'La intervención quedó marcada como respuesta.',
    unmarked: 'La pregunta vuelve a estar sin respuesta.',
  },
}
export type KindMessages = Translated<typeof kinds>
