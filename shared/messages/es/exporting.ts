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
    drafts: 'Sus borradores',
    following: 'Lo que sigue y los anuncios que confirmó',
    order: 'Lo que le pidió a la coordinación que mirara y lo que la coordinación le dijo',
  },
  without:
    'De lo que escribieron otras personas no hay nada; de los espacios que ya no puede leer, solo sus propias palabras. Los archivos que adjuntó no van dentro: descárguelos de sus intervenciones.',
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
    '# Lo mío en Enlaces\n\n- `enlaces.json`: todo, en un solo archivo, para programas. Su forma está descrita en `docs/export.schema.json` del proyecto.\n- `posts/`: sus intervenciones, cada una en un archivo de Markdown con su última versión.\n- `summaries/`: las síntesis que escribió.\n- `drafts/`: sus borradores.\n\nLos archivos que adjuntó no van dentro: descárguelos de sus intervenciones.\n\nContiene textos que pueden ser reservados: guárdelo donde solo usted lo abra.',
  texts: (count: number) =>
    plural('es', count, { one: '1 texto hasta ahora', other: `${n(count)} textos hasta ahora` }),
}
export type ExportMessages = Translated<typeof exporting>
