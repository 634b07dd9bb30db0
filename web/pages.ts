import { accessPages } from './access/pages.ts'
import { composerPages } from './composer/pages.ts'
import { forumPages } from './forum/pages.ts'
import { homePages } from './home/pages.ts'
import { noticePages } from './notices/pages.ts'
import { matchPath, type Page } from './page.ts'
import { searchPages } from './search/pages.ts'

/** What people come for: known from the first script on. */
const firstPages: readonly Page[] = [
  ...homePages,
  ...forumPages,
  ...noticePages,
  ...composerPages,
  ...searchPages,
  ...accessPages,
]
/** The others come to be known with the first of them, so that who reads need not load where settings and administration stand. */
let otherPages: readonly Page[] | undefined

export async function learnPages(): Promise<void> {
  otherPages ??= (await import('./otherPages.ts')).otherPages
}

/** Whether nothing stands where `pageAt` finds nothing. */
export function areAllKnown(): boolean {
  return otherPages !== undefined
}

/** The messages of every page in the reader's language, so that a page opens offline that was not visited before. */
export async function loadAllMessages(): Promise<void> {
  await learnPages()
  const areas = new Set(allKnown().flatMap((page) => page.areas ?? []))
  await Promise.all([...areas].map((area) => area.load()))
}

export function pageAt(path: string): { page: Page; params: Record<string, string> } | undefined {
  for (const page of allKnown()) {
    const params = matchPath(page.path, path)
    if (params) return { page, params }
  }
  return undefined
}

function allKnown(): readonly Page[] {
  return [...firstPages, ...(otherPages ?? [])]
}
