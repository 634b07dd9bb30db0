import * as z from 'zod'
import { americas, type Country } from '../../shared/countries.ts'
import type { Thread } from '../../shared/forum.ts'
import type { DateChange, Outcome, RequestView } from '../../shared/threadKindEndpoints.ts'
import { type RequestSubject, requestSubjects } from '../../shared/threadKinds.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { Byline, briefByline } from './byline.ts'
import type { Awaiting } from './threadStore.ts'

/** What a request asks, of whom. */
export type Asked = { subject: RequestSubject; toAll: boolean; dueOn: string; states: readonly Country[] }

const RequestItem = z.object({ subject: z.enum(requestSubjects), toAll: z.boolean(), seatId: z.string().optional() })
const ResponseItem = z.object({
  country: z.enum(americas),
  answeredAt: z.string().optional(),
  number: z.number().int().optional(),
})
const OutcomeItem = z.object({ text: z.string(), by: Byline, at: z.string() })

const DateItem = z.object({ from: z.string(), to: z.string(), by: Byline, at: z.string() })

function requestKey(threadId: string): Key {
  return { pk: `thread#${threadId}`, sk: 'request' }
}

/** One row for each State that was asked: `due` holds it while an answer is awaited. */
export function responseKey(threadId: string, country: string): Key {
  return { pk: `thread#${threadId}`, sk: `response#${country}` }
}

const awaitedFrom = (country: string) => `request#${country}`
const awaited = (country: string, { id, dueOn }: Thread) => ({
  duePk: awaitedFrom(country),
  dueSk: `${dueOn ?? ''}#${id}`,
})

export function isAwaited(item: Item | undefined): boolean {
  return item?.duePk !== undefined
}

export function requestWrites(thread: Thread, asked: Asked | undefined, seatId?: string): Write[] {
  if (!asked) return []
  const { subject, toAll, states } = asked
  const rows = states.map((country): Write => {
    return { kind: 'put', item: { ...responseKey(thread.id, country), country, ...awaited(country, thread) } }
  })
  return [{ kind: 'put', item: { ...requestKey(thread.id), subject, toAll, ...(seatId ? { seatId } : {}) } }, ...rows]
}

/** A State's first reply, while one is awaited: nothing is awaited of it any more. */
export function responseWrite(threadId: string, country: string, post: { number: number; writtenAt: string }): Write {
  return {
    kind: 'update',
    key: responseKey(threadId, country),
    update: 'SET answeredAt = :at, #number = :number REMOVE duePk, dueSk',
    condition: 'attribute_exists(duePk)',
    names: { '#number': 'number' },
    values: { ':at': post.writtenAt, ':number': post.number },
  }
}

/** A State that has not answered is asked no more. */
export function releaseWrite(threadId: string, country: string): Write {
  const key = responseKey(threadId, country)
  return { kind: 'delete', key, condition: 'attribute_exists(pk) AND attribute_not_exists(answeredAt)' }
}

/** Nobody waits for an answer to a closed request; once it is open again, everybody does who did, until the date that it has now. */
export function awaitingWrites(thread: Thread, { unanswered, outcome, date }: Awaiting): Write[] {
  const { id, closedAt } = thread
  const rows = unanswered.map((country): Write => {
    const { duePk, dueSk } = awaited(country, thread)
    const row = {
      kind: 'update',
      key: responseKey(id, country),
      condition: 'attribute_not_exists(answeredAt)',
    } as const
    if (closedAt) return { ...row, update: 'REMOVE duePk, dueSk' }
    return { ...row, update: 'SET duePk = :pk, dueSk = :sk', values: { ':pk': duePk, ':sk': dueSk } }
  })
  return [
    ...rows,
    ...(outcome ? [noteWrite(id, 'outcome', outcome)] : []),
    ...(date ? [noteWrite(id, 'date', date)] : []),
  ]
}

function noteWrite(threadId: string, what: 'outcome' | 'date', note: Outcome | DateChange): Write {
  const { pk } = requestKey(threadId)
  return { kind: 'put', item: { pk, sk: `request#${what}#${note.at}`, ...note, by: briefByline(note.by) } }
}

// The request, its outcomes and its responses lie side by side: 1 + 35 rows, an outcome for each time that it was closed and a row for each change of its date.
const range = { expression: '#sk BETWEEN :first AND :last', values: { ':first': 'request', ':last': 'response#ZZ' } }

export function requestStore(table: Table) {
  async function rowsOf(threadId: string): Promise<Item[]> {
    const { items } = await table.query({ pk: `thread#${threadId}`, range, consistent: true })
    return items
  }
  return {
    async request(threadId: string): Promise<RequestView | undefined> {
      const items = await rowsOf(threadId)
      const request = items.find(({ sk }) => sk === 'request')
      if (!request) return undefined
      const notes = (what: string) => items.filter(({ sk }) => String(sk).startsWith(`request#${what}#`)).reverse()
      const outcomes = notes('outcome').map((item) => OutcomeItem.parse(item))
      const dates = notes('date').map((item) => DateItem.parse(item))
      const changes = dates.length > 0 ? { dates } : {}
      return { ...RequestItem.parse(request), responses: responsesIn(items), outcomes, ...changes }
    },

    async unanswered(threadId: string): Promise<Country[]> {
      const responses = responsesIn(await rowsOf(threadId))
      return responses.filter(({ answeredAt }) => !answeredAt).map(({ country }) => country)
    },

    /** The threads in which an answer of this State is awaited, the most urgent first. */
    async awaitedOf(country: string, limit: number): Promise<string[]> {
      const { items } = await table.query({ index: 'due', pk: awaitedFrom(country), limit })
      return items.map(({ pk }) => String(pk).slice('thread#'.length))
    },
  }
}

function responsesIn(items: Item[]) {
  return items.filter(({ sk }) => String(sk).startsWith('response#')).map((item) => ResponseItem.parse(item))
}
