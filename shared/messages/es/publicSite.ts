import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

/** What the public site says, besides the names of fields. */
export const publicSite = {
  network: 'Red de Enlaces Técnicos',
  institute: 'Instituto Interamericano del Niño, la Niña y Adolescentes (IIN-OEA)',
  skip: 'Ir al contenido',
  languages: 'Idioma',
  trail: 'Dónde está',
  menu: 'Secciones',
  start: 'Inicio',
  forum: 'Entrar en el foro',
  forumIs: 'El foro es un lugar reservado de los Estados. Lo que aquí se lee es público y puede citarse.',
  feed: 'Novedades por Atom',
  digest: 'Recibir el boletín por correo',
  data: 'Datos abiertos',
  home: {
    title: 'Buenas prácticas para la niñez en movilidad',
    lead: 'Experiencias de los Estados de las Américas con niñas, niños y adolescentes en contextos de movilidad humana: qué se hace, con quiénes, qué resultó y qué no. Las registra quien las lleva adelante y las revisan pares de otros Estados.',
    latest: 'Lo más reciente',
    all: (count: number) =>
      plural('es', count, {
        one: 'Ver la única buena práctica',
        other: `Ver las ${n(count)} buenas prácticas`,
        many: `Ver los ${n(count)} de buenas prácticas`,
      }),
    none: 'Todavía no se publicó ninguna buena práctica. Cuando la primera esté publicada, se leerá aquí.',
    dataIs: 'La lista entera, con sus resúmenes y sus enlaces, para hojas de cálculo y programas:',
    schema: 'descripción de los campos',
  },
  lists: {
    title: 'Buenas prácticas',
    lead: 'Todas las publicadas, por Estado; en cada uno, las más recientes primero.',
    byState: 'Por Estado',
    byTheme: 'Por tema',
    of: (place: string) => `Buenas prácticas: ${place}`,
    count: (count: number) =>
      plural('es', count, {
        one: '1 buena práctica',
        other: `${n(count)} buenas prácticas`,
        many: `${n(count)} de buenas prácticas`,
      }),
    none: 'Ahora no hay aquí ninguna buena práctica publicada.',
    pages: 'Páginas',
    page: (number: number, of: number) => `Página ${n(number)} de ${n(of)}`,
    next: 'Página siguiente',
    previous: 'Página anterior',
  },
  practice: {
    version: (number: number) => `Versión ${n(number)}`,
    publishedOn: 'Publicada el',
    level: 'Resultado de la revisión',
    record: 'Ficha',
    contents: 'En esta página',
    focalPoint: (institution: string, title: string) => `${institution}: ${title}`,
    address: 'Dirección permanente de esta versión',
    versions: 'Versiones',
    newest: 'La versión vigente',
    isOld: (number: number) => `Esta es la versión ${n(number)}, tal como se publicó. Hay una más nueva.`,
    asData: 'Esta ficha como datos (JSON)',
    original: 'Original',
    inOriginal: 'No hay traducción de este texto: se lee en el idioma original.',
    untranslated: 'Esta buena práctica todavía no está traducida al español: su texto se lee en el idioma original.',
    current: 'Traducción al día con el original.',
    stale: 'Traducción de una versión anterior del original: lo que cambió desde entonces está señalado.',
    staleText: 'El original de este texto cambió después de traducirse.',
    byMachine: 'La tradujo una máquina y nadie la revisó. El original es el que vale.',
    readOriginal: 'Leer el original',
  },
  states: {
    published: 'Vigente',
    due: 'Toca revisarla',
    superseded: 'Reemplazada',
    archived: 'Archivada',
    withdrawn: 'Retirada',
  },
  stateNotes: {
    due: 'Llegó la fecha en que convenía revisarla; su Estado todavía no confirmó que siga vigente.',
    superseded: 'Otra buena práctica ocupó su lugar:',
    archived: 'Está archivada desde el',
    archivedIs: 'Ya no se propone, y se sigue leyendo como se publicó.',
  },
  outcomes: {
    reported: 'Experiencia registrada',
    promising: 'Práctica prometedora',
    validated: 'Buena práctica validada',
    replicated: 'Buena práctica replicada',
  },
  gone: {
    title: 'Esta buena práctica fue retirada',
    lead: 'Se publicó aquí y se retiró para siempre. No queda nada de su texto.',
    state: 'Estado',
    publishedOn: 'Publicada por primera vez',
    on: 'Retirada',
    others: 'Ver las que están publicadas',
  },
}
export type PublicSiteMessages = Translated<typeof publicSite>
