import * as z from 'zod'
import { Draft, type DraftSave } from '../../shared/drafts.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Table } from '../platform/table.ts'
import { type DraftRecord, draftDays, draftKey } from './rules.ts'

export type DraftStore = ReturnType<typeof draftStore>

const DraftItem = Draft.extend({ sk: z.string(), expiresAt: z.number() })

/** Drafts stand in their author's own partition, under their place: nobody else's request reads them. */
export function draftStore(table: Table) {
  return {
    async draft(personId: string, place: string, now: string): Promise<Draft | undefined> {
      const item = await table.get(draftKey(personId, place), true)
      const draft = item && DraftItem.parse(item)
      return draft && draft.expiresAt > epochSeconds(now) ? draft : undefined
    },

    /** Those that there are in these places. */
    async draftsAt(personId: string, places: string[], now: string): Promise<DraftRecord[]> {
      const items = await table.getMany(
        places.map((place) => draftKey(personId, place)),
        true,
      )
      const rows = items.map((item) => DraftItem.parse(item)).filter(({ expiresAt }) => expiresAt > epochSeconds(now))
      return rows.map(({ sk, expiresAt: _, ...draft }) => ({ ...draft, place: sk.slice('draft#'.length) }))
    },

    /** Only on top of the version it was written from. @returns whether it was kept */
    async saveDraft(
      personId: string,
      place: string,
      { base, title, ...draft }: DraftSave & { version: number; savedAt: string },
    ): Promise<boolean> {
      const { body, language, files, device, version, savedAt } = draft
      const parts = { title, files: files?.length ? files : undefined }
      const [set, gone] = [
        Object.entries(parts).filter(([, part]) => part !== undefined),
        Object.entries(parts).filter(([, part]) => part === undefined),
      ]
      const kept = await table.update({
        kind: 'update',
        key: draftKey(personId, place),
        update:
          'SET #body = :body, #language = :language, device = :device, version = :version, savedAt = :savedAt, expiresAt = :expiresAt' +
          set.map(([name]) => `, ${name} = :${name}`).join('') +
          (gone.length > 0 ? ` REMOVE ${gone.map(([name]) => name).join(', ')}` : ''),
        // What has expired may still be there.
        condition: base === 0 ? 'attribute_not_exists(pk) OR expiresAt <= :now' : 'version = :base',
        names: { '#body': 'body', '#language': 'language' },
        values: {
          ...{ ':body': body, ':language': language, ':device': device, ':version': version, ':savedAt': savedAt },
          ':expiresAt': epochSeconds(minutesAfter(savedAt, draftDays * 24 * 60)),
          ...Object.fromEntries(set.map(([name, part]) => [`:${name}`, part])),
          ...(base === 0 ? { ':now': epochSeconds(savedAt) } : { ':base': base }),
        },
      })
      return kept !== undefined
    },

    /** What another device saved later stays. */
    async dropDraft(personId: string, place: string, upTo: number): Promise<void> {
      const key = draftKey(personId, place)
      await table.transact([
        { kind: 'delete', key, condition: 'attribute_not_exists(pk) OR version <= :upTo', values: { ':upTo': upTo } },
      ])
    },

    /** By place, after this one when given. */
    async drafts(personId: string, now: string, { after, limit }: { after: string | undefined; limit: number }) {
      const range = { expression: 'begins_with(#sk, :draft)', values: { ':draft': 'draft#' } }
      const from = after ? { after: draftKey(personId, after) } : {}
      const query = { pk: `person#${personId}`, range, limit: limit + 1, consistent: true, ...from }
      const { items, after: rest } = await table.query(query)
      const rows = items.slice(0, limit).map((item) => DraftItem.parse(item))
      const drafts = rows.map((row): DraftRecord => ({ ...row, place: row.sk.slice('draft#'.length) }))
      const last = drafts.at(-1)?.place
      const live = drafts.filter((_, at) => (rows[at]?.expiresAt ?? 0) > epochSeconds(now))
      return { drafts: live, last, more: items.length > limit || rest !== undefined }
    },
  }
}
