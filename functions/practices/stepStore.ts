import type { PracticeStepTaken } from '../../shared/practiceStandings.ts'
import type { Translation } from '../../shared/practices.ts'
import { allOf, type Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { stepFrom, stepItem, stepKey, translationItem } from './items.ts'

type Reworded = { translations: Translation[]; steps: PracticeStepTaken[] }

/** What happened to a record, a row for each step. */
export function stepStore(table: Table) {
  return {
    async stepOf(id: string, number: number): Promise<PracticeStepTaken | undefined> {
      const item = await table.get(stepKey(id, number), true)
      return item && stepFrom(item)
    },

    /** The latest first; before this one when given. */
    async stepsOf(id: string, before: number | undefined, limit: number) {
      const { pk, sk } = stepKey(id, (before ?? 1e6) - 1)
      const range = { expression: '#sk BETWEEN :first AND :last', values: { ':first': stepKey(id, 0).sk, ':last': sk } }
      const { items } = await table.query({ pk, range, backwards: true, limit: limit + 1, consistent: true })
      return { steps: items.slice(0, limit).map(stepFrom), more: items.length > limit }
    },

    async everyStep(id: string): Promise<PracticeStepTaken[]> {
      return (await allOf(table, { pk: stepKey(id, 0).pk, consistent: true })).map(stepFrom)
    },

    /** What was written in and about a record, in other words: translations each on top of the version before. */
    rewordedWrites: (id: string, { translations, steps }: Reworded): Write[] => [
      ...translations.map(
        (one): Write => ({
          ...{ kind: 'put', item: translationItem(id, one), condition: '#version = :before' },
          ...{ names: { '#version': 'version' }, values: { ':before': one.version - 1 } },
        }),
      ),
      ...steps.map((one): Write => ({ kind: 'put', item: stepItem(id, one), condition: 'attribute_exists(pk)' })),
    ],
  }
}
