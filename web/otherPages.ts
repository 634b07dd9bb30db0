import { adoptionPages } from './adoptions/pages.ts'
import { auditPages } from './audit/pages.ts'
import { cataloguePages, publishedPages } from './catalogue/pages.ts'
import { coordinationPages } from './coordination/pages.ts'
import { digestPages } from './digests/pages.ts'
import { exportPages } from './export/pages.ts'
import { feedPages } from './feeds/pages.ts'
import { handoverPages } from './handover/pages.ts'
import { mailHealthPages } from './mailHealth/pages.ts'
import { memberPages } from './members/pages.ts'
import { orderPages } from './order/pages.ts'
import type { Page } from './page.ts'
import { practicePages } from './practices/pages.ts'
import { reviewPages } from './reviews/pages.ts'
import { subscriberPages } from './subscribers/pages.ts'
import { taskPages } from './tasks/pages.ts'

/** Good practices, people, settings, administration. */
export const otherPages: readonly Page[] = [
  ...cataloguePages,
  ...reviewPages,
  ...practicePages,
  ...adoptionPages,
  ...taskPages,
  // After those whose names an id could be.
  ...publishedPages,
  ...memberPages,
  ...handoverPages,
  ...exportPages,
  ...digestPages,
  ...feedPages,
  ...coordinationPages,
  ...auditPages,
  ...mailHealthPages,
  ...orderPages,
  ...subscriberPages,
]
