import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)
const unit = (unit: 'kilobyte' | 'megabyte', value: number) =>
  new Intl.NumberFormat('es', { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)

/** Files that are sent with what one writes. */
export const files = {
  size: (bytes: number) =>
    bytes < 1_000_000 ? unit('kilobyte', Math.max(1, Math.round(bytes / 1_000))) : unit('megabyte', bytes / 1_000_000),
  kinds: {
    jpeg: 'imagen JPEG',
    png: 'imagen PNG',
    webp: 'imagen WebP',
    gif: 'imagen GIF',
    pdf: 'PDF',
    docx: 'documento de Word',
    xlsx: 'hoja de Excel',
    pptx: 'presentación de PowerPoint',
    odt: 'documento de texto OpenDocument',
    ods: 'hoja de cálculo OpenDocument',
    odp: 'presentación OpenDocument',
  },
  add: 'Adjuntar archivos',
  hint: 'Imágenes, PDF y documentos de Office u OpenDocument, hasta 25 MB cada uno. También puede soltarlos o pegarlos aquí.',
  drop: 'Suelte aquí los archivos',
  attached: 'Archivos adjuntos',
  added: (value: number) =>
    plural('es', value, { one: `Se añadió ${n(value)} archivo.`, other: `Se añadieron ${n(value)} archivos.` }),
  state: {
    waiting: 'En cola',
    sending: (percent: number) => `Enviando: ${n(percent)} %`,
    paused: 'Sin línea. Se reanuda por sí solo cuando vuelva.',
    lost: 'Se interrumpió al salir de la página. Elija otra vez el mismo archivo y seguirá donde quedó.',
    checking: 'Revisando el archivo…',
    ready: 'Listo',
    gone: 'Ya no está: pasó más de un día sin publicarse. Adjúntelo otra vez.',
    failed: 'No se pudo enviar.',
  },
  readyNamed: (name: string) => `«${name}» está listo.`,
  refusedNamed: (name: string) => `«${name}» no se aceptó.`,
  progress: (name: string) => `Envío de «${name}»`,
  resume: 'Reanudar',
  resumeName: (name: string) => `Reanudar el envío de «${name}»`,
  remove: 'Quitar',
  removeName: (name: string) => `Quitar «${name}»`,
  alt: 'Describa la imagen',
  altHint: 'Para quien no la ve: qué muestra y por qué está aquí. No nombre a niñas, niños ni adolescentes.',
  altMissing: 'Describa la imagen, o marque que es un adorno.',
  decorative: 'Es solo un adorno: no hace falta describirla',
  notYet: 'Todavía hay archivos por enviar. Espere a que estén listos o quítelos.',
  hasRefused: 'Quite los archivos que no se aceptaron y publique de nuevo.',
  tooLarge: 'Pesa más de 25 MB. Redúzcalo o divídalo.',
  empty: 'El archivo está vacío.',
  tooMany: (value: number) =>
    plural('es', value, {
      one: `Se puede adjuntar ${n(value)} archivo como máximo.`,
      other: `Se pueden adjuntar ${n(value)} archivos como máximo.`,
    }),
  refusals: {
    'unknown-type': 'No es una imagen, un PDF ni un documento de Office u OpenDocument.',
    executable: 'Es un programa o contiene uno. No se aceptan programas.',
    archive: 'Es un archivo comprimido. Adjunte por separado los documentos que contiene.',
    macros: 'Contiene macros. Guárdelo sin macros (.docx, .xlsx o .pptx) y adjúntelo de nuevo.',
    'old-office':
      'Es un documento de Office antiguo o tiene contraseña. Guárdelo como .docx, .xlsx o .pptx, sin contraseña.',
    heic: 'Es una foto en formato de Apple. Guárdela como JPEG y adjúntela de nuevo.',
    damaged: 'Está dañado o incompleto y no se puede leer.',
    'too-many-pixels': 'La imagen tiene demasiados píxeles. Redúzcala.',
  },
  takenOut: (by: string) => `Archivo quitado por ${by}, coordinación`,
  listOf: 'Archivos de esta intervención',
  download: 'Descargar',
  downloadName: (name: string) => `Descargar «${name}»`,
  unavailable: 'No se pudo descargar. Inténtelo de nuevo.',
}
export type FilesMessages = Translated<typeof files>
