import type { Translated } from '../translated.ts'

/** What somebody is to do about good practices. */
export const tasks = {
  title: 'Lo que le toca en las buenas prácticas',
  lead: 'Lo que espera a usted o a su titularidad, lo más urgente primero.',
  more: 'Ver más',
  back: 'Volver al principio',
  nothing: 'No le espera nada',
  nothingNote:
    'Aquí verá las preguntas del Instituto sobre sus fichas, las revisiones que le pidan y las que tenga que responder.',
  kinds: {
    review: 'Revisar esta buena práctica',
    question: 'Responder la pregunta del Instituto',
    reply: 'Responder a las revisiones',
    confirm: 'Confirmar que sigue vigente, actualizarla o archivarla',
  },
  since: 'Espera desde',
  changed: 'Qué fue de sus buenas prácticas',
}
export type TaskMessages = Translated<typeof tasks>
