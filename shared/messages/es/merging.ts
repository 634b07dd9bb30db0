import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)
const posts = (count: number) => plural('es', count, { one: '1 intervención', other: `${n(count)} intervenciones` })

/** Threads that go into others, and posts that go elsewhere. */
export const merging = {
  merge: 'Unir con otro hilo',
  split: 'Separar intervenciones',
  target: 'Con qué hilo',
  targetOfSome: 'A qué hilo',
  targetHint: 'Escriba palabras del título o pegue la dirección del hilo. Tiene que estar en este mismo espacio.',
  options: 'Hilos de este espacio',
  none: 'No se encuentra en este espacio otro hilo abierto que corresponda.',
  choose: 'Elija un hilo de la lista.',
  reason: 'Motivo',
  reasonHint:
    'Lo leerá, dentro de ambos hilos, toda persona que pueda leerlos. No repita datos de personas ni de casos.',
  because: (reason: string) => `Motivo: ${reason}`,
  what: (count: number, title: string) =>
    plural('es', count, {
      one: `1 intervención pasará al final de «${title}», con su autoría y su fecha.`,
      other: `${n(count)} intervenciones pasarán al final de «${title}», en su orden, con su autoría y su fecha.`,
    }),
  whatNew: (count: number) =>
    plural('es', count, {
      one: '1 intervención pasará a un hilo nuevo de este espacio, con su autoría y su fecha.',
      other: `${n(count)} intervenciones pasarán a un hilo nuevo de este espacio, en su orden, con su autoría y su fecha.`,
    }),
  who: 'Podrán leerlas quienes pueden leerlas hoy:',
  signpost:
    'Este hilo quedará cerrado para siempre y señalará el camino: su dirección y la de cada intervención llevarán a donde estén.',
  leads: 'La dirección de cada intervención llevará a donde esté. Las demás conservan su número.',
  told: 'Se avisará a quienes las escribieron y a quienes siguen este hilo. No se puede deshacer de una vez.',
  busy: 'Trasladando…',
  merged: 'Los hilos están unidos.',
  splitDone: 'Las intervenciones están en su nuevo lugar.',
  conflict: 'El hilo cambió mientras usted decidía. Revise los datos y confirme otra vez.',
  notYours: 'Unir y separar hilos corresponde a la edición y a la coordinación.',
  cannotMerge:
    'Este hilo no se puede unir a otro: está cerrado, tiene una respuesta marcada, o es una solicitud o un anuncio.',
  cannotSplit:
    'De este hilo no se puede separar nada: está cerrado, tiene una sola intervención, o es una solicitud o un anuncio.',
  which: 'Qué intervenciones',
  whichHint: 'La primera se queda con el hilo, y la respuesta marcada con su pregunta.',
  item: (number: number, name: string) => `N.º ${n(number)} · ${name}`,
  toTheEnd: 'Desde aquí hasta el final',
  toTheEndOf: (number: number) => `Desde aquí hasta el final: a partir de la n.º ${n(number)}`,
  selected: (count: number) =>
    plural('es', count, { one: '1 intervención elegida', other: `${n(count)} intervenciones elegidas` }),
  nothing: 'Todavía no ha elegido ninguna.',
  tooMany: (limit: number) => `De una vez se pueden separar ${n(limit)} como máximo.`,
  clear: 'No elegir ninguna',
  where: 'Adónde',
  whereNew: 'A un hilo nuevo',
  whereOther: 'A un hilo que ya existe',
  title: 'Título del hilo nuevo',
  came: (name: string, count: number, title: string | undefined) =>
    title ? `${name} trajo ${posts(count)} de «${title}».` : `${name} trajo ${posts(count)} de otro hilo.`,
  cameAll: (name: string, count: number, title: string | undefined) =>
    title ? `${name} unió a este hilo «${title}»: ${posts(count)}.` : `${name} unió otro hilo a este: ${posts(count)}.`,
  went: (name: string, count: number, title: string | undefined) =>
    title ? `${name} llevó ${posts(count)} a «${title}».` : `${name} llevó ${posts(count)} a otro hilo.`,
  gone: (count: number, title: string) =>
    plural('es', count, {
      one: `1 intervención pasó a «${title}»`,
      other: `${n(count)} intervenciones pasaron a «${title}»`,
    }),
  goneElsewhere: (count: number) =>
    plural('es', count, {
      one: '1 intervención pasó a otro hilo.',
      other: `${n(count)} intervenciones pasaron a otro hilo.`,
    }),
  mergedInto: (title: string) => `Este hilo se unió a «${title}». Todo lo que se escribió está allí.`,
  mergedElsewhere: 'Este hilo se unió a otro.',
  go: 'Ir a ese hilo',
  see: (title: string) => `Ver «${title}»`,
  led: 'La dirección llevaba a un hilo que se unió a este, o del que esto se separó.',
}
export type MergingMessages = Translated<typeof merging>
