import type { Actor } from '../../shared/actor.ts'
import { isPicture, pieceBytes, pieceSizes } from '../../shared/fileKinds.ts'
import { type AttachedFile, FileName, type SentFile } from '../../shared/files.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { beginFile, noteArrival } from '../files/actions.ts'
import { vaultKeys } from '../files/file.ts'
import { hashOf } from '../platform/secrets.ts'
import type { Mail, MailPart } from './parsing.ts'
import { isSentFile } from './rules.ts'
import { picturesWritten } from './written.ts'

/** Of the files of a mail: those that a post may carry, how many were over, and whether some are still being looked at. */
export type Attachments = {
  good: AttachedFile[]
  leftOut: string[]
  tooLarge: number
  tooMany: number
  waiting: boolean
}

/**
 * Puts the files of a mail where those that are sent by the page are, to be looked at by the same function. Done again, it finds what it did:
 * each file is made once for each mail.
 */
export async function attachmentsOf(deps: Deps, actor: Actor, mail: Mail, key: string): Promise<Attachments> {
  const pictures = picturesWritten(mail)
  const sent = mail.parts.filter((part) => isSentFile(part, mail.html, pictures))
  const fitting = sent.filter(({ bytes }) => bytes.length <= limits.fileBytes)
  const taken = fitting.slice(0, limits.filesPerPost)
  const files: SentFile[] = []
  let beyondTheDay = 0
  for (const [at, part] of taken.entries()) {
    const file = await sendPart(deps, actor, part, `${key}\n${at}`)
    if (file) files.push(file)
    else beyondTheDay++
  }
  return {
    good: files.filter(({ state }) => state === 'ready').map(attached),
    leftOut: files.filter(({ state }) => state !== 'ready').map(({ id }) => id),
    tooLarge: sent.length - fitting.length,
    tooMany: fitting.length - taken.length + beyondTheDay,
    waiting: files.some(({ state }) => state === 'checking' || state === 'uploading'),
  }
}

/** Of a picture, nobody was there to describe it: its name, until its author does. */
function attached({ id, kind, name }: SentFile): AttachedFile {
  return kind && isPicture(kind) ? { id, alt: name } : { id }
}

/** @returns nothing where somebody has sent as many in a day as one may */
async function sendPart(deps: Deps, actor: Actor, part: MailPart, key: string): Promise<SentFile | undefined> {
  const { bytes } = part
  const draft = { name: nameOf(part), bytes: bytes.length }
  const once = { personId: actor.id, key: hashOf(key), requestHash: hashOf(`${draft.name}\n${draft.bytes}`) }
  const isNew = (await deps.sentFiles.fileMadeBefore(once)) === undefined
  if (isNew && !(await mayBegin(deps, actor))) return undefined
  const file = await beginFile(deps, actor, { ...draft, once })
  if (file.state !== 'uploading') return file
  for (const at of pieceSizes(bytes.length).keys()) {
    const piece = bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes)
    await deps.vault.put(vaultKeys.piece(file.id, at + 1), piece)
  }
  return noteArrival(deps, actor, file.id)
}

const nameless = 'archivo'

/** Mail programs take any name: of this one, the last part, without what shows nothing. Its ending follows from its content. */
function nameOf({ name = '' }: MailPart): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const shown = last.replaceAll(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, '').trim()
  const stem = [...shown].slice(-limits.fileNameCharacters).join('').slice(-limits.fileNameCharacters).trim()
  return FileName.safeParse(stem).data ?? nameless
}

async function mayBegin(deps: Deps, actor: Actor): Promise<boolean> {
  try {
    await deps.limits.take('POST /files', actor.id, limits.filesPerPerson)
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'too-many') return false
    throw error
  }
}
