import { accessEndpoints } from './access.ts'
import { forumEndpoints } from './forum.ts'
import { memberEndpoints } from './members.ts'
import { networkEndpoints } from './network.ts'
import { noticeEndpoints } from './notices.ts'
import { searchEndpoints } from './search.ts'
import { threadKindEndpoints } from './threadKindEndpoints.ts'

/** The whole API, keyed by method and path below `/api`. */
export const endpoints = {
  ...networkEndpoints,
  ...accessEndpoints,
  ...memberEndpoints,
  ...forumEndpoints,
  ...threadKindEndpoints,
  ...noticeEndpoints,
  ...searchEndpoints,
} as const
export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints
