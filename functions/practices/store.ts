import type { Actor } from '../../shared/actor.ts'
import { type Language, languages } from '../../shared/languages.ts'
import type { Translation } from '../../shared/practices.ts'
import { goneWrites } from '../files/file.ts'
import { holdsWrite } from '../members/standing.ts'
import { madeBefore, type Once, onceWrite } from '../platform/once.ts'
import { allOf, type Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { evidenceWrites } from './evidenceWrites.ts'
import {
  headFrom,
  headItem,
  headKey,
  knowingItem,
  knowingPk,
  listOf,
  practiceFrom,
  recordItem,
  recordKey,
  translationItem,
  translationKey,
} from './items.ts'
import { type Outcome, outcomeOf, standing } from './outcome.ts'
import type { PracticeHead, PracticeRecord } from './rules.ts'
import { stepStore } from './stepStore.ts'
import { wayStore } from './wayStore.ts'

export type PracticeStore = ReturnType<typeof practiceStore>
/** Who writes, and what they were and where they sat when they asked. */
type Sitter = Pick<Actor, 'id' | 'role' | 'seatId'>
/** `before` is the version that it was in: 0 for what is new, and its own where only translations change. */
export type Brought = { record: PracticeRecord; before: number; translations: Translation[] }
/** What a save is made on top of, and the files that published versions show. */
type SavedOn = { before: PracticeRecord; shown: ReadonlySet<string> }

/** A good practice has a partition of its own: the record, what lists show of it, and a row for each translation. */
export function practiceStore(table: Table) {
  return {
    ...wayStore(table),
    ...stepStore(table),

    practiceMade: (once: Once | undefined) => madeBefore(table, once),

    async practice(id: string) {
      return practiceFrom(await allOf(table, { pk: recordKey(id).pk, consistent: true }))
    },

    /** The record, with its translation into a language where one is named. */
    async practiceIn(id: string, language: Language | undefined) {
      const keys = [recordKey(id), ...(language ? [translationKey(id, language)] : [])]
      const { record, translations } = practiceFrom(await table.getMany(keys, true)) ?? {}
      return record && { record, translation: translations?.[0] }
    },

    /** What lists show of these, by id; each to be let through the door of records for whoever it is shown to. */
    async headsNamed(ids: string[], consistent = true): Promise<Map<string, PracticeHead>> {
      const heads = (await table.getMany([...new Set(ids)].map(headKey), consistent)).map(headFrom)
      return new Map(heads.map((head) => [head.id, head]))
    },

    /** Of a seat, or of somebody without one, the latest first; after this place when given. */
    async practicesOf(ownerId: string, after: { id: string; listingSk: string } | undefined, limit: number) {
      const pk = listOf(ownerId)
      const from = after && { pk: recordKey(after.id).pk, sk: 'head', listingPk: pk, listingSk: after.listingSk }
      const query = {
        index: 'listing' as const,
        pk,
        backwards: true,
        limit: limit + 1,
        ...(from ? { after: from } : {}),
      }
      const { items } = await table.query(query)
      return { heads: items.slice(0, limit).map(headFrom), more: items.length > limit }
    },

    async beginPractice(actor: Actor, record: PracticeRecord, once: Once | undefined): Promise<Outcome> {
      const made = once ? [onceWrite(once, record.id, record.startedAt)] : []
      const writes: Write[] = [
        holdsWrite(actor),
        { kind: 'put', item: recordItem(record), condition: 'attribute_not_exists(pk)' },
        { kind: 'put', item: headItem(record) },
      ]
      return outcomeOf(await table.transact([...writes, ...made]))
    },

    /** On top of the version before; files that are shown elsewhere stay. A record does not go over into a language that it is translated into. */
    async savePractice(actor: Actor, record: PracticeRecord, { before, shown }: SavedOn): Promise<Outcome> {
      const { id, language } = record
      const writes: Write[] = [
        holdsWrite(actor),
        { kind: 'put', item: recordItem(record), ...standing(before) },
        { kind: 'put', item: headItem(record) },
        ...evidenceWrites(record, before, shown),
      ]
      const translated: Write = { kind: 'delete', key: translationKey(id, language), ...emptyOrAbsent }
      return outcomeOf(await table.transact(language === before.language ? writes : [...writes, translated]))
    },

    knowingWrites: (themes: readonly string[], ownerId: string): Write[] =>
      themes.map((theme) => ({ kind: 'put', item: knowingItem(theme, ownerId) })),

    /** The seats, and the people without one, that have put something on record of a theme. */
    async knowing(theme: string): Promise<string[]> {
      return (await allOf(table, { pk: knowingPk(theme) })).map(({ ownerId }) => String(ownerId))
    },

    /** A record and its translations as a file brings them, each on top of the version before, all or nothing. */
    async keepPractice(sitter: Sitter, { record, before, translations }: Brought, once: Once | undefined) {
      const { id, version } = record
      const made = once ? [onceWrite(once, id, record.savedAt)] : []
      const same: Write = { kind: 'check', key: recordKey(id), ...standing(record) }
      const others = translations.map(
        (one): Write => ({
          kind: 'put',
          item: translationItem(id, one),
          ...atVersion(one.version - 1),
        }),
      )
      const own: Write[] =
        version === before
          ? [same]
          : [
              {
                kind: 'put',
                item: recordItem(record),
                ...(before === 0 ? atVersion(0) : standing({ ...record, version: before })),
              },
              { kind: 'put', item: headItem(record) },
            ]
      return outcomeOf(await table.transact([holdsWrite(sitter), ...own, ...others, ...made]))
    },

    /** The whole of it, as it stood when it was read, while it is a draft that was never published. */
    async deleteDraft(sitter: Sitter, record: PracticeRecord, now: string): Promise<Outcome> {
      const { id, facts } = record
      const others = [headKey(id), ...languages.map((language) => translationKey(id, language))]
      const { condition, names, values } = standing(record)
      const draft: Write = {
        kind: 'delete',
        key: recordKey(id),
        condition: `${condition} AND #state = :draft AND attribute_not_exists(published)`,
        names: { ...names, '#state': 'state' },
        values: { ...values, ':draft': 'draft' },
      }
      const files = facts.evidence.flatMap((file) => goneWrites(file, now, false))
      const writes: Write[] = [holdsWrite(sitter), draft, ...others.map((key): Write => ({ kind: 'delete', key }))]
      return outcomeOf(await table.transact([...writes, ...files]))
    },

    /** On top of the version before, while the original is there, in another language, and not withdrawn. */
    async saveTranslation(actor: Actor, id: string, translation: Translation): Promise<Outcome> {
      const { language, version } = translation
      return outcomeOf(
        await table.transact([
          holdsWrite(actor),
          {
            kind: 'check',
            key: recordKey(id),
            condition: 'attribute_exists(pk) AND #language <> :language AND #state <> :withdrawn',
            names: { '#language': 'language', '#state': 'state' },
            values: { ':language': language, ':withdrawn': 'withdrawn' },
          },
          { kind: 'put', item: translationItem(id, translation), ...atVersion(version - 1) },
        ]),
      )
    },

    /** What somebody's translation leaves elsewhere, while it and its original are as they were read. */
    async besideTranslation(
      actor: Actor,
      { record, translation }: { record: PracticeRecord; translation: Translation },
      besides: Write[],
    ): Promise<Outcome> {
      const { language, version } = translation
      return outcomeOf(
        await table.transact([
          holdsWrite(actor),
          { kind: 'check', key: recordKey(record.id), ...standing(record) },
          { kind: 'check', key: translationKey(record.id, language), ...atVersion(version) },
          ...besides,
        ]),
      )
    },
  }
}

// A translation whose every text was taken out again is none.
const emptyOrAbsent = {
  condition: 'attribute_not_exists(pk) OR size(#texts) = :none',
  names: { '#texts': 'texts' },
  values: { ':none': 0 },
}

function atVersion(version: number) {
  if (version === 0) return { condition: 'attribute_not_exists(pk)' }
  return { condition: '#version = :before', names: { '#version': 'version' }, values: { ':before': version } }
}
