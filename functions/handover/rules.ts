import { draftPlace } from '../../shared/drafts.ts'
import type { AccountItem } from '../members/account.ts'

/** What somebody chose to leave in a seat. */
export type Choice = { seatId: string; follows: boolean; drafts: string[]; version: number; preparedAt: string }

/** An edit of a post stays with who wrote the post: nobody else may send it. */
export function mayPass(place: string): boolean {
  const kind = draftPlace(place)?.kind
  return kind === 'reply' || kind === 'thread'
}

/**
 * What passes to the next holder of this seat. Drafts only where they were chosen. What was followed is the seat's knowledge of where its
 * work goes on: it passes from who left without a word, but not from who goes on elsewhere in the network and did not say so. Of somebody
 * who was suspended no text passes, whatever was chosen: it may not have been them who chose.
 */
export function whatPasses(
  former: Pick<AccountItem, 'state' | 'suspendedAt'>,
  choice: Choice | undefined,
  seatId: string,
): { follows: boolean; drafts: string[] } {
  const chosen = choice?.seatId === seatId ? choice : undefined
  const follows = chosen ? chosen.follows : former.state === 'departed'
  return { follows, drafts: chosen && !former.suspendedAt ? chosen.drafts : [] }
}
