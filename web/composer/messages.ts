import type { ComposingMessages } from '../../shared/messages/es/composing.ts'
import { area } from '../area.ts'

/** What is said where one writes: quotes, what waits to be sent, drafts, the language of a text. */
export const composingMessages = area<ComposingMessages>({
  es: () => import('../../shared/messages/es/composing.ts').then((file) => file.composing),
  en: () => import('../../shared/messages/en/composing.ts').then((file) => file.composing),
  pt: () => import('../../shared/messages/pt/composing.ts').then((file) => file.composing),
  fr: () => import('../../shared/messages/fr/composing.ts').then((file) => file.composing),
})
