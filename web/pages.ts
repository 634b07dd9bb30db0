import { accessPages } from './access/pages.ts'
import { auditPages } from './audit/pages.ts'
import { composerPages } from './composer/pages.ts'
import { coordinationPages } from './coordination/pages.ts'
import { digestPages } from './digests/pages.ts'
import { exportPages } from './export/pages.ts'
import { feedPages } from './feeds/pages.ts'
import { forumPages } from './forum/pages.ts'
import { handoverPages } from './handover/pages.ts'
import { homePages } from './home/pages.ts'
import { memberPages } from './members/pages.ts'
import { noticePages } from './notices/pages.ts'
import { orderPages } from './order/pages.ts'
import { matchPath, type Page } from './page.ts'
import { practicePages } from './practices/pages.ts'
import { searchPages } from './search/pages.ts'

const pages: readonly Page[] = [
  ...homePages,
  ...forumPages,
  ...noticePages,
  ...composerPages,
  ...searchPages,
  ...memberPages,
  ...handoverPages,
  ...exportPages,
  ...digestPages,
  ...feedPages,
  ...accessPages,
  ...coordinationPages,
  ...auditPages,
  ...orderPages,
  ...practicePages,
]

/** The messages of every page in the reader's language, so that a page opens offline that was not visited before. */
export async function loadAllMessages(): Promise<void> {
  const areas = new Set(pages.flatMap((page) => page.areas ?? []))
  await Promise.all([...areas].map((area) => area.load()))
}

export function pageAt(path: string): { page: Page; params: Record<string, string> } | undefined {
  for (const page of pages) {
    const params = matchPath(page.path, path)
    if (params) return { page, params }
  }
  return undefined
}
