import * as z from 'zod'
import type { Key } from '../platform/table.ts'

// What the forum keeps in a person's own partition.

/** How far somebody noted to have read a thread. */
export const Mark = z.object({ sk: z.string(), lastRead: z.number().int(), acknowledgedAt: z.string().optional() })

export function markKey(personId: string, threadId: string): Key {
  return { pk: `person#${personId}`, sk: `mark#${threadId}` }
}

/** What stands for a good practice among these marks: after those of all threads. */
export function seenPractice(practiceId: string): string {
  return `version#${practiceId}`
}

/** The address that a person made for the feed of a space. */
export function feedKey(personId: string, spaceId: string): Key {
  return { pk: `person#${personId}`, sk: `feed#${spaceId}` }
}

/** Read together with the account on every request, so that who is taken out is out at once. */
export function membershipKey(spaceId: string, personId: string): Key {
  return { pk: `person#${personId}`, sk: `account#space#${spaceId}` }
}
