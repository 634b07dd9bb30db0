import { refresh } from '../queries.ts'

/** Something of a review has changed: what is on the screen of it is read again. */
export function reviewChanged(): Promise<void> {
  return refresh(
    'GET /practices/:practiceId/review',
    'GET /practices/:practiceId/candidates',
    'GET /practices/:practiceId',
    'GET /practices/:practiceId/steps',
    'GET /reviews/mine',
    'GET /reviews/queue',
    'GET /reviews/waiting',
  )
}
