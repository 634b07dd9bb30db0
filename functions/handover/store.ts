import * as z from 'zod'
import { type DraftRecord, draftKey, draftWrite } from '../drafts/rules.ts'
import { accountKey } from '../members/account.ts'
import type { Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import type { Choice } from './rules.ts'

export type HandoverStore = ReturnType<typeof handoverStore>

const ChoiceItem = z.object({
  seatId: z.string(),
  follows: z.boolean(),
  drafts: z.array(z.string()),
  version: z.number().int(),
  preparedAt: z.string(),
})

function choiceKey(personId: string): Key {
  return { pk: `person#${personId}`, sk: 'handover' }
}

/** What somebody leaves stands in their own partition, and is read by whom the coordination named after them. */
export function handoverStore(table: Table) {
  return {
    async handoverChoice(personId: string): Promise<Choice | undefined> {
      const item = await table.get(choiceKey(personId), true)
      return item && ChoiceItem.parse(item)
    },

    /** Made from the version before, while the person holds the seat. @returns whether it was kept */
    async chooseHandover(personId: string, choice: Choice): Promise<boolean> {
      const before = choice.version - 1
      const { done } = await table.transact([
        {
          kind: 'put',
          item: { ...choiceKey(personId), ...choice },
          condition: before === 0 ? 'attribute_not_exists(pk)' : '#version = :before',
          ...(before === 0 ? {} : { names: { '#version': 'version' }, values: { ':before': before } }),
        },
        personWrite(personId, 'seatId', choice.seatId),
      ])
      return done
    },

    /** Moves a draft while it is as it was read, the place is free, and its new owner is still the heir. @returns whether it went over */
    async passDraft(from: string, to: string, draft: DraftRecord, now: string): Promise<boolean> {
      // Files that no post carries yet are their sender's alone.
      const { files: _files, ...text } = draft
      const { place, version } = text
      const { done } = await table.transact([
        draftWrite(to, { ...text, savedAt: now }, now),
        {
          kind: 'delete',
          key: draftKey(from, place),
          condition: '#version = :version',
          names: { '#version': 'version' },
          values: { ':version': version },
        },
        heirWrite(to, from),
      ])
      return done
    },
  }
}

/** Holds while somebody is active and the coordination's word stands that they come after this person. */
export function heirWrite(personId: string, formerId: string): Write {
  return personWrite(personId, 'heirOf', formerId)
}

function personWrite(personId: string, attribute: 'seatId' | 'heirOf', value: string): Write {
  return {
    kind: 'check',
    key: accountKey(personId),
    condition: '#state = :active AND #attribute = :value',
    names: { '#state': 'state', '#attribute': attribute },
    values: { ':active': 'active', ':value': value },
  }
}
