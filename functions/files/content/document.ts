import type { FileKind, FileRefusal } from '../../../shared/fileKinds.ts'
import { mediaTypes } from '../rules.ts'
import { type Container, containerFrom } from './container.ts'

export type Told = { kind: FileKind } | { refusal: FileRefusal }

// Of Office: projects, controls, sheets of the old macro language, and documents with macros within the document. Of LibreOffice: its libraries.
const macros =
  /(^|\/)vba(project|data)[^/]*$|(^|\/)activex\/|(^|\/)(macrosheets|dialogsheets)\/|\.(docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm|ppam)$|^(basic|scripts)\//i
const programs = /\.(exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|msi|lnk|pif|cpl)$/i

/** A document in a ZIP container (ECMA-376, OASIS OpenDocument), or why it is none that is taken. */
export function officeDocument(file: Buffer): Told {
  const container = containerFrom(file)
  if (!container) return { refusal: 'damaged' }
  const kind = officeKind(container) ?? openKind(container)
  if (!kind) return { refusal: 'archive' }
  if (container.isEncrypted || kind === 'encrypted') return { refusal: 'old-office' }
  if (kind === 'macros' || container.names.some((name) => macros.test(name))) return { refusal: 'macros' }
  if (container.names.some((name) => programs.test(name))) return { refusal: 'executable' }
  return { kind }
}

const officeKinds = ['docx', 'xlsx', 'pptx'] as const

function officeKind(container: Container): FileKind | 'macros' | undefined {
  const types = container.text('[Content_Types].xml')
  if (types === undefined) return undefined
  if (/macroEnabled|vbaProject/i.test(types)) return 'macros'
  return officeKinds.find((kind) => types.includes(`${mediaTypes[kind]}.main+xml`))
}

const openKinds = ['odt', 'ods', 'odp'] as const

function openKind(container: Container): FileKind | 'encrypted' | undefined {
  const { name, isStored } = container.first
  if (name !== 'mimetype' || !isStored) return undefined
  const type = container.text('mimetype')
  if (container.text('META-INF/manifest.xml')?.includes('encryption-data')) return 'encrypted'
  return openKinds.find((kind) => mediaTypes[kind] === type)
}
