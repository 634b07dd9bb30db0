import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const notices = {
  title: 'Avisos',
  lead: 'Lo que se escribió en lo que usted sigue, mientras no estaba.',
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
