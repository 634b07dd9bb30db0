import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const exporting = {
  link: 'Descargar todo lo que escribí',
  title: 'Llevarme lo mío',
  lead: 'Un archivo con todo lo que usted escribió y guardó en Enlaces. Se prepara en este dispositivo: no queda copia en ningún otro lugar.',
  holds: 'Qué contiene',
  parts: {
    profile: 'Su perfil y dónde tiene sesiones abiertas',
    texts: 'Sus intervenciones y síntesis, en todas sus versiones, con el título del hilo',
    files: 'Los archivos que adjuntó: su nombre y sus palabras siempre, y el contenido si usted lo quiere',
    drafts: 'Sus borradores',
    following: 'Lo que sigue y los anuncios que confirmó',
    practices: 'Las buenas prácticas de su titularidad, o las suyas, con sus traducciones, y los filtros que guardó',
    reviews: 'Sus evaluaciones de prácticas de otros Estados, y lo que anotó de las que el suyo adopta',
    order: 'Lo que le pidió a la coordinación que mirara y lo que la coordinación le dijo',
  },
  without:
    'De lo que escribieron otras personas no hay nada; de los espacios que ya no puede leer, solo sus propias palabras.',
  withFiles: 'Con los archivos que adjunté',
  withFilesHint: (megabytes: number) =>
    `Primero los más recientes, hasta ${n(megabytes)} MB en este dispositivo. En una línea lenta, mejor sin ellos: sus nombres van siempre.`,
  files: (done: number, of: number) =>
    plural('es', of, { one: `${n(done)} de 1 archivo adjunto`, other: `${n(done)} de ${n(of)} archivos adjuntos` }),
  overLimit: (count: number, megabytes: number) =>
    plural('es', count, {
      one: `1 archivo adjunto quedó fuera: en este dispositivo caben ${n(megabytes)} MB. README.md dice cuál es y dónde está.`,
      other: `${n(count)} archivos adjuntos quedaron fuera: en este dispositivo caben ${n(megabytes)} MB. README.md dice cuáles son y dónde están.`,
    }),
  unreadable: (count: number) =>
    plural('es', count, {
      one: '1 archivo adjunto quedó fuera: usted ya no puede leer su intervención, o ya no está. README.md dice cuál es.',
      other: `${n(count)} archivos adjuntos quedaron fuera: usted ya no puede leer sus intervenciones, o ya no están. README.md dice cuáles son.`,
    }),
  unwanted: (count: number) =>
    plural('es', count, {
      one: '1 archivo adjunto va solo con su nombre, como usted pidió.',
      other: `${n(count)} archivos adjuntos van solo con su nombre, como usted pidió.`,
    }),
  leftOutIs: '## Archivos que no van dentro',
  leftOut: {
    'over-limit': 'no cabía en el dispositivo; está en',
    unreadable: 'ya no está, o usted ya no puede leer su intervención:',
    unwanted: 'usted pidió solo los nombres; está en',
  },
  make: 'Preparar mi archivo',
  busy: 'Preparando…',
  goOn: 'Seguir donde quedó',
  stopped:
    'Lo reunido hasta aquí se conserva mientras no salga de esta página. Cuando vuelva la conexión, sigue por sí solo.',
  ready: 'Su archivo está listo',
  keep: 'Contiene textos que pueden ser reservados: guárdelo donde solo usted lo abra.',
  save: 'Guardar el archivo',
  /** What stands in the archive itself. */
  readme:
    '# Lo mío en Enlaces\n\n- `enlaces.json`: todo, en un solo archivo, para programas. Su forma está descrita en `docs/export.schema.json` del proyecto.\n- `posts/`: sus intervenciones, cada una en un archivo de Markdown con su última versión.\n- `summaries/`: las síntesis que escribió.\n- `drafts/`: sus borradores.\n- `files/`: los archivos que adjuntó. De qué intervención es cada uno está al comienzo de su archivo en `posts/`.\n- `enlaces.json` trae además las buenas prácticas de su titularidad, o las suyas, sus evaluaciones, lo que anotó de prácticas de otros Estados y los filtros que guardó.\n\nContiene textos que pueden ser reservados: guárdelo donde solo usted lo abra.',
  texts: (count: number) =>
    plural('es', count, { one: '1 texto hasta ahora', other: `${n(count)} textos hasta ahora` }),
}
export type ExportMessages = Translated<typeof exporting>
