import * as z from 'zod'
import { NamedPractice } from '../../shared/practiceOrigins.ts'
import type { Item } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { movesKey } from './moveStore.ts'

const Link = NamedPractice.omit({ id: true }).extend({ at: z.string() })
type Link = z.infer<typeof Link>
const LinksItem = z.record(z.string(), z.unknown())
const isPractice = (name: string) => name.startsWith('practice_')
/** A thread shows the latest. */
const mostShown = 10

/** From the row of a thread's traces. */
export function practiceLinksFrom(item: Item | undefined): NamedPractice[] {
  const links = Object.entries(LinksItem.parse(item ?? {}))
    .filter(([name]) => isPractice(name))
    .map(([id, link]) => ({ id, ...Link.parse(link) }))
  const latest = links.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostShown)
  return latest.map(({ at: _, ...practice }) => practice)
}

/**
 * The way from a thread to what is published of it: under the id of each practice what it is called, in the row of the thread's traces, which
 * is read with each page. Part of the transaction that publishes or withdraws; done twice it is the same.
 */
export function practiceLinks() {
  return {
    linkPractice(threadId: string, { id, ...link }: NamedPractice & Link): Write {
      return {
        ...{ kind: 'update', key: movesKey(threadId), update: 'SET #id = :link' },
        ...{ names: { '#id': id }, values: { ':link': link } },
      }
    },

    unlinkPractice(threadId: string, practiceId: string): Write {
      return { kind: 'update', key: movesKey(threadId), update: 'REMOVE #id', names: { '#id': practiceId } }
    },
  }
}
