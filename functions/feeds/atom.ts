import type { Thread } from '../../shared/forum.ts'
import type { Language } from '../../shared/languages.ts'
import { feedWords as en } from '../../shared/messages/en/feedWords.ts'
import { feedWords as es } from '../../shared/messages/es/feedWords.ts'
import { feedWords as fr } from '../../shared/messages/fr/feedWords.ts'
import { feedWords as pt } from '../../shared/messages/pt/feedWords.ts'
import { escaped } from '../platform/markup.ts'

const words = { es, en, pt, fr }

export type FeedFacts = {
  origin: string
  /** Of whoever reads. */
  language: Language
  space: { id: string; title: string; description: string; language: Language; createdAt: string }
  /** The latest first. */
  threads: Thread[]
}

/**
 * A space as an Atom feed (RFC 4287): its latest threads, each under its permanent address. Titles, names and counts, and never a text: a
 * feed reader may be a service elsewhere that keeps what it has fetched, and what is redacted here would live on there.
 * There is no `link` to the feed itself, which the RFC recommends: it would write the secret into the document.
 */
export function atomOf({ origin, language, space, threads }: FeedFacts): string {
  const home = `${origin}/spaces/${space.id}`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escaped(home)}</id>`,
    text('title', space.title, space.language),
    text('subtitle', space.description, space.language),
    `<updated>${updatedAt(space, threads)}</updated>`,
    link(home),
    '<generator>Enlaces</generator>',
    ...threads.map((thread) => entry(origin, language, thread)),
    '</feed>\n',
  ].join('\n')
}

/** When something last came to the space. */
export function updatedAt({ createdAt }: { createdAt: string }, [latest]: Thread[]): string {
  return latest?.lastPostAt ?? createdAt
}

function entry(origin: string, language: Language, thread: Thread): string {
  const { id, title, openedAt, lastPostAt, author, lastAuthor, postCount, kind = 'discussion' } = thread
  const said = words[language]
  const address = `${origin}/threads/${id}`
  return [
    '<entry>',
    `<id>${escaped(address)}</id>`,
    text('title', title, thread.language),
    `<updated>${lastPostAt}</updated>`,
    `<published>${openedAt}</published>`,
    `<author><name>${escaped(author.name)}</name></author>`,
    link(address),
    `<category term="${kind}" label="${escaped(said.kinds[kind])}"/>`,
    text('summary', said.summary(postCount, lastAuthor.name), language),
    '</entry>',
  ].join('\n')
}

function text(element: string, content: string, language: Language): string {
  return `<${element} type="text" xml:lang="${language}">${escaped(content)}</${element}>`
}

function link(address: string): string {
  return `<link rel="alternate" type="text/html" href="${escaped(address)}"/>`
}
