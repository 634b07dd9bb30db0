import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const kinds = {
  legend: '¿Qué clase de hilo es?',
  name: { discussion: 'Conversación', question: 'Pregunta', request: 'Solicitud', announcement: 'Anuncio' },
  hint: {
    discussion: 'Para intercambiar experiencias e ideas, sin que nadie deba una respuesta.',
    question: 'Una duda concreta. Usted marcará la respuesta que la resuelve.',
    request:
      'Pide información o asistencia técnica a los Estados, con una fecha. Se ve quién ha respondido y se cierra con un resultado.',
    announcement: 'Comunica algo a todos los que leen el espacio y puede pedir que confirmen la lectura.',
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
  request: {
    subjectLegend: '¿Qué solicita?',
    subject: { information: 'Información', 'technical-assistance': 'Asistencia técnica' },
    toLegend: '¿A quiénes?',
    toAll: 'A todos los Estados de la red',
    toChosen: 'A los Estados que elija',
    states: 'Estados',
    dueOn: 'Fecha límite para responder',
    until: (day: string) => `Hasta el ${day}`,
    today: 'Vence hoy',
    overdue: (day: string) => `El plazo venció el ${day}`,
    who: 'Quiénes han respondido',
    whoAll: 'Se dirige a todos los Estados de la red.',
    whoSome: 'Se dirige a los Estados de esta lista.',
    answeredOf: (answered: number, all: number) => `Han respondido ${n(answered)} de ${n(all)}.`,
    yours: 'Se espera la respuesta de su Estado',
    yoursNote: 'La primera respuesta de un enlace de su Estado en este hilo cuenta como la respuesta del Estado.',
    state: 'Estado',
    response: 'Respuesta',
    hasAnswered: 'Ha respondido',
    missing: 'Falta',
    outcome: 'Resultado',
    outcomeBefore: 'Resultado de un cierre anterior',
    close: 'Cerrar con un resultado',
    closeAsk: '¿Qué resultado tuvo la solicitud?',
    outcomeHint: 'Una o dos frases: qué se obtuvo y de quiénes. Quedará a la vista al comienzo del hilo.',
    atHome: 'Solicitudes a su Estado',
    atHomeNote: 'Esperan la respuesta de su Estado; primero, las que vencen antes.',
  },
  announcement: {
    ask: 'Pedir que confirmen la lectura',
    asked: 'Se pide confirmar la lectura',
    askedNote: 'Quienes publicaron el anuncio verán que usted lo leyó.',
    confirm: 'Confirmar que lo leí',
    confirmed: 'Su confirmación quedó registrada.',
    done: 'Usted confirmó que leyó este anuncio.',
    count: (acknowledged: number, readers: number) => `Han confirmado ${n(acknowledged)} de ${n(readers)} personas`,
    nobody: 'Todavía nadie ha confirmado. Aquí aparecerá cada persona que lo haga.',
    more: 'Ver a las siguientes',
    again: 'Volver al comienzo de la lista',
  },
}
export type KindMessages = Translated<typeof kinds>
