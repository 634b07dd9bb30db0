import type { Actor } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import type { Standing } from '../../shared/practiceStandings.ts'
import { Problem } from '../../shared/problem.ts'
import { reviewLimits } from '../../shared/reviewRules.ts'
import type { PracticeReview, ReviewEdit } from '../../shared/reviews.ts'
import type { Deps } from '../deps.ts'
import { type Attempt, untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import { readablePractice } from '../practices/doors.ts'
import { takeStep } from '../practices/passing.ts'
import { instituteId, taskWrites } from '../tasks/task.ts'
import { dayAfter } from './assessing.ts'
import { readCriteria } from './criteria.ts'
import { openToReviewer, reviewedPractice } from './doors.ts'
import { readReview } from './reading.ts'
import type { Named, Review, Round } from './round.ts'
import { afterHandingIn, lackingIn } from './rules.ts'

type At = { practiceId: string }

/** Nothing stands between the reviewer and the record: the review may begin. */
export async function acceptReview(deps: Deps, actor: Actor, { practiceId }: At): Promise<PracticeReview> {
  await untilDone(async () => {
    const { record, round, own } = await openToReviewer(deps, actor, practiceId)
    if (own.state === 'accepted') return { done: true, result: undefined }
    const after = withState(round, actor, { state: 'accepted' })
    return attempted(await deps.practices.beside(actor, record, [deps.reviews.roundWrite(after)]))
  })
  return readReview(deps, actor, practiceId)
}

/** Somebody else is to be named; from now on the record is closed to whoever declared it, who reads nothing of it any more. */
export async function declareConflict(
  deps: Deps,
  actor: Actor,
  { practiceId, reason }: At & { reason: string },
): Promise<undefined> {
  return untilDone(async () => {
    const { record, round } = await openToReviewer(deps, actor, practiceId)
    const after = withState(round, actor, { state: 'conflicted', conflict: reason })
    const writes = [deps.reviews.roundWrite(after), ...reviewDone(deps, actor, { practiceId, mustName: true })]
    const reviewers = record.reviewers.filter((id) => id !== actor.id)
    return attempted(await deps.practices.beside(actor, record, writes, reviewers))
  })
}

type Edited = At & { version: number }

/** @throws Problem `edit-conflict` with what is kept now: the same person may write on two devices */
export async function saveReview(
  deps: Deps,
  actor: Actor,
  { practiceId, version }: Edited,
  edit: ReviewEdit,
): Promise<Pick<Review, 'version' | 'savedAt'>> {
  deps.pace.take(`practices of ${actor.id}`, limits.draftsPerPerson)
  return untilDone(async () => {
    const { record, round, own, reviews } = await openToReviewer(deps, actor, practiceId)
    if (own.state !== 'accepted') throw new Problem('wrong-state')
    const before = refuseOther(ownOf(reviews, actor), version)
    const { criteria } = await readCriteria(deps, { number: round.criteria })
    const stray = edit.scores.findIndex(({ key }) => !criteria.some((one) => one.key === key))
    if (stray >= 0) throw new Problem('invalid', { fields: [{ field: `scores.${stray}.key`, fault: 'not-a-choice' }] })
    const review: Review = {
      ...{ practiceId, round: round.number, personId: actor.id, of: own.of },
      ...{ ...edit, version: (before?.version ?? 0) + 1, savedAt: deps.clock.now() },
    }
    const writes = [deps.reviews.reviewWrite(review), deps.reviews.roundCheck(round)]
    const { done } = attempted(await deps.practices.beside(actor, record, writes))
    return done ? { done, result: review } : { done }
  })
}

function ownOf(reviews: readonly Review[], { id }: Actor): Review | undefined {
  return reviews.find(({ personId }) => personId === id)
}

function refuseOther(kept: Review | undefined, version: number): Review | undefined {
  if ((kept?.version ?? 0) === version) return kept
  const { scores = [], outcome = '', comment = '', language } = kept ?? {}
  const text = JSON.stringify({ scores, outcome, comment, language })
  throw new Problem('edit-conflict', { current: { version: kept?.version ?? 0, text } })
}

/** Once, whole, and as it was on the screen. The last one lets the record go on, or asks for a third liaison. */
export async function handInReview(deps: Deps, actor: Actor, edited: Edited): Promise<PracticeReview> {
  const { practiceId } = edited
  await untilDone(async () => {
    const { record, round, given, follows } = await handingIn(deps, actor, edited)
    if (follows === 'heard') {
      await hear(deps, actor, edited)
      return { done: true, result: undefined }
    }
    const writes = [
      deps.reviews.roundWrite({ ...round, third: round.third || follows === 'third' }),
      deps.reviews.reviewWrite(given),
      ...reviewDone(deps, actor, { practiceId, mustName: follows === 'third' }),
    ]
    return attempted(await deps.practices.beside(actor, record, writes))
  })
  return readReview(deps, actor, practiceId)
}

/** The round and the review as handing it in leaves them, and what follows. */
async function handingIn(deps: Deps, actor: Actor, { practiceId, version }: Edited) {
  const { record, round, own, reviews } = await openToReviewer(deps, actor, practiceId)
  if (own.state !== 'accepted') throw new Problem('wrong-state')
  const review = refuseOther(ownOf(reviews, actor), version)
  const set = await readCriteria(deps, { number: round.criteria })
  const lacking = lackingIn(review ?? { scores: [], outcome: '', comment: '', language: actor.language }, set)
  if (!review || lacking.length > 0) throw new Problem('invalid', { fields: lacking })
  const given: Review = { ...review, version: review.version + 1, handedInAt: deps.clock.now() }
  const after = withState(round, actor, { state: 'handed-in' })
  const all = [...reviews.filter((one) => one !== review), given]
  return { record, round: after, given, follows: afterHandingIn(after, all, set) }
}

/** The last review is in: with it the record goes on, by nobody's step. */
async function hear(deps: Deps, actor: Actor, edited: Edited): Promise<void> {
  const open = () => readablePractice(deps, actor, edited.practiceId)
  await takeStep(deps, { name: 'hear', taker: 'reviews', actor, open }, async () => {
    const { round, given, follows } = await handingIn(deps, actor, edited)
    if (follows !== 'heard') throw new Problem('wrong-state')
    const replyBy = dayAfter(deps, actor, reviewLimits.replyDays)
    const heard = { ...round, heardAt: deps.clock.now(), replyBy }
    return { dueOn: replyBy, writes: () => [deps.reviews.roundWrite(heard), deps.reviews.reviewWrite(given)] }
  })
}

/** What the keepers say to the reviews, before anything is decided. */
export function replyToReviews(
  deps: Deps,
  actor: Actor,
  { practiceId, reason }: At & { reason: string },
): Promise<Standing> {
  const open = () => reviewedPractice(deps, actor, practiceId)
  return takeStep(deps, { name: 'reply', taker: actor, reason, open }, async () => {
    const { round } = await open()
    if (!round) throw new Problem('wrong-state')
    const reply = { language: actor.language, text: reason }
    return { writes: () => [deps.reviews.roundWrite({ ...round, version: round.version + 1, reply })] }
  })
}

function withState(round: Round, { id }: Actor, change: Partial<Named>): Round {
  const reviewers = round.reviewers.map((one) => (one.person.id === id ? { ...one, ...change } : one))
  return { ...round, version: round.version + 1, reviewers }
}

/** Where one more reviewer is needed, the Institute is to name one. */
function reviewDone(deps: Deps, { id }: Actor, { practiceId, mustName }: At & { mustName: boolean }): Write[] {
  return taskWrites({
    begun: mustName ? [{ ownerId: instituteId, kind: 'name', practiceId }] : [],
    done: [{ ownerId: id, kind: 'review', practiceId }],
    now: deps.clock.now(),
  })
}

function attempted(outcome: 'done' | 'lost' | 'again'): Attempt<undefined> {
  if (outcome === 'lost') throw new Problem('not-found')
  return outcome === 'done' ? { done: true, result: undefined } : { done: false }
}
