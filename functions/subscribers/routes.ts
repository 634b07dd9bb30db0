import type { subscriberEndpoints } from '../../shared/subscribers.ts'
import type { Handlers } from '../http/handlers.ts'
import { listSubscribers, removeSubscriber } from './actions.ts'
import { importSubscribers } from './importing.ts'

type Administered = Omit<typeof subscriberEndpoints, 'POST /subscribers' | 'POST /subscribers/code'>

export const subscriberRoutes: Handlers<Administered> = {
  'GET /subscribers': async ({ deps, actor, query }) => listSubscribers(deps, actor, query),
  'POST /subscribers/import': async ({ deps, actor, body, language }) =>
    importSubscribers(deps, actor, { ...body, language }),
  'DELETE /subscribers/:subscriberId': async ({ deps, actor, params }) =>
    removeSubscriber(deps, actor, params.subscriberId),
}
