import type { MovingMessages } from '../../shared/messages/es/moving.ts'
import { area } from '../area.ts'

/** What is said where a thread is moved, and of one that was. */
export const movingMessages = area<MovingMessages>({
  es: () => import('../../shared/messages/es/moving.ts').then((file) => file.moving),
  en: () => import('../../shared/messages/en/moving.ts').then((file) => file.moving),
  pt: () => import('../../shared/messages/pt/moving.ts').then((file) => file.moving),
  fr: () => import('../../shared/messages/fr/moving.ts').then((file) => file.moving),
})
