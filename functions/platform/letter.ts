import type { Language } from '../../shared/languages.ts'

export type Link = { label: string; address: string }

/** A part of a letter that lists things, each with where it is and why it stands there. `waits`: they wait for the reader. */
export type Section = { heading: string; waits?: boolean; items: (Link & { language: Language; why: string })[] }

/** A mailing list: who is on it may leave it with one click (RFC 8058), at an address of their own. */
export type MailingList = { name: string; unsubscribe: string }

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
  link?: Link
  sections?: Section[]
  /** What is said after the sections. */
  closing?: string[]
  /** What a mailbox shows beside the subject, where the letter does not begin with it. */
  preheader?: string
  /** Why it came, and what can be done about it, where it is no notice about the reader's account. */
  foot?: { reason: string; links: Link[] }
  list?: MailingList
  /** Where an answer goes, where it may be answered. */
  replyTo?: string
  /** The thread that it is about: mails about the same one stand together in mail programs. */
  threadId?: string
  /** It answers a mail, by itself. */
  answers?: true
}
