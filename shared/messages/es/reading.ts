import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('es', value)

/** Finding one's way in what was written: jumps, quotes, summaries, versions, print. */
export const reading = {
  jump: {
    title: 'Ir a otra intervención',
    first: 'La primera',
    unread: 'La primera sin leer',
    last: 'La última',
    number: 'Por su número',
    toNumber: 'Ir al número',
    outside: (all: number) => `Escriba un número de 1 a ${n(all)}.`,
    day: 'Por su fecha',
    toDay: 'Ir a la fecha',
    noDay: 'Elija una fecha.',
    since: (number: number) => `Primera intervención desde esa fecha: n.º ${n(number)}.`,
    nothingSince: 'Desde esa fecha nadie ha escrito aquí. Esta es la última intervención.',
  },
  changes: { title: 'Qué cambió respecto de la versión anterior', removed: 'Quitado:', added: 'Agregado:' },
  summary: {
    title: 'A qué se llegó',
    begin: 'Escribir a qué se llegó',
    edit: 'Actualizar la síntesis',
    label: 'A qué se llegó en este hilo',
    save: 'Guardar la síntesis',
    saved: 'La síntesis está guardada.',
    by: (name: string) => `Síntesis de ${name}`,
    versions: 'Ver sus versiones',
    historyTitle: 'Versiones de la síntesis',
    hint: 'Unas frases: qué se acordó, qué queda abierto y dónde está en el hilo. Hasta 8 KB.',
  },
  print: {
    back: 'Volver al hilo',
    open: 'Versión para imprimir',
    print: 'Imprimir',
    source: (address: string, moment: string) => `${address} · Impreso: ${moment}`,
    next: (number: number) => `Imprimir a partir de la n.º ${n(number)}`,
  },
  notCopied: (address: string) => `El navegador no permite copiar. La dirección es ${address}`,
}
export type ReadingMessages = Translated<typeof reading>
