import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const catalogue = {
  title: 'Buenas prácticas',
  lead: 'Lo que los Estados ya hacen por niñas, niños y adolescentes en contextos de movilidad, revisado por sus pares y publicado con la autorización de cada Estado.',
  mine: 'Mis fichas',
  words: 'Palabras',
  find: 'Buscar',
  chosen: 'Lo elegido',
  takeBack: '(quitar)',
  clear: 'Quitar todo',
  count: 'Prácticas',
  print: 'Imprimir',
  views: { label: 'Formas de verlas', list: 'Lista', map: 'Mapa', matrix: 'Temas y Estados' },
  filters: (count: number) => (count > 0 ? `Filtros (${n(count)})` : 'Filtros'),
  facets: {
    country: 'Estado',
    theme: 'Tema',
    outcome: 'Resultado de la revisión',
    age: 'Edad',
    company: 'Con quién se mueven',
    group: 'Grupo',
    stage: 'Momento de la movilidad',
    level: 'Nivel territorial',
    language: 'Disponible en',
    year: 'Año en que empezó',
  },
  outcomes: { reported: 'Registrada', promising: 'Prometedora', validated: 'Validada', replicated: 'Replicada' },
  sort: {
    label: 'Ordenar por',
    fit: 'Coincidencia en el título',
    recent: 'Las más recientes',
    outcome: 'Resultado de la revisión',
    adopted: 'Las más adoptadas',
  },
  found: (count: number) =>
    count === 0
      ? 'No hay ninguna práctica'
      : plural('es', count, {
          one: '1 práctica',
          other: `${n(count)} prácticas`,
          many: `${n(count)} prácticas`,
        }),
  firstOnes: 'Volver a las primeras',
  more: 'Ver más prácticas',
  since: (year: string) => `Desde ${year}`,
  adopted: (count: number) =>
    plural('es', count, {
      one: 'Adoptada por 1 Estado',
      other: `Adoptada por ${n(count)} Estados`,
      many: `Adoptada por ${n(count)} Estados`,
    }),
  preparing: 'El catálogo se está preparando',
  empty: 'Todavía no hay prácticas publicadas',
  emptyIs:
    'Aquí estarán las que los Estados presenten, sus pares revisen y el Instituto publique. Puede empezar la primera en «Mis fichas».',
  nothing: 'Ninguna práctica reúne todo lo que eligió',
  nothingIs:
    'Quite alguno de los filtros, o pruebe con menos palabras o más generales. Una combinación sin prácticas también dice algo: es un vacío que la red puede llenar.',
  nothingAsked: 'Ninguna práctica tiene esas palabras',
  fewer: 'Pruebe con menos palabras, o con otras más generales.',
  lookedIn: 'Las palabras se buscaron en español, inglés, portugués y francés, en todo el texto de cada práctica.',
  loosen: 'Las hay si quita algo de lo elegido:',
  without: (chosen: string, found: string) => `Sin «${chosen}»: ${found}`,
  near: 'Con algunas de esas palabras',
  meant: '¿Quiso decir…?',
  published: 'Publicada:',
  version: (number: number) => `Versión ${number}`,
  versions: 'Versiones',
  older: 'Esta no es la última versión.',
  toLast: 'Ver la última',
  toSuccessor: 'Ver la práctica que la reemplaza',
  publicPage: 'Su página pública',
  toRecord: 'Trabajar en la ficha',
  toCatalogue: 'Ir al catálogo',
  reason: 'Motivo:',
  states: {
    published: 'Vigente',
    due: 'Le toca revisión: su Estado debe confirmar que sigue vigente.',
    superseded: 'Otra práctica la reemplazó. Queda aquí para quien la consulte.',
    archived: 'Está archivada: ya no se aplica, y queda aquí para quien la consulte.',
    withdrawn: 'Esta práctica se retiró',
  },
  withdrawn: {
    title: 'Esta práctica se retiró',
    of: (state: string) => `Era una práctica de este Estado: ${state}. Ya no se puede leer.`,
    ofNone: 'Ya no se puede leer.',
    at: 'Retirada:',
  },
  similar: { title: 'Prácticas parecidas', why: (shared: string) => `En común: ${shared}` },
  compare: {
    title: 'Comparar prácticas',
    pick: 'Comparar',
    full: 'ya eligió tres',
    picked: (count: number) =>
      plural('es', count, {
        one: '1 elegida para comparar; elija otra',
        other: `${n(count)} elegidas para comparar`,
        many: `${n(count)} elegidas para comparar`,
      }),
    none: 'No comparar',
    empty: 'No hay prácticas que comparar',
    unsaid: 'No lo dice.',
    gone: (count: number) =>
      plural('es', count, {
        one: '1 de las prácticas elegidas ya no está publicada.',
        other: `${n(count)} de las prácticas elegidas ya no están publicadas.`,
        many: `${n(count)} de las prácticas elegidas ya no están publicadas.`,
      }),
  },
  map: {
    title: 'Mapa de las prácticas',
    lead: 'Cada Estado es un cuadro del mismo tamaño. El número dice cuántas prácticas tiene publicadas; elija uno para verlas.',
    table: 'Verlo como tabla',
    tile: (state: string, count: number) =>
      count === 0
        ? `${state}: ninguna práctica`
        : plural('es', count, {
            one: `${state}: 1 práctica`,
            other: `${state}: ${n(count)} prácticas`,
            many: `${state}: ${n(count)} prácticas`,
          }),
  },
  matrix: {
    title: 'Temas y Estados',
    lead: 'Cuántas prácticas hay de cada Estado en cada tema. Un punto es un vacío: todavía no hay ninguna.',
    cell: (state: string, theme: string, count: number) =>
      count === 0
        ? `${state}, ${theme}: ninguna práctica`
        : plural('es', count, {
            one: `${state}, ${theme}: 1 práctica`,
            other: `${state}, ${theme}: ${n(count)} prácticas`,
            many: `${state}, ${theme}: ${n(count)} prácticas`,
          }),
  },
  filter: {
    title: 'Filtros guardados',
    lead: (most: number) => `Hasta ${n(most)}. En los boletines cuentan las palabras del título y del resumen.`,
    save: 'Guardar este filtro',
    saveNow: 'Guardar',
    saved: 'El filtro quedó guardado.',
    name: 'Nombre del filtro',
    digest: 'Avisarme en el boletín de las prácticas nuevas',
    rename: 'Cambiar el nombre',
    drop: 'Borrar',
  },
  openData: {
    title: 'Datos abiertos',
    lead: 'Todo lo publicado, para una hoja de cálculo o un programa; el esquema describe su forma.',
    csv: 'Descargar CSV',
    json: 'Descargar JSON',
    'schema.json': 'Esquema del JSON',
  },
  inSearch: (count: number) =>
    plural('es', count, {
      one: '1 buena práctica tiene estas palabras: verla en el catálogo',
      other: `${n(count)} buenas prácticas tienen estas palabras: verlas en el catálogo`,
      many: `${n(count)} buenas prácticas tienen estas palabras: verlas en el catálogo`,
    }),
}

export type CatalogueMessages = Translated<typeof catalogue>
