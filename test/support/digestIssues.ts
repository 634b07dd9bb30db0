import { digestOutcomes } from '../../shared/digestLists.ts'
import { MyDigests } from '../../shared/digestRuns.ts'

const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString()

/** An issue of each outcome, as a member reads of it. */
export const everyIssue = MyDigests.parse({
  items: digestOutcomes.map((outcome, index) => ({
    ...{ number: digestOutcomes.length - index, outcome, issuedAt: at(24 * index), from: at(24 * index + 24) },
    ...{ to: at(24 * index), at: at(24 * index) },
    ...(outcome === 'sent'
      ? { told: { needs: 3, follows: 1, news: 4, rest: 2 }, reasons: { mention: 1, request: 2, posts: 1, opened: 4 } }
      : {}),
    ...(outcome === 'empty' ? { silence: { seen: true, left: true } } : {}),
  })),
})
