import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const handover = {
  leave: {
    title: 'Entregar mi titularidad',
    link: 'Preparar la entrega de mi titularidad',
    section: 'Entrega de la titularidad',
    lead: 'Cuando la coordinación nombre a quien ejerza después esta titularidad, esa persona recibe lo que usted elija aquí. Hasta entonces nadie lo ve, y usted puede cambiarlo.',
    itself: 'Pasa por sí solo',
    itselfIs: 'Pertenece a la titularidad: quien la ejerza sigue adelante.',
    asked: 'Solicitudes que esperan una respuesta de su Estado',
    opened: 'Hilos abiertos desde esta titularidad',
    openedIs:
      'Quien la ejerza podrá cerrarlos con su resultado, cambiar su título, resumirlos y señalar la respuesta. Los textos siguen siendo de quien los escribió.',
    recorded: 'Buenas prácticas de esta titularidad',
    recordedIs: 'Con sus traducciones y sus archivos. Quien la ejerza sigue escribiendo las que son borradores.',
    allRecorded: 'Ver todas las fichas',
    none: 'No hay nada abierto en este momento.',
    choose: 'Usted elige',
    follows: 'Lo que sigo: hilos y espacios',
    followsIs: 'Pasa solo donde esa persona puede leer. Lo que usted silenció no pasa.',
    drafts: 'Borradores que dejo',
    draftsIs: 'Solo pasan los que marque. Los cambios a sus propias intervenciones no pasan.',
    noDrafts: 'No tiene borradores de respuestas ni de hilos nuevos.',
    save: 'Guardar lo que dejo',
    saved: 'Quedó guardado lo que deja.',
    preparedAt: 'Preparado:',
    notYet: 'Todavía no ha elegido nada.',
    never: 'No pasa nunca',
    neverIs:
      'Su cuenta y sus formas de entrar, sus avisos, lo que ha leído, los borradores que no marque y los archivos adjuntos a un borrador.',
    reply: 'Respuesta',
    thread: 'Hilo nuevo',
  },
  take: {
    title: 'Retomar la titularidad',
    none: 'No hay nada que retomar',
    noneIs:
      'Aquí aparece lo que le deja quien ejerció antes su titularidad. No le dejaron nada, o usted ya terminó de retomarlo.',
    former: 'La ejerció antes:',
    lead: 'Esto es lo que le dejaron en esta titularidad. Elija qué retoma: lo demás no le llega, y nadie más lo ve.',
    itself: 'Ya está en sus manos',
    itselfIs:
      'Lo que se abrió desde esta titularidad, y lo que se pide a su Estado, es suyo desde que la coordinación le nombró.',
    follows: 'Lo que se seguía: hilos y espacios',
    followsIs: 'Lo que usted ya eligió seguir o silenciar queda como está.',
    drafts: 'Borradores que le dejaron',
    noDrafts: 'No le dejaron borradores.',
    yours: 'Usted tiene aquí un borrador propio: envíelo o deséchelo, y después retome este.',
    submit: 'Retomar lo elegido y terminar',
    nothing: 'Terminar sin retomar nada',
    working: (count: number) =>
      plural('es', count, { one: 'Retomando… 1 cosa', other: `Retomando… ${n(count)} cosas` }),
    done: (count: number) => plural('es', count, { one: 'Retomó 1 cosa.', other: `Retomó ${n(count)} cosas.` }),
    doneTitle: 'La entrega está terminada',
    toDrafts: 'Ver mis borradores',
    toFollowing: 'Ver lo que sigo',
    waits: 'Algo quedó esperando: mire lo que se dice junto a cada borrador.',
  },
  home: {
    title: 'Le espera lo que dejó quien ejerció antes su titularidad',
    text: 'Puede haber borradores y una lista de lo que se seguía. Usted decide qué retoma.',
    link: 'Ver qué me dejaron',
  },
}
export type HandoverMessages = Translated<typeof handover>
