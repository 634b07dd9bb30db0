import type { CatalogueMessages } from '../../shared/messages/es/catalogue.ts'
import { area } from '../area.ts'

/** What the catalogue of good practices says. */
export const catalogueMessages = area<CatalogueMessages>({
  es: () => import('../../shared/messages/es/catalogue.ts').then((file) => file.catalogue),
  en: () => import('../../shared/messages/en/catalogue.ts').then((file) => file.catalogue),
  pt: () => import('../../shared/messages/pt/catalogue.ts').then((file) => file.catalogue),
  fr: () => import('../../shared/messages/fr/catalogue.ts').then((file) => file.catalogue),
})
