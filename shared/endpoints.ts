import { accessEndpoints } from './access.ts'
import { adoptionEndpoints } from './adoptions.ts'
import { alertEndpoints } from './alerts.ts'
import { auditEndpoints } from './audit.ts'
import { catalogueEndpoints } from './catalogue.ts'
import { filterEndpoints } from './catalogueFilter.ts'
import { catalogueListEndpoints } from './catalogueList.ts'
import { digestRunEndpoints } from './digestRuns.ts'
import { digestEndpoints } from './digests.ts'
import { draftEndpoints } from './drafts.ts'
import { feedEndpoints } from './feeds.ts'
import { fileEndpoints, postFileEndpoints } from './files.ts'
import { forumEndpoints } from './forum.ts'
import { handoverEndpoints } from './handover.ts'
import { mailHealthEndpoints } from './mailHealth.ts'
import { memberEndpoints } from './members.ts'
import { mentionEndpoints } from './mentions.ts'
import { mergingEndpoints } from './mergingEndpoints.ts'
import { movingEndpoints } from './movingEndpoints.ts'
import { networkEndpoints } from './network.ts'
import { noticeEndpoints } from './notices.ts'

import { orderEndpoints } from './order.ts'
import { practiceFileEndpoints } from './practiceFiles.ts'
import { practiceStandingEndpoints } from './practiceStandings.ts'
import { practiceEndpoints } from './practices.ts'
import { reviewEndpoints } from './reviews.ts'
import { searchEndpoints } from './search.ts'
import { subscriberEndpoints } from './subscribers.ts'
import { suggestionEndpoints } from './suggestions.ts'
import { summaryEndpoints } from './summary.ts'

import { threadKindEndpoints } from './threadKindEndpoints.ts'
import { writingEndpoints } from './writings.ts'

/** The whole API, keyed by method and path below `/api`. */
export const endpoints = {
  ...networkEndpoints,
  ...accessEndpoints,
  ...memberEndpoints,
  ...forumEndpoints,
  ...threadKindEndpoints,
  ...movingEndpoints,
  ...mergingEndpoints,
  ...summaryEndpoints,
  ...fileEndpoints,
  ...postFileEndpoints,
  ...noticeEndpoints,
  ...digestEndpoints,
  ...digestRunEndpoints,
  ...mailHealthEndpoints,
  ...alertEndpoints,
  ...draftEndpoints,
  ...handoverEndpoints,
  ...mentionEndpoints,
  ...auditEndpoints,
  ...orderEndpoints,
  ...searchEndpoints,
  ...suggestionEndpoints,
  ...writingEndpoints,
  ...feedEndpoints,
  ...subscriberEndpoints,
  ...practiceFileEndpoints,
  ...practiceEndpoints,
  ...practiceStandingEndpoints,
  ...catalogueEndpoints,
  ...catalogueListEndpoints,
  ...filterEndpoints,
  ...adoptionEndpoints,
  ...reviewEndpoints,
} as const
export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints
