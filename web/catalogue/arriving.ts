import type { PageComponent } from '../page.ts'
import { practiceMessages } from '../practices/messages.ts'
import { searchMessages } from '../search/messages.ts'
import { catalogueMessages } from './messages.ts'

async function withWords(page: Promise<PageComponent>): Promise<PageComponent> {
  const areas = [catalogueMessages, practiceMessages, searchMessages]
  const [component] = await Promise.all([page, ...areas.map((area) => area.load())])
  return component
}

/** The pages of the catalogue, each with what it says. */
export const arriving = {
  list: () => withWords(import('./Catalogue.tsx').then((file) => file.Catalogue)),
  map: () => withWords(import('./StateMap.tsx').then((file) => file.StateMap)),
  matrix: () => withWords(import('./Matrix.tsx').then((file) => file.Matrix)),
  compare: () => withWords(import('./Compare.tsx').then((file) => file.Compare)),
  read: () => withWords(import('./Published.tsx').then((file) => file.Published)),
}
