import * as z from 'zod'
import { fileKinds, fileRefusals } from '../../shared/fileKinds.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import { outboxWrite } from '../platform/outbox.ts'
import { portionsOf } from '../platform/portions.ts'
import type { Item, Key } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

/** A file that nothing carries is put away after this long. */
const orphanMinutes = 24 * 60
export const fileListing = 'files'
/** What one request of the table reads. */
const filesAtOnce = 100

/** `gone`: nobody is to see it any more, and what the vault holds of it is being taken away. */
const FileItem = z.object({
  pk: z.string(),
  owner: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  state: z.enum(['uploading', 'checking', 'ready', 'refused', 'gone']),
  kind: z.enum(fileKinds).optional(),
  refusal: z.enum(fileRefusals).optional(),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  /** The post that carries it. */
  post: z.object({ threadId: z.string(), number: z.number().int() }).optional(),
  /** The good practice whose results it shows. */
  practiceId: z.string().optional(),
})
export type FileRecord = Omit<z.infer<typeof FileItem>, 'pk'> & { id: string }

export function fileKey(id: string): Key {
  return { pk: `file#${id}`, sk: 'file' }
}

export function fileFrom(item: Item): FileRecord {
  const { pk, ...file } = FileItem.parse(item)
  return { id: pk.slice('file#'.length), ...file }
}

/** While it is in the index of what is due, it is an orphan in the making. */
export function dueFor(id: string, now: string) {
  return { duePk: fileListing, dueSk: `${minutesAfter(now, orphanMinutes)}#${id}` }
}

/** What carries a file: a post, or a good practice. */
type Carrier = { post: { threadId: string; number: number } } | { practiceId: string }

/** A text of its owner carries it from now on, and no other ever will. */
export function bindWrite(id: string, owner: string, carrier: Carrier): Write {
  const [name = '', value] = Object.entries(carrier)[0] ?? []
  return {
    kind: 'update',
    key: fileKey(id),
    update: 'SET #carrier = :carrier REMOVE duePk, dueSk',
    condition: `#owner = :owner AND #state = :ready AND ${uncarried}`,
    names: { '#carrier': name, '#owner': 'owner', '#state': 'state' },
    values: { ':carrier': value, ':owner': owner, ':ready': 'ready' },
  }
}

const uncarried = 'attribute_not_exists(post) AND attribute_not_exists(practiceId)'

/** Whether its owner may have a text carry it. */
export function isUsable(file: FileRecord, owner: string): boolean {
  return file.owner === owner && file.state === 'ready' && !isCarried(file)
}

export function isCarried({ post, practiceId }: Pick<FileRecord, 'post' | 'practiceId'>): boolean {
  return post !== undefined || practiceId !== undefined
}

/** Its end, in the transaction of its cause: from now on nobody sees it, and what the vault holds is taken away by an effect of its own. */
export function goneWrites({ id }: Pick<FileRecord, 'id'>, now: string, unbound: boolean): Write[] {
  const carried = unbound ? ` AND ${uncarried}` : ''
  return [
    {
      kind: 'update',
      key: fileKey(id),
      update: 'SET #state = :gone REMOVE duePk, dueSk',
      condition: `attribute_exists(pk)${carried}`,
      names: { '#state': 'state' },
      values: { ':gone': 'gone' },
    },
    outboxWrite({ id: `outbox_sweep-${id}`, queue: 'files', message: { kind: 'sweep', fileId: id } }, now),
  ]
}

/** The end of what a withdrawn practice showed, however many files that were: each ends by an effect of all. */
export function endedWrites(practiceId: string, fileIds: readonly string[], now: string): Write[] {
  return [...portionsOf([...fileIds], filesAtOnce)].map((some, at) =>
    outboxWrite({ id: `outbox_end-${practiceId}-${at}`, queue: 'files', message: { kind: 'end', fileIds: some } }, now),
  )
}

/** A name without what was redacted in it. */
export function renamedWrite(id: string, name: string): Write {
  return {
    kind: 'update',
    key: fileKey(id),
    update: 'SET #name = :name',
    condition: 'attribute_exists(pk)',
    names: { '#name': 'name' },
    values: { ':name': name },
  }
}

/** Where the vault keeps what belongs to a file. Nothing of its name is in there. */
export const vaultKeys = {
  piece: (id: string, number: number) => `pieces/${id}/${String(number).padStart(4, '0')}`,
  pieces: (id: string) => `pieces/${id}/`,
  content: (id: string) => `kept/${id}/content`,
  thumbnail: (id: string) => `kept/${id}/thumbnail`,
}

export function pieceNumber(key: string): number {
  return Number(key.slice(key.lastIndexOf('/') + 1))
}

/** How long the one who looks at a file has it to itself. */
export function claimEnds(now: string): number {
  return epochSeconds(minutesAfter(now, 2))
}
