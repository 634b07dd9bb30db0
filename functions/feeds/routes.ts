import type { feedEndpoints } from '../../shared/feeds.ts'
import type { Handlers } from '../http/handlers.ts'
import { dropFeed, listFeeds, makeFeed, readFeed } from './actions.ts'

export const feedRoutes: Handlers<typeof feedEndpoints> = {
  'PUT /spaces/:spaceId/feed': ({ deps, actor, params }) => makeFeed(deps, actor, params.spaceId),
  'GET /me/feeds': ({ deps, actor, query }) => listFeeds(deps, actor, query),
  'DELETE /me/feeds/:space': ({ deps, actor, params }) => dropFeed(deps, actor, params.space),
  'GET /feeds/:address': ({ deps, params, browser }) => readFeed(deps, params.address, browser.source),
}
