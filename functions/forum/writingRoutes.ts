import type { writingEndpoints } from '../../shared/writings.ts'
import type { Handlers } from '../http/handlers.ts'
import { listOwnAcknowledgements, listWritings } from './writings.ts'

export const writingRoutes: Handlers<typeof writingEndpoints> = {
  'GET /me/writings': ({ deps, actor, query }) => listWritings(deps, actor, query),
  'GET /me/acknowledgements': ({ deps, actor, query }) => listOwnAcknowledgements(deps, actor, query),
}
