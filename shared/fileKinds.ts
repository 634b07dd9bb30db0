/** What a file may be: told by its content when it has arrived, never by its name. */
export const fileKinds = ['jpeg', 'png', 'webp', 'gif', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'] as const
export type FileKind = (typeof fileKinds)[number]

const pictures = new Set<FileKind>(['jpeg', 'png', 'webp', 'gif'])

export function isPicture(kind: FileKind): boolean {
  return pictures.has(kind)
}

/** Where a file is on its way: sent piece by piece, looked at, and then good or refused. */
export const fileStates = ['uploading', 'checking', 'ready', 'refused'] as const

/** Why what arrived is not taken. */
export const fileRefusals = [
  'unknown-type',
  'executable',
  'archive',
  'macros',
  'old-office',
  'heic',
  'damaged',
  'too-many-pixels',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** So small that one is sent in ten seconds over a slow line: what a lost line costs at most. */
export const pieceBytes = 512 * 1024

/** How long each piece of a file is, in order; the last one has what is left. */
export function pieceSizes(bytes: number): number[] {
  const count = Math.ceil(bytes / pieceBytes)
  return Array.from({ length: count }, (_, at) => Math.min(pieceBytes, bytes - at * pieceBytes))
}
