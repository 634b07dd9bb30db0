import type { Actor } from '../../shared/actor.ts'
import type { Language } from '../../shared/languages.ts'
import type { PracticeStepTaken, Translation } from '../../shared/practices.ts'
import { accountKey } from '../members/account.ts'
import { madeBefore, type Once, onceWrite } from '../platform/once.ts'
import { allOf, type Table, type Transacted } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  headFrom,
  headItem,
  listOf,
  practiceFrom,
  recordItem,
  recordKey,
  stepFrom,
  stepItem,
  stepKey,
  translationItem,
  translationKey,
} from './items.ts'
import type { PracticeRecord } from './rules.ts'

export type PracticeStore = ReturnType<typeof practiceStore>
/** `lost`: the seat is somebody else's since the request came in. */
type Outcome = 'done' | 'lost' | 'again'

/** A good practice has a partition of its own: the record, what lists show of it, and a row for each translation. */
export function practiceStore(table: Table) {
  return {
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

    /** On top of the version before. A record does not go over into a language that it is translated into. */
    async savePractice(actor: Actor, record: PracticeRecord, before: PracticeRecord): Promise<Outcome> {
      const { id, language } = record
      const writes: Write[] = [
        holdsWrite(actor),
        { kind: 'put', item: recordItem(record), ...standing(before) },
        { kind: 'put', item: headItem(record) },
      ]
      const translated: Write = { kind: 'delete', key: translationKey(id, language), ...emptyOrAbsent }
      return outcomeOf(await table.transact(language === before.language ? writes : [...writes, translated]))
    },

    /** From where it stood: the record, what lists show of it, the row that tells of the step, and what the step leaves besides. */
    async pass(
      actor: Actor | undefined,
      {
        record,
        before,
        taken,
        besides,
      }: { record: PracticeRecord; before: PracticeRecord; taken: PracticeStepTaken; besides: Write[] },
    ): Promise<Outcome> {
      const writes: Write[] = [
        { kind: 'put', item: recordItem(record), ...standing(before) },
        { kind: 'put', item: headItem(record) },
        { kind: 'put', item: stepItem(record.id, taken), condition: 'attribute_not_exists(pk)' },
        ...besides,
      ]
      return outcomeOf(await table.transact(actor ? [holdsWrite(actor), ...writes] : writes), actor !== undefined)
    },

    /** What happened to it, the latest first; before this one when given. */
    async stepsOf(id: string, before: number | undefined, limit: number) {
      const { pk, sk } = stepKey(id, (before ?? 1e6) - 1)
      const range = { expression: '#sk BETWEEN :first AND :last', values: { ':first': stepKey(id, 0).sk, ':last': sk } }
      const { items } = await table.query({ pk, range, backwards: true, limit: limit + 1, consistent: true })
      return { steps: items.slice(0, limit).map(stepFrom), more: items.length > limit }
    },

    /** On top of the version before, while the original is in another language, and not withdrawn. */
    async saveTranslation(actor: Actor, id: string, translation: Translation): Promise<Outcome> {
      const { language, version } = translation
      return outcomeOf(
        await table.transact([
          holdsWrite(actor),
          {
            kind: 'check',
            key: recordKey(id),
            condition: '#language <> :language AND #state <> :withdrawn',
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

/** Holds while the record is the same text, at the same place on its way. */
function standing({ version, steps }: PracticeRecord) {
  // What was written before there was a review has no count of steps.
  const unstepped = steps === 0 ? ' OR attribute_not_exists(#steps)' : ''
  return {
    condition: `#version = :version AND (#steps = :steps${unstepped})`,
    names: { '#version': 'version', '#steps': 'steps' },
    values: { ':version': version, ':steps': steps },
  }
}

function atVersion(version: number) {
  if (version === 0) return { condition: 'attribute_not_exists(pk)' }
  return { condition: '#version = :before', names: { '#version': 'version' }, values: { ':before': version } }
}

/** Holds while whoever writes is active, and still is who they were when they asked, in the same seat. First of the writes: see `outcomeOf`. */
function holdsWrite({ id, role, seatId }: Actor): Write {
  return {
    kind: 'check',
    key: accountKey(id),
    condition: `#state = :active AND #role = :role AND ${seatId ? '#seat = :seat' : 'attribute_not_exists(#seat)'}`,
    names: { '#state': 'state', '#role': 'role', '#seat': 'seatId' },
    values: { ':active': 'active', ':role': role, ...(seatId ? { ':seat': seatId } : {}) },
  }
}

function outcomeOf(transacted: Transacted, isHeld = true): Outcome {
  if (transacted.done) return 'done'
  return isHeld && transacted.refusals[0]?.code === 'ConditionalCheckFailed' ? 'lost' : 'again'
}
