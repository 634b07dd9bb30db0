import * as z from 'zod'
import { Author } from '../../shared/author.ts'
import { ActAnswer } from '../../shared/orderAnswer.ts'
import { flagOutcomes, flagReasons, orderActKinds } from '../../shared/orderLists.ts'
import type { Item, Key } from '../platform/table.ts'

/** An act of order, kept for the person whom it concerns: pk `order#PERSON`, sk `act#ID`. */
export const ActItem = z.object({
  id: z.string(),
  kind: z.enum(orderActKinds),
  personId: z.string(),
  at: z.iso.datetime(),
  reason: z.string().optional(),
  threadId: z.string().optional(),
  number: z.number().int().optional(),
  until: z.string().optional(),
  answers: z.array(ActAnswer),
})
export type ActItem = z.infer<typeof ActItem>

export function actKey({ personId, id }: { personId: string; id: string }): Key {
  return { pk: `order#${personId}`, sk: `act#${id}` }
}

export function actRow(act: ActItem): Item & Key {
  return { ...actKey(act), ...act }
}

/** One person's flag of one post: flagging again says it anew. */
export const FlagItem = z.object({
  threadId: z.string(),
  number: z.number().int(),
  reporter: Author,
  /** Who wrote the post. */
  author: Author,
  at: z.iso.datetime(),
  reason: z.enum(flagReasons),
  text: z.string().optional(),
  settled: z.object({ outcome: z.enum(flagOutcomes), note: z.string().optional(), at: z.iso.datetime() }).optional(),
  version: z.number().int(),
})
export type FlagItem = z.infer<typeof FlagItem>
export type FlagAt = { threadId: string; number: number; reporterId: string }

export function flagKey({ threadId, number, reporterId }: FlagAt): Key {
  return { pk: `flags#${threadId}`, sk: `${String(number).padStart(9, '0')}#${reporterId}` }
}

export type FlagState = 'open' | 'settled'

export function flagListing(state: FlagState): string {
  return `flags#${state}`
}

export function flagsBy(reporterId: string): string {
  return `flags#by#${reporterId}`
}

export function flagPlace({ threadId, number, reporter }: FlagItem): FlagAt {
  return { threadId, number, reporterId: reporter.id }
}

/** With its places in the two lists: what waits or was settled, and the reporter's own. */
export function flagRow(flag: FlagItem): Item & Key {
  const { sk } = flagKey(flagPlace(flag))
  const order = (at: string) => `${at}#${flag.threadId}#${sk}`
  return {
    ...flagKey(flagPlace(flag)),
    ...flag,
    listingPk: flagListing(flag.settled ? 'settled' : 'open'),
    listingSk: order(flag.settled?.at ?? flag.at),
    duePk: flagsBy(flag.reporter.id),
    dueSk: order(flag.at),
  }
}
