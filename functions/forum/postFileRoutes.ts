import type { postFileEndpoints } from '../../shared/files.ts'
import type { Handlers } from '../http/handlers.ts'
import { readPostFiles } from './attaching.ts'

export const postFileRoutes: Handlers<typeof postFileEndpoints> = {
  'GET /threads/:threadId/posts/:number/files': async ({ deps, actor, params }) => readPostFiles(deps, actor, params),
}
