import type { DigestIssueMessages } from '../../shared/messages/es/digestIssues.ts'
import type { DigestRunMessages } from '../../shared/messages/es/digestRuns.ts'
import { area } from '../area.ts'

// Loaded by the pages themselves: whoever never opens them need not even know where these stand.

/** What became of digests, and how much of each space stands in them. */
export const digestIssueMessages = area<DigestIssueMessages>({
  es: () => import('../../shared/messages/es/digestIssues.ts').then((file) => file.digestIssues),
  en: () => import('../../shared/messages/en/digestIssues.ts').then((file) => file.digestIssues),
  pt: () => import('../../shared/messages/pt/digestIssues.ts').then((file) => file.digestIssues),
  fr: () => import('../../shared/messages/fr/digestIssues.ts').then((file) => file.digestIssues),
})

/** What the coordination is told of the sending of digests. */
export const digestRunMessages = area<DigestRunMessages>({
  es: () => import('../../shared/messages/es/digestRuns.ts').then((file) => file.digestRuns),
  en: () => import('../../shared/messages/en/digestRuns.ts').then((file) => file.digestRuns),
  pt: () => import('../../shared/messages/pt/digestRuns.ts').then((file) => file.digestRuns),
  fr: () => import('../../shared/messages/fr/digestRuns.ts').then((file) => file.digestRuns),
})
