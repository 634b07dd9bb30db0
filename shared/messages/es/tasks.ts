import type { Translated } from '../translated.ts'

/** What is said of practices that somebody is to do something about, or of whose own something became. */
export const tasks = {
  leadOfInstitute: 'Lo que espera a usted, a su titularidad o al Instituto, lo más urgente primero.',
  back: 'Volver al principio',
  nothing: 'No le espera nada',
  nothingNote:
    'Aquí verá las preguntas del Instituto sobre sus fichas, las evaluaciones que le pidan y las que tenga que responder.',
  nothingNoteOfInstitute:
    'Aquí verá las fichas que esperan al Instituto, para leerlas, evaluarlas, decidirlas o publicarlas, y lo que le pidan a usted.',
  practice: 'Buena práctica',
  ofPractice: {
    'practice-question': 'El Instituto pregunta algo sobre la ficha y espera su respuesta',
    'practice-reply': 'Llegaron las evaluaciones: puede responder antes de la decisión',
    'practice-confirm': 'Llegó la fecha de revisarla: confirme que sigue vigente, actualícela o archívela',
    'practice-review': 'Le piden que la evalúe',
    'practice-check': 'Se presentó y espera que el Instituto la lea',
    'practice-gate': 'Espera la revisión previa y a quienes la evalúen',
    'practice-name': 'Hace falta nombrar a alguien más que la evalúe',
    'practice-decide': 'Llegó todo lo que hacía falta: espera la decisión',
    'practice-publish': 'Tiene resultado y puede publicarse',
    'practice-near': 'Se acerca el último día para lo que le toca hacer en ella',
    'practice-returned': 'El Instituto devolvió la ficha, con sus motivos',
    'practice-decided': 'La evaluación tiene resultado',
    'practice-published': 'Quedó publicada',
    'practice-redacted': 'Se suprimió un pasaje',
    'practice-withdrawn': 'Se retiró para siempre',
  },
  changed: 'Qué fue de sus buenas prácticas',
}
export type TaskMessages = Translated<typeof tasks>
