import type { reviewEndpoints } from '../../shared/reviews.ts'
import type { Handlers } from '../http/handlers.ts'
import { answerGate, decidePractice, nameReviewer } from './assessing.ts'
import { candidatesFor } from './candidates.ts'
import { addCriteria, readCriteria } from './criteria.ts'
import { countWaiting, listAssignments, listWaiting } from './queues.ts'
import { listOwnReviews, readReview } from './reading.ts'
import { acceptReview, declareConflict, handInReview, replyToReviews, saveReview } from './reviewing.ts'

export const reviewRoutes: Handlers<typeof reviewEndpoints> = {
  'GET /reviews/criteria': async ({ deps, query }) => readCriteria(deps, query),
  'PUT /reviews/criteria': async ({ deps, actor, body, version }) => addCriteria(deps, actor, { ...body, version }),
  'GET /reviews/waiting': async ({ deps }) => countWaiting(deps),
  'GET /reviews/queue': async ({ deps, actor, query }) => listWaiting(deps, actor, query),
  'GET /reviews/mine': async ({ deps, actor, query }) => listAssignments(deps, actor, query),
  'GET /me/reviews': async ({ deps, actor, query }) => listOwnReviews(deps, actor, query),
  'GET /practices/:practiceId/review': async ({ deps, actor, params }) => readReview(deps, actor, params.practiceId),
  'GET /practices/:practiceId/candidates': async ({ deps, actor, params, query }) =>
    candidatesFor(deps, actor, { ...params, ...query }),
  'PUT /practices/:practiceId/gate': async ({ deps, actor, params, body }) =>
    answerGate(deps, actor, { ...params, ...body }),
  'PUT /practices/:practiceId/reviewers/:personId': async ({ deps, actor, params, body }) =>
    nameReviewer(deps, actor, { ...params, ...body }),
  'PUT /practices/:practiceId/review/acceptance': async ({ deps, actor, params }) => acceptReview(deps, actor, params),
  'PUT /practices/:practiceId/review/conflict': async ({ deps, actor, params, body }) =>
    declareConflict(deps, actor, { ...params, ...body }),
  'PUT /practices/:practiceId/review/scores': async ({ deps, actor, params, version, body }) =>
    saveReview(deps, actor, { ...params, version }, body),
  'PUT /practices/:practiceId/review/delivery': async ({ deps, actor, params, version }) =>
    handInReview(deps, actor, { ...params, version }),
  'PUT /practices/:practiceId/reply': async ({ deps, actor, params, body }) =>
    replyToReviews(deps, actor, { ...params, ...body }),
  'PUT /practices/:practiceId/decision': async ({ deps, actor, params, body }) =>
    decidePractice(deps, actor, { ...params, ...body }),
}
