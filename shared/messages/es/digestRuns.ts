import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

/** The coordination’s pages about the sending of digests. */
export const digestRuns = {
  title: 'Boletines',
  lead: 'Si los boletines salen o no, y qué pasó con los de cada persona.',
  state: 'Envío de boletines',
  running: 'En marcha',
  paused: 'En pausa',
  runningIs: 'Cada quince minutos salen los boletines a los que les llegó la hora.',
  since: 'Desde',
  by: 'Por',
  reason: 'Razón',
  waitingFact: 'Esperan',
  waiting: (count: number) =>
    plural('es', count, { one: '1 persona a la que ya le toca', other: `${n(count)} personas a las que ya les toca` }),
  pausers: {
    bounces: 'Demasiados correos rebotaron',
    complaints: 'Demasiadas personas marcaron el boletín como no deseado',
    coordinator: 'Una persona de coordinación',
    breaker: 'El propio sistema: iban a salir muchos más de los que corresponden',
  },
  what: {
    bounces:
      'Antes de reanudar, corrija o retire las direcciones que rebotan: si siguen en la lista, el envío vuelve a detenerse.',
    complaints:
      'Antes de reanudar, vea quiénes se quejaron: quien se queja ya no recibe boletines. Conviene preguntar qué molestó.',
    coordinator: 'Reanude cuando la razón haya pasado.',
    breaker:
      'Antes de reanudar, alguien técnico debe mirar qué pasó: el registro del sistema lo dice. Al reanudar, la cuenta del día empieza de nuevo.',
  },
  pause: 'Poner en pausa',
  pauseTitle: 'Poner en pausa los boletines de todas las personas',
  pauseIs:
    'No sale ninguno hasta que alguien de coordinación lo reanude. Nadie pierde nada: al reanudar, cada persona recibe uno solo con todo lo que llegó. Los códigos para entrar y los demás correos siguen saliendo.',
  reasonHint: 'Queda en el registro de actuaciones.',
  pausedNow: 'El envío quedó en pausa.',
  resume: 'Reanudar',
  resumeTitle: 'Reanudar el envío de boletines',
  resumeIs:
    'Con la próxima pasada del reloj, en un cuarto de hora a más tardar, salen los que esperan: uno por persona.',
  resumedNow: 'El envío se reanudó.',
  changed: 'Alguien cambió el estado mientras usted lo miraba. Este es el de ahora.',
  person: 'Los boletines de una persona',
  personLead: 'Busque a la persona para ver por qué recibió un boletín, o por qué no.',
  of: (name: string) => `Boletines de ${name}`,
  ofLead: 'Qué pasó con cada uno. Se ve cuánto contó, nunca qué: lo que alguien lee es cosa suya.',
  now: 'Cuándo le llegan',
  last: 'Los últimos',
  sendAgain: 'Enviar otra vez',
  sendAgainIs:
    'Se prepara de nuevo con lo del mismo período, tal como esa persona puede verlo ahora y todavía no lo leyó. Como máximo tres veces por día.',
  sentAgain: 'Va en camino.',
  refused: {
    waiting: 'No se envía: todavía no salió, o lo que iba a contar pasó al boletín siguiente.',
    empty: 'No se envía: de ese período ya no hay nada que esa persona pueda ver y no haya leído.',
    stopped: 'No se envía: esa persona eligió no recibir boletines.',
    away: 'No se envía: la cuenta no está activa.',
    paused: 'No se envía: el envío está en pausa para todas las personas.',
    unreachable:
      'No se envía: la dirección está detenida, porque un correo fue devuelto o quedó marcado como no deseado. La página del correo dice qué hacer.',
  },
}
export type DigestRunMessages = Translated<typeof digestRuns>
