import type { searchEndpoints } from '../../shared/search.ts'
import type { Handlers } from '../http/handlers.ts'

export const searchRoutes: Handlers<typeof searchEndpoints> = {
  // Loaded with the first question: the stemmers are large, and most visits look for nothing.
  'GET /search': async ({ deps, actor, query }) => (await import('./actions.ts')).search(deps, actor, query),
}
