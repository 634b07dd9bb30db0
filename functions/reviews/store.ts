import type { CriteriaSet } from '../../shared/criteria.ts'
import { allOf, type Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  criteriaFrom,
  criteriaItem,
  criteriaKey,
  type Review,
  type Round,
  reviewerListing,
  reviewFrom,
  reviewItem,
  reviewKey,
  reviewPlace,
  roundFrom,
  roundItem,
  roundKey,
} from './round.ts'

export type ReviewStore = ReturnType<typeof reviewStore>

export function reviewStore(table: Table) {
  return {
    /** A round with everything that was written in it: some reviews. */
    async round(practiceId: string, number: number) {
      const { pk, sk } = roundKey(practiceId, number)
      const range = { expression: 'begins_with(#sk, :round)', values: { ':round': sk } }
      return roundFrom(await allOf(table, { pk, range, consistent: true }))
    },

    /** On top of the round as it was read, or of none. */
    roundWrite(round: Round): Write {
      const item = roundItem(round)
      if (round.version === 1) return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
      return { kind: 'put', item, ...atVersion(round.version - 1) }
    },

    /** Holds while the round is as it was read. */
    roundCheck({ practiceId, number, version }: Round): Write {
      return { kind: 'check', key: roundKey(practiceId, number), ...atVersion(version) }
    },

    /** On top of the version before, while it is not handed in. */
    reviewWrite(review: Review): Write {
      const item = reviewItem(review)
      if (review.version === 1) return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
      const { condition, ...expression } = atVersion(review.version - 1)
      return { kind: 'put', item, condition: `${condition} AND attribute_not_exists(handedInAt)`, ...expression }
    },

    /** Those that somebody wrote, handed in or not; after this one when given. */
    async reviewsBy(personId: string, after: Pick<Review, 'practiceId' | 'round'> | undefined, limit: number) {
      const pk = reviewerListing(personId)
      const place = after && { ...reviewKey({ ...after, personId }), listingPk: pk, listingSk: reviewPlace(after) }
      const query = { index: 'listing' as const, pk, limit: limit + 1, ...(place ? { after: place } : {}) }
      const { items } = await table.query(query)
      return { reviews: items.slice(0, limit).map(reviewFrom), more: items.length > limit }
    },

    /** The one with this number, or the last; nothing where none was made. */
    async criteria(number: number | undefined): Promise<CriteriaSet | undefined> {
      if (number !== undefined) {
        const item = await table.get(criteriaKey(number))
        return item && criteriaFrom(item)
      }
      const { items } = await table.query({ pk: criteriaKey(1).pk, backwards: true, limit: 1, consistent: true })
      return items[0] && criteriaFrom(items[0])
    },

    async addCriteria(set: CriteriaSet): Promise<boolean> {
      const item = criteriaItem(set)
      return (await table.transact([{ kind: 'put', item, condition: 'attribute_not_exists(pk)' }])).done
    },
  }
}

function atVersion(version: number) {
  return { condition: '#version = :version', names: { '#version': 'version' }, values: { ':version': version } }
}
