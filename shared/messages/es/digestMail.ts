import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

type AboutPractice = { date: string; filter: string }

/** The digest, in the mailbox and as its preview. */
export const digestMail = {
  subject: {
    needs: (count: number) =>
      plural('es', count, { one: '1 asunto le espera', other: `${n(count)} asuntos le esperan` }),
    follows: (count: number) =>
      plural('es', count, { one: '1 novedad en lo que sigue', other: `${n(count)} novedades en lo que sigue` }),
    news: (count: number) => plural('es', count, { one: '1 hilo nuevo', other: `${n(count)} hilos nuevos` }),
    practices: (count: number) =>
      plural('es', count, { one: '1 buena práctica nueva', other: `${n(count)} buenas prácticas nuevas` }),
  },
  greeting: (name: string) => `Hola, ${name}:`,
  lead: (date: string) => `Esto es lo que hay para usted en la red desde el ${date}.`,
  headings: { needs: 'Le espera a usted', follows: 'En lo que sigue', news: 'Nuevo en la red' },
  by: (name: string, state: string) => `${name} (${state})`,
  why: {
    mention: (who: string) => `${who} le menciona`,
    request: (who: string, date: string) => `${who} pide una respuesta de su Estado, a más tardar el ${date}`,
    'request-changed': (date: string) =>
      `Cambió el texto de la solicitud a su Estado; se responde a más tardar el ${date}`,
    'request-dated': (who: string, date: string) =>
      `${who} cambió la fecha límite de la solicitud a su Estado: ahora es el ${date}`,
    'request-closed': (who: string) => `${who} cerró la solicitud a su Estado y dejó el resultado`,
    due: (date: string) => `Su Estado todavía no respondió, y el plazo termina el ${date}`,
    answer: (who: string) => `La intervención de ${who} quedó marcada como respuesta a su pregunta`,
    'state-answer': (who: string) => `${who} respondió por su Estado a lo que usted solicitó`,
    chosen: 'Su intervención quedó marcada como la respuesta',
    acknowledge: (who: string) => `${who} le pide confirmar la lectura`,
    moved: (who: string) => `${who} movió este hilo a otro espacio`,
    transferred: (who: string) => `${who} trajo intervenciones a este hilo desde otro`,
    posts: (count: number, who: string) =>
      plural('es', count, {
        one: `1 intervención nueva, de ${who}`,
        other: `${n(count)} intervenciones nuevas; la última, de ${who}`,
      }),
    discussion: (who: string) => `${who} abrió una conversación`,
    question: (who: string) => `${who} hace una pregunta`,
    requestOpened: (who: string) => `${who} abrió una solicitud`,
    announcement: (who: string) => `${who} publicó un anuncio`,
  },
  /** Of good practices. `date` and `filter` are empty where there is none. */
  practice: {
    'practice-question': ({ date }: AboutPractice) =>
      date
        ? `El Instituto le pregunta algo sobre esta ficha; se responde a más tardar el ${date}`
        : 'El Instituto le pregunta algo sobre esta ficha y espera su respuesta',
    'practice-reply': ({ date }: AboutPractice) =>
      date
        ? `Llegaron las evaluaciones de esta ficha: puede responder a ellas hasta el ${date}`
        : 'Llegaron las evaluaciones de esta ficha: puede responder a ellas antes de la decisión',
    'practice-confirm': ({ date }: AboutPractice) =>
      date
        ? `Esta buena práctica se revisa a más tardar el ${date}: confirme que sigue vigente, actualícela o archívela`
        : 'Llegó la fecha de revisar esta buena práctica: confirme que sigue vigente, actualícela o archívela',
    'practice-near': ({ date }: AboutPractice) =>
      date
        ? `Lo que le toca hacer en esta ficha se hace a más tardar el ${date}`
        : 'Se acerca el último día para lo que le toca hacer en esta ficha',
    'practice-review': ({ date }: AboutPractice) =>
      date ? `Le piden que la evalúe a más tardar el ${date}` : 'Le piden que la evalúe',
    'practice-check': () => 'Se presentó esta ficha: espera que el Instituto la lea',
    'practice-gate': () => 'Esta ficha espera la revisión previa y a quienes la evalúen',
    'practice-name': () => 'Hace falta nombrar a alguien más que evalúe esta ficha',
    'practice-decide': () => 'La evaluación de esta ficha espera la decisión del Instituto',
    'practice-publish': () => 'Esta ficha tiene resultado y puede publicarse',
    'practice-returned': () => 'El Instituto le devolvió la ficha, con sus motivos',
    'practice-decided': () => 'La evaluación de su ficha tiene resultado',
    'practice-published': () => 'Su buena práctica quedó publicada',
    'practice-redacted': () => 'Se suprimió un pasaje de su buena práctica',
    'practice-withdrawn': () => 'Su buena práctica se retiró para siempre',
    'practice-new': () => 'Buena práctica recién publicada',
    'practice-found': ({ filter }: AboutPractice) =>
      `Buena práctica recién publicada que coincide con su filtro «${filter}»`,
  },
  rest: (count: number, space: string) =>
    plural('es', count, { one: `Y 1 hilo más en «${space}»`, other: `Y ${n(count)} hilos más en «${space}»` }),
  restPractices: (count: number) =>
    plural('es', count, { one: 'Y 1 buena práctica más', other: `Y ${n(count)} buenas prácticas más` }),
  more: 'En Enlaces hay más hilos nuevos que los que caben aquí.',
  open: 'Abrir Enlaces',
  reason: 'Recibe este boletín porque forma parte de Enlaces, el foro de la Red de Enlaces Técnicos del IIN.',
  change: 'Cambiar cuándo llega',
  stop: 'No recibirlo más',
}
export type DigestMailMessages = Translated<typeof digestMail>
