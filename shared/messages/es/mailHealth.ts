import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

/** The page on what became of the mails. */
export const mailHealth = {
  title: 'Salud del correo',
  lead: 'Qué fue de los correos que salen de Enlaces, y qué hacer cuando alguno no llega.',
  sent: 'Lo que salió',
  sentIn: (count: number) =>
    plural('es', count, {
      one: '1 correo en los últimos 14 días.',
      other: `${n(count)} correos en los últimos 14 días.`,
    }),
  chart: 'Correos enviados cada día; los números están en la tabla.',
  sentTodo:
    'Lo normal es que casi todo figure como entregado. Si un día no salió nada y debía haber boletines, mire si están en pausa.',
  nothingSent: 'Todavía no salió ningún correo',
  nothingSentIs: 'En cuanto salga el primero, aquí verá cada día cuántos se enviaron, llegaron o rebotaron.',
  byDay: 'Los números de cada día',
  byKind: 'Por tipo de correo, en los últimos 7 días',
  utc: 'Los días son los del tiempo universal (UTC).',
  day: 'Día',
  kind: 'Tipo',
  fates: {
    sent: 'Enviados',
    delivered: 'Entregados',
    bounced: 'Rebotes definitivos',
    softBounced: 'Rebotes pasajeros',
    complained: 'Quejas',
    rejected: 'Rechazados',
  },
  kinds: {
    digest: 'Boletines',
    code: 'Códigos para entrar',
    letter: 'Avisos e invitaciones',
    subscription: 'Códigos del boletín público',
  },
  waiting: 'Lo que espera',
  queues: { 'urgent-mail': 'Códigos para entrar', 'bulk-mail': 'Boletines, avisos e invitaciones' },
  queue: 'Fila',
  toSend: 'Por enviar',
  inHand: 'En curso o por reintentar',
  givenUp: 'No se pudieron enviar',
  waitingTodo:
    'Son números aproximados. Es normal que haya correos por enviar mientras salen los boletines; si el número no baja en una hora, avise a quien mantiene el sistema.',
  givenUpTodo:
    'Hay correos que no se pudieron enviar tras muchos intentos. Avise a quien mantiene el sistema: sabrá por qué y puede volver a ponerlos en la fila.',
  noAnswer: 'La fila no contesta',
  noAnswerTodo: 'Ahora no se puede saber cuántos correos esperan. Vuelva a mirar en unos minutos.',
  bounces: 'Rebotes',
  complaints: 'Quejas',
  rate: (share: string, limit: string) =>
    `${share} de los correos de los últimos 7 días. Al llegar a ${limit}, los boletines se ponen en pausa por sí solos.`,
  few: (count: number) =>
    `Si salieron menos de ${n(count)} correos, se calcula como si hubieran sido ${n(count)}, para que un caso aislado no detenga los boletines.`,
  since: (day: string) => `Se cuenta desde la última pausa, el ${day}.`,
  levels: { fine: 'Bien', near: 'Cerca del límite', over: 'En el límite o más' },
  bouncesTodo: {
    fine: 'No hay que hacer nada más que mirar, abajo, las direcciones detenidas.',
    near: 'Revise abajo las direcciones que rebotan antes del próximo boletín: suelen estar mal escritas, o ser de personas que dejaron su puesto.',
    over: 'Revise abajo las direcciones que rebotan y corríjalas con cada persona; reanude los boletines cuando lo haya hecho.',
  },
  complaintsTodo: {
    fine: 'No hay que hacer nada.',
    near: 'Alguien marcó un correo como no deseado. Háblele por otro medio: quizá prefiera un boletín mensual, o ninguno.',
    over: 'Varias personas marcaron correos como no deseados. Hable con ellas por otro medio antes de reanudar los boletines.',
  },
  stops: 'Direcciones detenidas',
  stopsLead:
    'A estas direcciones Enlaces no les escribe, o no les envía ni boletín ni avisos enseguida. La persona sigue en la red y puede entrar con su llave de acceso.',
  noStops: 'No hay ninguna dirección detenida',
  noStopsIs:
    'Cuando una dirección devuelva el correo, o alguien lo marque como no deseado, aparecerá aquí con lo que conviene hacer.',
  nobody: 'Una dirección que ya no es de nadie en la red',
  typed: 'Una dirección escrita en el formulario del boletín público',
  bounceIs: 'No recibe ningún correo',
  complaintIs: 'No recibe ni boletín ni avisos enseguida',
  bounced: {
    digest: 'Rebotó un boletín.',
    code: 'Rebotó un código para entrar.',
    letter: 'Rebotó un aviso o una invitación.',
    subscription: 'Rebotó un código del boletín público.',
  },
  complained: {
    digest: 'Marcó un boletín como no deseado.',
    code: 'Marcó un código para entrar como no deseado.',
    letter: 'Marcó un aviso o una invitación como no deseado.',
    subscription: 'Marcó un código del boletín público como no deseado.',
  },
  bounceTodo:
    'Compruebe la dirección con la persona por otro medio. Si está bien y el buzón funciona, deje pasar el correo otra vez; si está mal escrita, invite a la persona con la dirección correcta.',
  complaintTodo:
    'Los códigos y las cartas de la coordinación le siguen llegando. Solo la propia persona puede volver a elegir el boletín o los avisos enseguida.',
  release: 'Dejar pasar el correo',
  releaseIs: 'El próximo correo vuelve a salir hacia esta dirección. Si rebota otra vez, se detiene otra vez.',
  reason: 'Razón',
  reasonHint: 'Queda en el registro. No escriba la dirección.',
  released: 'El correo vuelve a salir hacia esa dirección. Quedó en el registro.',
}
export type MailHealthMessages = Translated<typeof mailHealth>
