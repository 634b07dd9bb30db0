import type { mentionEndpoints } from '../../shared/mentions.ts'
import type { Handlers } from '../http/handlers.ts'
import { seatById } from '../members/directory.ts'
import { mentionable } from './mentionable.ts'

export const mentionRoutes: Handlers<typeof mentionEndpoints> = {
  'GET /spaces/:spaceId/mentionable': ({ deps, actor, params, query }) =>
    mentionable(deps, actor, params.spaceId, query),
  'GET /seats/:seatId': ({ deps, params }) => seatById(deps, params.seatId),
}
