import type { searchEndpoints } from '../../shared/search.ts'
import type { Handlers } from '../http/handlers.ts'
import { search } from './actions.ts'

export const searchRoutes: Handlers<typeof searchEndpoints> = {
  'GET /search': async ({ deps, actor, query }) => search(deps, actor, query),
}
