import type { FilesMessages } from '../es/files.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)
const unit = (unit: 'kilobyte' | 'megabyte', value: number) =>
  new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)

export const files: FilesMessages = {
  size: (bytes: number) =>
    bytes < 1_000_000 ? unit('kilobyte', Math.max(1, Math.round(bytes / 1_000))) : unit('megabyte', bytes / 1_000_000),
  kinds: {
    jpeg: 'JPEG image',
    png: 'PNG image',
    webp: 'WebP image',
    gif: 'GIF image',
    pdf: 'PDF',
    docx: 'Word document',
    xlsx: 'Excel spreadsheet',
    pptx: 'PowerPoint slides',
    odt: 'OpenDocument text',
    ods: 'OpenDocument spreadsheet',
    odp: 'OpenDocument slides',
  },
  add: 'Attach files',
  hint: 'Images, PDF and Office or OpenDocument documents, up to 25 MB each. You can also drop or paste them here.',
  drop: 'Drop the files here',
  attached: 'Attached files',
  added: (value: number) => plural('en', value, { one: `${n(value)} file added.`, other: `${n(value)} files added.` }),
  state: {
    waiting: 'In line',
    sending: (percent: number) => `Sending: ${n(percent)}%`,
    paused: 'No connection. It goes on by itself when the line is back.',
    lost: 'It stopped when you left the page. Choose the same file again and it goes on where it was.',
    checking: 'Checking the file…',
    ready: 'Ready',
    gone: 'It is no longer here: more than a day passed without posting it. Attach it again.',
    failed: 'It could not be sent.',
  },
  readyNamed: (name: string) => `“${name}” is ready.`,
  refusedNamed: (name: string) => `“${name}” was not accepted.`,
  progress: (name: string) => `Sending “${name}”`,
  resume: 'Go on',
  resumeName: (name: string) => `Go on sending “${name}”`,
  remove: 'Remove',
  removeName: (name: string) => `Remove “${name}”`,
  alt: 'Describe the image',
  altHint: 'For those who do not see it: what it shows and why it is here. Do not name children or adolescents.',
  altMissing: 'Describe the image, or say that it is decoration.',
  decorative: 'It is only decoration: no description needed',
  notYet: 'Some files are still being sent. Wait until they are ready, or remove them.',
  hasRefused: 'Remove the files that were not accepted, and post again.',
  tooLarge: 'It is larger than 25 MB. Make it smaller or split it.',
  empty: 'The file is empty.',
  tooMany: (value: number) =>
    plural('en', value, {
      one: `At most ${n(value)} file can be attached.`,
      other: `At most ${n(value)} files can be attached.`,
    }),
  refusals: {
    'unknown-type': 'It is neither an image, nor a PDF, nor an Office or OpenDocument document.',
    executable: 'It is a program or contains one. Programs are not accepted.',
    archive: 'It is a compressed archive. Attach the documents in it one by one.',
    macros: 'It contains macros. Save it without macros (.docx, .xlsx or .pptx) and attach it again.',
    'old-office':
      'It is an old Office document, or it has a password. Save it as .docx, .xlsx or .pptx, without a password.',
    heic: 'It is a photo in Apple’s format. Save it as JPEG and attach it again.',
    damaged: 'It is damaged or incomplete and cannot be read.',
    'too-many-pixels': 'The image has too many pixels. Make it smaller.',
  },
  takenOut: (by) => `File taken out by ${by}, coordination`,
  listOf: 'Files of this post',
  download: 'Download',
  downloadName: (name: string) => `Download “${name}”`,
  unavailable: 'It could not be downloaded. Try again.',
}
