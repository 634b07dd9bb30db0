import { catalogueMessages } from '../catalogue/messages.ts'
import type { PageComponent } from '../page.ts'

/** The search with what it says of practices: the first script of a visit does not know of their messages. */
export async function arriving(): Promise<PageComponent> {
  const [{ Search }] = await Promise.all([import('./Search.tsx'), catalogueMessages.load()])
  return Search
}
