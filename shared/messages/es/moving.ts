import type { Translated } from '../translated.ts'

/** A thread that goes to another space. */
export const moving = {
  title: 'Mover el hilo',
  to: 'A qué espacio',
  reason: 'Motivo',
  because: (reason: string) => `Motivo: ${reason}`,
  reasonHint: 'Lo leerá, dentro del hilo, toda persona que pueda leerlo. No repita datos de personas ni de casos.',
  before: 'Ahora',
  after: 'Después',
  opens:
    'Todo lo que se ha escrito en este hilo hasta ahora, por todas las personas, quedará a la vista de toda la red.',
  closes:
    'Quien no pertenezca al nuevo espacio dejará de ver el hilo de inmediato, aunque lo siga o haya escrito en él.',
  releases: (states: string) => `Se dejará de pedir respuesta a los Estados que no podrán leer el hilo: ${states}.`,
  released: (states: string) => `Ya no se pide respuesta a los Estados que no pueden leer este espacio: ${states}.`,
  stays:
    'Las direcciones del hilo y de cada intervención siguen siendo las mismas. Se avisará a quien lo abrió y a quienes lo siguen, si pueden leer el nuevo espacio.',
  done: 'El hilo está en su nuevo espacio.',
  nowhere: 'No hay otro espacio abierto al que usted pueda mover este hilo.',
  conflict: 'El hilo cambió mientras usted decidía. Revise los datos y confirme otra vez.',
  moved: (name: string, from: string | undefined, to: string | undefined) => {
    if (from && to) return `${name} movió este hilo de «${from}» a «${to}».`
    if (from) return `${name} movió este hilo desde «${from}».`
    return to ? `${name} movió este hilo a «${to}» desde otro espacio.` : `${name} movió este hilo a otro espacio.`
  },
}
export type MovingMessages = Translated<typeof moving>
