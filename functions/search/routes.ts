import type { searchEndpoints } from '../../shared/search.ts'
import type { suggestionEndpoints } from '../../shared/suggestions.ts'
import type { Handlers } from '../http/handlers.ts'

// Loaded with the first question: the stemmers are large, and most visits look for nothing.
export const searchRoutes: Handlers<typeof searchEndpoints & typeof suggestionEndpoints> = {
  'GET /search': async ({ deps, actor, query }) => (await import('./actions.ts')).search(deps, actor, query),
  'GET /search/suggestions': async ({ deps, actor, query }) =>
    (await import('./suggesting.ts')).suggest(deps, actor, query.q),
  'GET /people/:personId/contributions': async ({ deps, actor, params, query }) =>
    (await import('./contributions.ts')).contributionsOfPerson(deps, actor, params.personId, query.cursor),
  'GET /seats/:seatId/contributions': async ({ deps, actor, params, query }) =>
    (await import('./contributions.ts')).contributionsOfSeat(deps, actor, params.seatId, query.cursor),
}
