import type { FileKind, FileRefusal } from '../../shared/fileKinds.ts'
import { epochSeconds } from '../platform/clock.ts'
import { madeBefore, type Once, onceWrite } from '../platform/once.ts'
import { outboxWrite } from '../platform/outbox.ts'
import type { Table } from '../platform/table.ts'
import { fieldsUpdate } from '../platform/transactions.ts'
import { claimEnds, dueFor, type FileRecord, fileFrom, fileKey, fileListing, goneWrites } from './file.ts'

export type FileStore = ReturnType<typeof fileStore>

/** What was found out about a file by its content. */
export type Finding =
  | { kind: FileKind; name: string; bytes: number; width?: number; height?: number }
  | { refusal: FileRefusal }

export function fileStore(table: Table) {
  return {
    fileMadeBefore: (once: Once | undefined) => madeBefore(table, once),

    async file(id: string): Promise<FileRecord | undefined> {
      const item = await table.get(fileKey(id), true)
      return item && fileFrom(item)
    },

    async files(ids: string[]): Promise<FileRecord[]> {
      return (await table.getMany(ids.map(fileKey), true)).map(fileFrom)
    },

    async addFile(file: Pick<FileRecord, 'id' | 'owner' | 'name' | 'bytes'>, once: Once | undefined, now: string) {
      const { id, ...facts } = file
      const item = { ...fileKey(id), ...facts, state: 'uploading', ...dueFor(id, now) }
      return table.transact([
        ...(once ? [onceWrite(once, id, now)] : []),
        { kind: 'put', item, condition: 'attribute_not_exists(pk)' },
      ])
    },

    /** All of it is there: it is looked at by an effect of its own. */
    async arrived({ id, owner }: FileRecord, now: string) {
      return table.transact([
        {
          kind: 'update',
          key: fileKey(id),
          update: 'SET #state = :checking, dueSk = :due',
          condition: '#state = :uploading AND #owner = :owner',
          names: { '#state': 'state', '#owner': 'owner' },
          values: {
            ...{ ':checking': 'checking', ':uploading': 'uploading', ':owner': owner },
            ':due': dueFor(id, now).dueSk,
          },
        },
        outboxWrite({ id: `outbox_check-${id}`, queue: 'files', message: { kind: 'check', fileId: id } }, now),
      ])
    },

    /** @returns false when another one looks at it, or it is not there to be looked at any more */
    async claim(id: string, now: string): Promise<boolean> {
      const claimed = await table.update({
        kind: 'update',
        key: fileKey(id),
        update: 'SET claimedUntil = :until',
        condition: '#state = :checking AND (attribute_not_exists(claimedUntil) OR claimedUntil < :now)',
        names: { '#state': 'state' },
        values: { ':until': claimEnds(now), ':checking': 'checking', ':now': epochSeconds(now) },
      })
      return claimed !== undefined
    },

    /** The work failed: the next one need not wait until the claim ends. */
    async release(id: string): Promise<void> {
      await table.update({
        kind: 'update',
        key: fileKey(id),
        update: 'REMOVE claimedUntil',
        condition: 'attribute_exists(pk)',
      })
    },

    /** @returns false when it was taken away meanwhile */
    async note(id: string, finding: Finding): Promise<boolean> {
      const facts = { state: 'refusal' in finding ? 'refused' : 'ready', ...finding }
      const { values, ...said } = fieldsUpdate({ ...facts, claimedUntil: undefined })
      const noted = await table.update({
        kind: 'update',
        key: fileKey(id),
        ...said,
        condition: '#state = :checking',
        values: { ...values, ':checking': 'checking' },
      })
      return noted !== undefined
    },

    async abandon(file: FileRecord, now: string) {
      return table.transact(goneWrites(file, now, true))
    },

    /** Whatever carried it. */
    async end(file: FileRecord, now: string) {
      return table.transact(goneWrites(file, now, false))
    },

    /** What no post carries by now, the oldest first. */
    async orphans(now: string, limit: number): Promise<FileRecord[]> {
      const range = { expression: '#sk < :now', values: { ':now': now } }
      const { items } = await table.query({ index: 'due', pk: fileListing, range, limit })
      return items.map(fileFrom)
    },

    async forget(id: string): Promise<void> {
      await table.transact([
        {
          kind: 'delete',
          key: fileKey(id),
          condition: 'attribute_not_exists(pk) OR #state = :gone',
          names: { '#state': 'state' },
          values: { ':gone': 'gone' },
        },
      ])
    },
  }
}
