import type { SearchMessages } from '../../shared/messages/es/search.ts'
import { area } from '../area.ts'

/** What the search page says. */
export const searchMessages = area<SearchMessages>({
  es: () => import('../../shared/messages/es/search.ts').then((file) => file.search),
  en: () => import('../../shared/messages/en/search.ts').then((file) => file.search),
  pt: () => import('../../shared/messages/pt/search.ts').then((file) => file.search),
  fr: () => import('../../shared/messages/fr/search.ts').then((file) => file.search),
})
