import type { AccountItem } from '../members/account.ts'
import { hashOf, sameText } from '../platform/secrets.ts'

/** A feed as it is kept, in the partition of its owner. */
export type FeedRecord = { spaceId: string; tokenHash: string; madeAt: string; era: number }

const ulid = '[0-9A-HJKMNP-TV-Z]{26}'
const addressPattern = new RegExp(`^(${ulid})(${ulid})\\.([A-Za-z0-9_-]{43})$`)

export type Address = { personId: string; spaceId: string; token: string }

/** The last part of the address: who, which space, and 256 random bits. With the first two a reading asks for what it needs at once. */
export function addressText({ personId, spaceId, token }: Address): string {
  return `${bare(personId)}${bare(spaceId)}.${token}`
}

export function addressFrom(text: string): Address | undefined {
  const [, person, space, token] = addressPattern.exec(text) ?? []
  return person && space && token ? { personId: `person_${person}`, spaceId: `space_${space}`, token } : undefined
}

function bare(id: string): string {
  return id.slice(id.indexOf('_') + 1)
}

/**
 * Whether a token opens this feed of this person, now. What was made before a suspension or a recovery stays shut afterwards: whoever
 * had the account then may have the address.
 */
export function isOpen(
  feed: FeedRecord | undefined,
  account: Pick<AccountItem, 'state' | 'era' | 'shutOutAt'> | undefined,
  token: string,
): boolean {
  if (!feed || account?.state !== 'active') return false
  const isOfNow = feed.era === (account.era ?? 0) && feed.madeAt > (account.shutOutAt ?? '')
  return isOfNow && sameText(feed.tokenHash, hashOf(token))
}
