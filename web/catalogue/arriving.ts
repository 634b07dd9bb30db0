import { adoptionMessages } from '../adoptions/messages.ts'
import { filesMessages } from '../files/messages.ts'
import type { PageComponent } from '../page.ts'
import { practiceMessages, practiceWayMessages } from '../practices/messages.ts'
import { reviewMessages } from '../reviews/messages.ts'
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
  read: async () => {
    const areas = [adoptionMessages, reviewMessages, practiceWayMessages, filesMessages]
    const page = withWords(import('./Published.tsx').then((file) => file.Published))
    const [component] = await Promise.all([page, ...areas.map((area) => area.load())])
    return component
  },
}
