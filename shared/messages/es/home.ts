import type { Translated } from '../translated.ts'

export const home = {
  title: 'Inicio',
  greeting: (name: string) => `Le damos la bienvenida, ${name}`,
  lastVisit: 'Su visita anterior:',
  firstVisit: 'Es su primera visita: empiece por un espacio y lea a su ritmo. Enlaces recuerda hasta dónde llegó.',
  readNext: 'Leer lo nuevo',
  waiting: 'Le espera',
  waitingNote: 'Hilos con respuestas que usted todavía no ha leído.',
  upToDate: 'Está al día',
  upToDateNote: 'Cuando alguien escriba en un espacio suyo, lo verá aquí.',
  latest: 'En qué trabaja la red',
  spaces: 'Espacios',
  allSpaces: 'Ver todos los espacios',
  institute: 'Fichas que esperan al Instituto',
  /** What somebody is to do about good practices. */
  tasks: {
    title: 'Lo que le toca en las buenas prácticas',
    lead: 'Lo que espera a usted o a su titularidad, lo más urgente primero.',
    more: 'Ver más',
    kinds: {
      review: 'Evaluar esta buena práctica',
      question: 'Responder la pregunta del Instituto',
      reply: 'Responder a las evaluaciones',
      confirm: 'Confirmar que sigue vigente, actualizarla o archivarla',
      check: 'Leer la ficha y revisarla',
      gate: 'Revisar el interés superior, la ética y la pertinencia',
      name: 'Nombrar a quien evalúe',
      decide: 'Decidir el resultado',
      publish: 'Publicarla',
    },
    since: 'Espera desde',
  },
  nothingYet: 'La red todavía no ha empezado a conversar',
  nothingYetNote: 'Aquí aparecerán los hilos más recientes. El primero puede ser suyo: elija un espacio y ábralo.',
  chooseSpace: 'Elegir un espacio',
}
export type HomeMessages = Translated<typeof home>
