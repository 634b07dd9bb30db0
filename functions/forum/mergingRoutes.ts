import type { mergingEndpoints } from '../../shared/mergingEndpoints.ts'
import type { Handlers } from '../http/handlers.ts'
import { mergeThread, splitThread } from './merging.ts'

export const mergingRoutes: Handlers<typeof mergingEndpoints> = {
  'PUT /threads/:threadId/merger': async ({ deps, actor, params, version, body }) =>
    mergeThread(deps, actor, { ...params, version }, body),
  'POST /threads/:threadId/splits': async ({ deps, actor, params, version, body, once }) =>
    splitThread(deps, actor, { ...params, version }, { ...body, once }),
}
