import { accessEndpoints } from './access.ts'
import { auditEndpoints } from './audit.ts'
import { forumEndpoints } from './forum.ts'
import { memberEndpoints } from './members.ts'
import { networkEndpoints } from './network.ts'
import { noticeEndpoints } from './notices.ts'
import { orderEndpoints } from './order.ts'
import { threadKindEndpoints } from './threadKindEndpoints.ts'

/** The whole API, keyed by method and path below `/api`. */
export const endpoints = {
  ...networkEndpoints,
  ...accessEndpoints,
  ...memberEndpoints,
  ...forumEndpoints,
  ...threadKindEndpoints,
  ...noticeEndpoints,
  ...auditEndpoints,
  ...orderEndpoints,
} as const
export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints
