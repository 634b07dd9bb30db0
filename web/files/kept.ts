import type { FileKind, FileRefusal } from '../../shared/fileKinds.ts'
import type { AttachedFile } from '../../shared/files.ts'
import { forget } from '../device.ts'
import { draftKey, readDraft, writeDraft } from '../drafts.ts'
import { personHere } from '../session.ts'

/** As much of a file as this device keeps with the text that it belongs to; its content stays where its owner has it. */
export type KeptFile = {
  /** The `Idempotency-Key` of its beginning, and its name within the page. */
  key: string
  id?: string | undefined
  name: string
  bytes: number
  kind?: FileKind | undefined
  refusal?: FileRefusal | undefined
  isPicture: boolean
  alt: string
  decorative: boolean
}

function keyOf(place: string): string {
  return draftKey(personHere(), `attached:${place}`)
}

export function readKept(place: string): KeptFile[] {
  try {
    const kept: KeptFile[] | undefined = JSON.parse(readDraft(keyOf(place), Date.now()) ?? '[]')
    return Array.isArray(kept) ? kept.filter(({ key, name }) => key && typeof name === 'string') : []
  } catch {
    return []
  }
}

export function writeKept(place: string, files: KeptFile[]): void {
  if (files.length === 0) forget(keyOf(place))
  else writeDraft(keyOf(place), JSON.stringify(files), Date.now())
}

/** Files that come back with a text that was not sent: what they are is asked for where they are shown. */
export function giveFiles(place: string, files: readonly AttachedFile[] | undefined): void {
  if (!files?.length) return
  writeKept(place, [...readKept(place), ...files.map(fromDraft)])
  dispatchEvent(new Event(given(place)))
}

/** The event of files that came back. */
export function given(place: string): string {
  return `files-given:${place}`
}

/** A file of which only its id is known here, and what was said of it. */
export function fromDraft({ id, alt = '', decorative }: AttachedFile): KeptFile {
  const isPicture = alt !== '' || decorative === true
  return { key: id, id, name: '', bytes: 0, alt, decorative: decorative === true, isPicture }
}
