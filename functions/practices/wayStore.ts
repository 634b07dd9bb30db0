import type { Actor } from '../../shared/actor.ts'
import type { PracticeStepTaken } from '../../shared/practiceStandings.ts'
import type { PracticeState } from '../../shared/practiceStates.ts'
import { holdsWrite } from '../members/standing.ts'
import type { Save, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { headItem, headKey, recordItem, recordKey, stepItem, waitingFrom, waitingPk } from './items.ts'
import { type Outcome, outcomeOf, standing } from './outcome.ts'
import type { PracticeRecord } from './rules.ts'

type Waiting = { until?: string; after?: { id: string; dueSk: string } | undefined; limit: number }

/** The way of a practice from state to state, and what waits where. */
export function wayStore(table: Table) {
  return {
    /** From where it stood: the record, what lists show of it, the row that tells of the step, and what the step leaves besides. */
    async pass(
      actor: Actor | undefined,
      {
        record,
        before,
        taken,
        besides,
      }: { record: PracticeRecord; before: PracticeRecord; taken: PracticeStepTaken; besides: Write[] },
      save: Save = table.transact,
    ): Promise<Outcome> {
      const writes: Write[] = [
        { kind: 'put', item: recordItem(record), ...standing(before) },
        { kind: 'put', item: headItem(record) },
        { kind: 'put', item: stepItem(record.id, taken), condition: 'attribute_not_exists(pk)' },
        ...besides,
      ]
      return outcomeOf(await save(actor ? [holdsWrite(actor), ...writes] : writes), actor !== undefined)
    },

    /** What is written beside the record while it stands as it was read, and with it who reviews it where that changes. */
    async beside(
      actor: Actor,
      before: PracticeRecord,
      writes: Write[],
      reviewers = before.reviewers,
    ): Promise<Outcome> {
      const holds = standing(before)
      const after = { ...before, reviewers }
      const own: Write[] =
        reviewers === before.reviewers
          ? [{ kind: 'check', key: recordKey(before.id), ...holds }]
          : [
              { kind: 'put', item: recordItem(after), ...holds },
              { kind: 'put', item: headItem(after) },
            ]
      return outcomeOf(await table.transact([holdsWrite(actor), ...own, ...writes]))
    },

    /**
     * The records that stand in a state, in the order in which they came to it; what is published by when it is to be looked at again. `last` is
     * where to go on, where there are more; what cannot be read is counted, and keeps none behind it back.
     */
    async waitingIn(state: PracticeState, { until = '~', after, limit }: Waiting) {
      const pk = waitingPk(state)
      const from = after && { ...headKey(after.id), duePk: pk, dueSk: after.dueSk }
      const range = { expression: '#sk <= :until', values: { ':until': until } }
      const { items } = await table.query({
        index: 'due',
        pk,
        range,
        limit: limit + 1,
        ...(from ? { after: from } : {}),
      })
      const page = items.slice(0, limit)
      const heads = page.flatMap((item) => waitingFrom(item) ?? [])
      const dueSk = String(page.at(-1)?.dueSk)
      const last = items.length > limit ? { id: dueSk.split('#').at(-1) ?? '', dueSk } : undefined
      return { heads, unread: page.length - heads.length, last }
    },

    countWaiting: (state: PracticeState) => table.count({ index: 'due', pk: waitingPk(state) }),
  }
}
