import type { Language } from '../../shared/languages.ts'

/** What a mail says, before it has a look: plain sentences, in the reader's language. `text` and `html` are both made from it. */
export type Letter = {
  to: string
  language: Language
  subject: string
  /** Names the effect: the same letter, tried twice, carries the same Message-ID. */
  reference: string
  paragraphs: string[]
  /** A code to type, set apart and large. */
  code?: string
  link?: { label: string; address: string }
}
