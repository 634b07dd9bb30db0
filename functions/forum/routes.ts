import type { forumEndpoints } from '../../shared/forum.ts'
import { Problem } from '../../shared/problem.ts'
import type { Handlers } from '../http/handlers.ts'

export const forumRoutes: Handlers<typeof forumEndpoints> = {
  'GET /home': async () => {
    throw new Problem('unexpected')
  },
  'POST /preview': async () => {
    throw new Problem('unexpected')
  },
  'GET /spaces': async () => {
    throw new Problem('unexpected')
  },
  'POST /spaces': async () => {
    throw new Problem('unexpected')
  },
  'GET /spaces/:spaceId': async () => {
    throw new Problem('unexpected')
  },
  'PATCH /spaces/:spaceId': async () => {
    throw new Problem('unexpected')
  },
  'GET /spaces/:spaceId/members': async () => {
    throw new Problem('unexpected')
  },
  'PUT /spaces/:spaceId/members/:personId': async () => {
    throw new Problem('unexpected')
  },
  'DELETE /spaces/:spaceId/members/:personId': async () => {
    throw new Problem('unexpected')
  },
  'GET /spaces/:spaceId/threads': async () => {
    throw new Problem('unexpected')
  },
  'POST /spaces/:spaceId/threads': async () => {
    throw new Problem('unexpected')
  },
  'GET /threads/:threadId': async () => {
    throw new Problem('unexpected')
  },
  'PATCH /threads/:threadId': async () => {
    throw new Problem('unexpected')
  },
  'PUT /threads/:threadId/closure': async () => {
    throw new Problem('unexpected')
  },
  'DELETE /threads/:threadId/closure': async () => {
    throw new Problem('unexpected')
  },
  'PUT /threads/:threadId/mark': async () => {
    throw new Problem('unexpected')
  },
  'POST /threads/:threadId/posts': async () => {
    throw new Problem('unexpected')
  },
  'GET /threads/:threadId/posts/:number': async () => {
    throw new Problem('unexpected')
  },
  'PATCH /threads/:threadId/posts/:number': async () => {
    throw new Problem('unexpected')
  },
  'GET /threads/:threadId/posts/:number/revisions': async () => {
    throw new Problem('unexpected')
  },
}
