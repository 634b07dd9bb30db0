import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const notices = {
  title: 'Avisos',
  lead: 'Lo que le toca a usted y lo que se escribió en lo que sigue, mientras no estaba.',
  empty: 'Está al día',
  emptyNote: 'Aquí verá las respuestas a sus hilos y lo nuevo en los hilos y espacios que siga.',
  toSpaces: 'Ver los espacios',
  unread: 'Sin leer',
  read: 'Leídos',
  own: 'Su hilo',
  opened: 'Hilo nuevo',
  posts: (from: number, last: number) =>
    from === last ? `Intervención n.º ${n(last)}` : `Intervenciones n.º ${n(from)} a ${n(last)}`,
  by: (name: string) => `Última: ${name}`,
  mark: 'Marcar como leído',
  markAll: 'Marcar todo como leído',
  marked: 'Quedó como leído.',
  later: 'Avisos anteriores',
  earlier: 'Avisos más recientes',
  kinds: {
    label: 'Qué avisos',
    all: 'Todos',
    mention: 'Menciones',
    request: 'Solicitudes',
    answer: 'Respuestas',
    acknowledge: 'Por confirmar',
    posts: 'Lo que sigo',
  },
  none: 'De este tipo no hay avisos.',
  noneIs: {
    mention: 'Aquí verá quién le menciona, a usted o al puesto que ocupa.',
    request: 'Aquí verá las solicitudes a su Estado, sus cambios y su resultado.',
    answer: 'Aquí verá qué Estado respondió a lo que usted solicitó y qué intervención quedó como respuesta.',
    acknowledge: 'Aquí verá los anuncios que le piden confirmar la lectura.',
    posts: 'Aquí verá lo nuevo en los hilos y espacios que siga.',
  },
  about: {
    mention: (name: string, number: number) => `${name} le menciona en la intervención n.º ${n(number)}`,
    request: (name: string) => `${name} pide una respuesta de su Estado`,
    'request-changed': () => 'Cambió el texto de la solicitud a su Estado',
    'request-closed': (name: string) => `${name} cerró la solicitud a su Estado y dejó el resultado`,
    answer: (name: string) => `La intervención de ${name} quedó marcada como respuesta a su pregunta`,
    'state-answer': (name: string) => `${name} respondió por su Estado a lo que usted solicitó`,
    chosen: () => 'Su intervención quedó marcada como la respuesta',
    acknowledge: (name: string) => `${name} le pide confirmar la lectura`,
    moved: (name: string) => `${name} movió este hilo a otro espacio`,
  },
  following: {
    title: 'Lo que sigo',
    lead: 'De qué recibe avisos. Los hilos que usted abre o en los que escribe se siguen solos.',
    link: 'Ver y cambiar lo que sigo',
    heading: 'Avisos',
    thread: 'Avisarme de este hilo',
    space: 'Avisarme de este espacio',
    ofThread: {
      none: 'Solo si escribo en él',
      watch: 'De cada intervención',
      follow: 'De lo nuevo, en conjunto',
      mute: 'De nada',
    },
    ofSpace: {
      none: 'Solo de los hilos que siga',
      watch: 'De cada intervención',
      follow: 'De los hilos nuevos',
      mute: 'De nada, salvo los hilos que elija',
    },
    kinds: { thread: 'Hilo', space: 'Espacio' },
    saved: 'Su elección quedó guardada.',
    empty: 'Todavía no sigue nada',
    emptyNote: 'Aquí estarán los hilos y espacios que siga o silencie. Se elige en la página de cada uno.',
    next: 'Siguientes',
    previous: 'Volver al principio',
  },
}
export type NoticeMessages = Translated<typeof notices>
