import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

/** What became of digests, in sentences that hold for the reader and for a coordinator, and how much of each space stands in them. */
export const digestIssues = {
  mine: 'Sus últimos boletines',
  mineLead: 'Qué pasó con cada uno, y por qué llegó o no llegó.',
  none: 'Todavía no se preparó ninguno',
  noneNote: 'Cada boletín quedará aquí, con lo que pasó con él.',
  number: (number: string) => `Boletín n.º ${number}`,
  again: (number: string) => `Boletín n.º ${number}, enviado otra vez`,
  older: 'Anteriores',
  latest: 'Los últimos',
  whyCame: '¿Por qué llegó?',
  whyNot: '¿Por qué no llegó?',
  whyWaits: '¿Por qué no llega todavía?',
  outcomes: {
    waiting: 'Espera',
    sent: 'Enviado',
    refused: 'Rechazado',
    empty: 'Sin novedades',
    stopped: 'No se quería',
    away: 'Sin cuenta activa',
    bounced: 'Devuelto',
    unreachable: 'Dirección detenida',
    paused: 'Pospuesto',
  },
  schedule: {
    daily: (hour: string, zone: string) => `Está pedido todos los días a las ${hour}, según el reloj de ${zone}.`,
    weekly: (weekday: string, hour: string, zone: string) =>
      `Está pedido una vez por semana: ${weekday} a las ${hour}, según el reloj de ${zone}.`,
    monthly: (weekday: string, hour: string, zone: string) =>
      `Está pedido una vez por mes: el primer ${weekday} a las ${hour}, según el reloj de ${zone}.`,
    none: 'No está pedido: no sale ninguno.',
  },
  next: (moment: string) => `El próximo sale: ${moment}.`,
  late: (moment: string) =>
    `El próximo tocaba: ${moment}. Sale en cuanto pase el reloj, que lo hace cada quince minutos.`,
  held: (moment: string) =>
    `El envío está en pausa para todas las personas desde: ${moment}. Nadie pierde nada: lo que no sale se cuenta en el próximo.`,
  why: {
    made: (moment: string) => `Se preparó: ${moment}.`,
    window: (from: string, to: string) => `Abarca lo ocurrido entre estos dos momentos: ${from} y ${to}.`,
    upTo: (to: string) => `Abarca lo ocurrido hasta: ${to}.`,
    sent: (moment: string) => `Salió: ${moment}.`,
    told: 'Contó lo que entonces no se había leído en Enlaces:',
    refused: (moment: string) =>
      `El servicio de correo rechazó la dirección: ${moment}. No se vuelve a intentar. Si la dirección cambió, la coordinación puede corregirla.`,
    empty: 'No había nada que contar que no estuviera leído ya, y sin novedades no se envía ningún correo.',
    seen: 'Hubo hilos nuevos, pero usted ya los había abierto en Enlaces.',
    left: 'Hubo hilos nuevos en espacios que usted silenció, dejó fuera del boletín o de los que pidió solo lo destacado.',
    stopped: 'Cuando iba a salir, ya estaba pedido no recibirlo.',
    away: 'Cuando iba a salir, la cuenta estaba suspendida o cerrada.',
    bounced: (moment: string) =>
      `Salió, y el buzón lo devolvió: ${moment}. Mientras la dirección no se corrija o se libere no se le envía nada más; la coordinación puede hacerlo.`,
    unreachable:
      'Cuando iba a salir, la dirección estaba detenida: un mensaje anterior había vuelto sin entregarse, o se había marcado como no deseado.',
    paused: 'Cuando iba a salir, el envío estaba en pausa. Lo que iba a contar pasó al boletín siguiente.',
    againPaused: 'Cuando iba a salir, el envío estaba en pausa. Puede pedirse otra vez cuando se reanude.',
    waiting: 'Espera su turno en la cola de correo, que lo intenta durante unas horas.',
  },
  parts: {
    needs: (count: number) =>
      plural('es', count, {
        one: '1 asunto que esperaba a la persona',
        other: `${n(count)} asuntos que esperaban a la persona`,
      }),
    follows: (count: number) =>
      plural('es', count, { one: '1 novedad en lo que sigue', other: `${n(count)} novedades en lo que sigue` }),
    news: (count: number) => plural('es', count, { one: '1 hilo nuevo', other: `${n(count)} hilos nuevos` }),
    rest: (count: number) =>
      plural('es', count, { one: '1 hilo más, solo contado', other: `${n(count)} hilos más, solo contados` }),
  },
  reasons: {
    mention: (count: number) => plural('es', count, { one: '1 mención', other: `${n(count)} menciones` }),
    request: (count: number) =>
      plural('es', count, { one: '1 solicitud a su Estado', other: `${n(count)} solicitudes a su Estado` }),
    'request-changed': (count: number) =>
      plural('es', count, { one: '1 solicitud cuyo texto cambió', other: `${n(count)} solicitudes cuyo texto cambió` }),
    'request-dated': (count: number) =>
      plural('es', count, {
        one: '1 solicitud con otra fecha límite',
        other: `${n(count)} solicitudes con otra fecha límite`,
      }),
    'request-closed': (count: number) =>
      plural('es', count, { one: '1 solicitud cerrada', other: `${n(count)} solicitudes cerradas` }),
    due: (count: number) =>
      plural('es', count, { one: '1 plazo que terminaba', other: `${n(count)} plazos que terminaban` }),
    answer: (count: number) =>
      plural('es', count, {
        one: '1 respuesta a una pregunta suya',
        other: `${n(count)} respuestas a preguntas suyas`,
      }),
    'state-answer': (count: number) =>
      plural('es', count, {
        one: '1 respuesta de un Estado a una solicitud suya',
        other: `${n(count)} respuestas de Estados a solicitudes suyas`,
      }),
    chosen: (count: number) =>
      plural('es', count, {
        one: '1 intervención suya marcada como respuesta',
        other: `${n(count)} intervenciones suyas marcadas como respuesta`,
      }),
    acknowledge: (count: number) =>
      plural('es', count, { one: '1 lectura por confirmar', other: `${n(count)} lecturas por confirmar` }),
    moved: (count: number) => plural('es', count, { one: '1 hilo movido', other: `${n(count)} hilos movidos` }),
    transferred: (count: number) =>
      plural('es', count, {
        one: '1 hilo al que llegaron intervenciones de otro',
        other: `${n(count)} hilos a los que llegaron intervenciones de otros`,
      }),
    posts: (count: number) =>
      plural('es', count, {
        one: '1 hilo que sigue, con intervenciones nuevas',
        other: `${n(count)} hilos que sigue, con intervenciones nuevas`,
      }),
    opened: (count: number) => plural('es', count, { one: '1 hilo nuevo', other: `${n(count)} hilos nuevos` }),
  },
  spaces: {
    of: 'En el boletín',
    title: 'Cuánto de cada espacio',
    lead: 'Lo que le espera a usted (menciones, solicitudes a su Estado, lecturas por confirmar) y lo que le responden llega siempre.',
    highlightsAre:
      'Todo es cada hilo nuevo y lo nuevo en los hilos que sigue. Lo destacado son los anuncios, las solicitudes, las preguntas que ya tienen respuesta y los hilos con cinco respuestas o más. Un hilo que usted silencia no aparece.',
    all: 'Todo',
    highlights: 'Solo lo destacado',
    none: 'Nada',
    muted: 'Usted silenció este espacio: sus hilos nuevos no aparecen, elija lo que elija aquí.',
    following: 'Cambiar lo que sigue',
    empty: 'No hay espacios que pueda leer',
  },
}
export type DigestIssueMessages = Translated<typeof digestIssues>
