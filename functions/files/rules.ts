import type { FileKind } from '../../shared/fileKinds.ts'
import type { Delivery } from '../platform/vault.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** The media types of IANA. */
export const mediaTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  odt: `${open}.text`,
  ods: `${open}.spreadsheet`,
  odp: `${open}.presentation`,
} as const satisfies Record<FileKind, string>

/** A file as it is given away: to be kept under its name, never to be opened within a page. */
export function deliveryOf({ name, kind }: { name: string; kind: FileKind }): Delivery {
  return { name, type: mediaTypes[kind] }
}

const endings: Record<FileKind, readonly string[]> = {
  ...{ jpeg: ['jpg', 'jpeg'], png: ['png'], webp: ['webp'], gif: ['gif'], pdf: ['pdf'] },
  ...{ docx: ['docx'], xlsx: ['xlsx'], pptx: ['pptx'], odt: ['odt'], ods: ['ods'], odp: ['odp'] },
}

/** The name with the ending of what the file is: a name that says something else would be opened by the wrong program. */
export function nameFor(name: string, kind: FileKind): string {
  const [stem = '', ending = ''] = /^(.+)\.([^.]{1,10})$/.exec(name)?.slice(1) ?? [name]
  if (endings[kind].includes(ending.toLowerCase())) return name
  return `${stem}.${endings[kind][0]}`
}
