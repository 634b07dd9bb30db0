import type { digestEndpoints } from '../../shared/digests.ts'
import type { Handlers } from '../http/handlers.ts'
import { chooseDigest, myDigest } from '../subscriptions/actions.ts'
import { previewDigest } from './actions.ts'

export const digestRoutes: Handlers<typeof digestEndpoints> = {
  'GET /me/digest': ({ deps, actor }) => myDigest(deps, actor),
  'GET /me/digest/preview': ({ deps, actor }) => previewDigest(deps, actor),
  'PUT /me/digest': ({ deps, actor, body, version }) => chooseDigest(deps, actor, { choice: body, version }),
}
