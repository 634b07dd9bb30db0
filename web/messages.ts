import { area } from './area.ts'

/** What every page for readers says. */
export const interfaceMessages = area({
  es: () => import('../shared/messages/es/index.ts'),
  en: () => import('../shared/messages/en/index.ts'),
  pt: () => import('../shared/messages/pt/index.ts'),
  fr: () => import('../shared/messages/fr/index.ts'),
})
export type InterfaceMessages = ReturnType<typeof interfaceMessages.now>
