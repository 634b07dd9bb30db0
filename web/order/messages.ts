import type { OrderMessages } from '../../shared/messages/es/order.ts'
import { area } from '../area.ts'

/** What is said where order is kept. */
export const orderMessages = area<OrderMessages>({
  es: () => import('../../shared/messages/es/order.ts').then((file) => file.order),
  en: () => import('../../shared/messages/en/order.ts').then((file) => file.order),
  pt: () => import('../../shared/messages/pt/order.ts').then((file) => file.order),
  fr: () => import('../../shared/messages/fr/order.ts').then((file) => file.order),
})
