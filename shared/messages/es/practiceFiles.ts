import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const practiceFiles = {
  take: {
    title: 'Fichas en archivos',
    lead: 'Llévese las fichas de su titularidad, trabaje en ellas en una planilla y tráigalas de vuelta.',
    csv: 'Descargar en CSV',
    json: 'Descargar en JSON',
    schema: 'Esquema del JSON',
    busy: (count: number) =>
      count === 0
        ? 'Preparando…'
        : plural('es', count, {
            one: 'Va 1 ficha…',
            other: `Van ${n(count)} fichas…`,
            many: `Van ${n(count)} fichas…`,
          }),
    done: 'El archivo está listo.',
    file: 'fichas',
    keep: 'Son borradores: guarde el archivo donde solo usted lo abra.',
    bring: 'Traer fichas de un archivo',
  },
  bring: {
    title: 'Traer fichas de un archivo CSV',
    lead: 'Primero se revisa y se muestra qué haría cada fila; no se guarda nada hasta que usted lo confirme.',
    template: 'Descargar una plantilla',
    templateFile: 'plantilla-fichas.csv',
    columns: 'Cómo se llenan las columnas',
    column: 'Columna',
    takes: 'Qué lleva',
    rowColumns: {
      record:
        'Una seña, como «1», que une el original de una ficha nueva con sus traducciones. Con el identificador de un borrador suyo, la fila lo cambia.',
      version:
        'Solo para cambiar: la versión que vino en la descarga. Si la ficha cambió desde entonces, la fila se rechaza.',
      kind: 'original o translation. Vacío es original.',
      language: 'es, en, pt o fr.',
      by_machine: 'yes si la traducción la hizo una máquina y nadie la revisó.',
    },
    kinds: {
      text: 'Texto.',
      month: 'Año y mes: 2019-03.',
      day: 'Año, mes y día: 2026-10-01.',
      yes: 'yes o no.',
      country: 'Nombre o código del Estado.',
      seats: 'Identificadores de titularidades, separados por punto y coma.',
      instruments: 'Una norma por renglón: instrumento | artículo.',
      files: 'Nombres y leyendas, solo para leer: los archivos se agregan en la ficha.',
    },
    oneOf: (codes: string) => `Uno de estos códigos: ${codes}.`,
    someOf: (codes: string) => `Códigos separados por punto y coma: ${codes}.`,
    leaveOut:
      'La columna que falta no se toca; la celda vacía vacía el campo. Un apóstrofo al comienzo de una celda evita que la planilla la convierta en número, fecha o fórmula: al traerla, se quita.',
    choose: 'Elegir un archivo',
    checking: 'Revisando…',
    whyNot: {
      empty: (_row: number) => 'El archivo no tiene filas debajo de la primera.',
      quotes: (row: number) =>
        `En la fila ${n(row)} hay comillas que se abren y no se cierran, o que se cierran antes de tiempo.`,
      'too-many-rows': (row: number) =>
        `Se traen hasta 500 filas de una vez: la fila ${n(row)} ya no cabe. Divida el archivo.`,
      'too-large': (row: number) =>
        `La ficha de la fila ${n(row)}, con sus traducciones, pasa de los 256 KB que se envían de una vez. Traiga primero el original y después cada traducción.`,
    },
    part: (done: number, of: number) => `Parte ${n(done)} de ${n(of)}`,
    summary: (good: number, bad: number) =>
      bad === 0
        ? plural('es', good, {
            one: '1 fila, sin errores.',
            other: `${n(good)} filas, sin errores.`,
            many: `${n(good)} filas, sin errores.`,
          })
        : plural('es', bad, {
            one: `1 fila por corregir de ${n(good + bad)}. No se guardó nada.`,
            other: `${n(bad)} filas por corregir de ${n(good + bad)}. No se guardó nada.`,
            many: `${n(bad)} filas por corregir de ${n(good + bad)}. No se guardó nada.`,
          }),
    nothing: 'El archivo dice lo mismo que las fichas: no hay nada que guardar.',
    table: 'Filas del archivo',
    row: 'Fila',
    record: 'Ficha',
    language: 'Idioma',
    result: 'Qué hace',
    does: { begins: 'La empieza', changes: 'La cambia', nothing: 'No cambia nada' },
    doneAs: { begins: 'Empezada', changes: 'Cambiada', nothing: 'Sin cambios' },
    changed: 'Campos:',
    send: (count: number) =>
      plural('es', count, {
        one: 'Guardar 1 fila',
        other: `Guardar ${n(count)} filas`,
        many: `Guardar ${n(count)} filas`,
      }),
    sending: 'Guardando…',
    done: (count: number) =>
      plural('es', count, {
        one: 'Se guardó 1 fila.',
        other: `Se guardaron ${n(count)} filas.`,
        many: `Se guardaron ${n(count)} filas.`,
      }),
    stopped:
      'Lo guardado hasta aquí está guardado. Si lo intenta otra vez, sigue desde aquí y nada se guarda dos veces.',
    toRecords: 'Ver las fichas',
  },
}
export type PracticeFileMessages = Translated<typeof practiceFiles>
