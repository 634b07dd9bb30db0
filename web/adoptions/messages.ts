import type { AdoptionMessages } from '../../shared/messages/es/adoptions.ts'
import { area } from '../area.ts'

/** What is said of practices that States take up from one another. */
export const adoptionMessages = area<AdoptionMessages>({
  es: () => import('../../shared/messages/es/adoptions.ts').then((file) => file.adoptions),
  en: () => import('../../shared/messages/en/adoptions.ts').then((file) => file.adoptions),
  pt: () => import('../../shared/messages/pt/adoptions.ts').then((file) => file.adoptions),
  fr: () => import('../../shared/messages/fr/adoptions.ts').then((file) => file.adoptions),
})
