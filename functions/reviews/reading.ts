import type { Actor } from '../../shared/actor.ts'
import type { CriteriaSet } from '../../shared/criteria.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import type { PracticeState } from '../../shared/practiceStates.ts'
import { weightedMean } from '../../shared/reviewRules.ts'
import type { OwnReview, PracticeReview, ReadReview } from '../../shared/reviews.ts'
import type { Deps } from '../deps.ts'
import { openSteps } from '../practices/passage.ts'
import { isInstituteIn, isKeeper, mayReadPractice, type PracticeRecord } from '../practices/rules.ts'
import { readCriteria } from './criteria.ts'
import { reviewedPractice } from './doors.ts'
import type { Review, Round } from './round.ts'
import { activeIn, isLost, proposalFor, readableReviews, wantedIn } from './rules.ts'

// Before the gate is answered anew, what an earlier round said is history.
const before: ReadonlySet<PracticeState> = new Set(['draft', 'submitted', 'clarification', 'safeguarding'])

/** Where the review of a record stands, as far as this reader may see it. */
export async function readReview(deps: Deps, actor: Actor, practiceId: string): Promise<PracticeReview> {
  const { record, round: last, reviews } = await reviewedPractice(deps, actor, practiceId)
  const { id, texts, language, facts, state } = record
  const round = before.has(state) ? undefined : last
  const criteria = await readCriteria(deps, round ? { number: round.criteria } : {})
  const head = { practiceId: id, title: texts.title, language, country: facts.country, state }
  const reader = { mine: isKeeper(actor, record), may: openSteps(actor, record) }
  const none = { reviewers: [], wanted: [], third: false, reviews: [] }
  if (!round) return { ...head, ...reader, ...none, criteria }
  return { ...head, ...reader, criteria, ...(await roundSeen(deps, actor, { record, round, reviews, criteria })) }
}

// Of the fullest reviews so many are half a megabyte.
const reviewsPerPage = 10

/** My own words, wherever the record stands now; its title where I may read it still. */
export async function listOwnReviews(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<OwnReview>> {
  const list = `own reviews of ${actor.id}`
  const place = cursor ? deps.cursors.read(list, cursor) : undefined
  const after = place && { practiceId: String(place.practiceId), round: Number(place.round) }
  const { reviews, more } = await deps.reviews.reviewsBy(actor.id, after, reviewsPerPage)
  const heads = await deps.practices.headsNamed(reviews.map(({ practiceId }) => practiceId))
  const last = reviews.at(-1)
  return {
    items: reviews.map(({ personId: _, ...review }) => {
      const head = heads.get(review.practiceId)
      if (!head || !mayReadPractice(actor, head)) return review
      return { ...review, practice: { title: head.title, language: head.language } }
    }),
    ...(more && last ? { next: deps.cursors.write(list, { practiceId: last.practiceId, round: last.round }) } : {}),
  }
}

type Seen = { record: PracticeRecord; round: Round; reviews: Review[]; criteria: CriteriaSet }

async function roundSeen(deps: Deps, actor: Actor, { record, round, reviews, criteria }: Seen) {
  const assesses = isInstituteIn(actor, record)
  const read = readableReviews(actor, record, round, reviews)
  const { gate, third, replyBy, reply, decision } = round
  return {
    ...{ gate, third, replyBy, reply },
    ...(isTold(record.state) ? { decision } : {}),
    reviewers: await reviewersSeen(deps, record, round, assesses),
    wanted: assesses && record.state === 'review' ? wantedIn(round) : [],
    ...ownIn(actor, round, reviews),
    reviews: read.map((one) => withoutName(one, criteria)),
    ...(assesses && round.heardAt ? { proposal: proposalFor(read, criteria) } : {}),
  }
}

// What an earlier round came to is not what a later one will.
function isTold(state: PracticeState): boolean {
  return !['review', 'reply', 'deciding'].includes(state)
}

/** Names are the Institute's to know: in a network this small a name would temper what is said. */
async function reviewersSeen(deps: Deps, record: PracticeRecord, round: Round, assesses: boolean) {
  if (!assesses) return activeIn(round).map(({ of, state, dueOn }) => ({ of, state, dueOn, isLost: false }))
  const accounts = await deps.members.accounts(round.reviewers.map(({ person }) => person.id))
  return round.reviewers.map((named) => {
    const { person, of, state, dueOn, conflict } = named
    const account = accounts.find(({ id }) => id === person.id)
    const lost = record.state === 'review' && isLost(named, account, record)
    return { person, of, state, dueOn, conflict, isLost: lost }
  })
}

function ownIn(actor: Actor, round: Round, reviews: readonly Review[]): Pick<PracticeReview, 'own'> {
  const named = activeIn(round).find(({ person }) => person.id === actor.id)
  if (!named) return {}
  const { language, scores, outcome, comment, version } = reviews.find(({ personId }) => personId === actor.id) ?? {
    ...{ language: actor.language, scores: [], outcome: '' as const, comment: '', version: 0 },
  }
  return { own: { language, scores, outcome, comment, version, state: named.state, dueOn: named.dueOn } }
}

function withoutName(review: Review, { criteria }: CriteriaSet): ReadReview {
  const { of, language, scores, outcome, comment } = review
  return { of, language, scores, outcome, comment, mean: weightedMean(review, criteria) }
}
