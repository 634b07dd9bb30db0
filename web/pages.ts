import { accessPages } from './access/pages.ts'
import { coordinationPages } from './coordination/pages.ts'
import { forumPages } from './forum/pages.ts'
import { homePages } from './home/pages.ts'
import { memberPages } from './members/pages.ts'
import { matchPath, type Page } from './page.ts'
import { searchPages } from './search/pages.ts'

const pages: readonly Page[] = [
  ...homePages,
  ...forumPages,
  ...searchPages,
  ...memberPages,
  ...accessPages,
  ...coordinationPages,
]

export function pageAt(path: string): { page: Page; params: Record<string, string> } | undefined {
  for (const page of pages) {
    const params = matchPath(page.path, path)
    if (params) return { page, params }
  }
  return undefined
}
