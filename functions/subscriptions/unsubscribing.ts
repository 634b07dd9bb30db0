import { isId } from '../../shared/ids.ts'
import type { Deps } from '../deps.ts'
import { sameText } from '../platform/secrets.ts'

type Signing = Pick<Deps, 'secrets' | 'publicOrigin'>

/** What somebody may leave with one click, each by an address of its own. */
export const mailingLists = ['digest', 'alerts', 'public'] as const
/** Stands before the id of who has no account. */
const subscriberMark = 's'
export type MailingListName = (typeof mailingLists)[number]

/**
 * Where one person leaves one list with one click (RFC 8058). It follows from who it is for and opens nothing else; it never ends, as
 * a mail may be read years later.
 */
export function unsubscribeAddress(deps: Signing, personId: string, list: MailingListName): string {
  const mark = isId('subscriber', personId) ? subscriberMark : ''
  return `${deps.publicOrigin}/api/unsubscribe/${mark}${bare(personId)}.${signature(deps, personId, list)}`
}

/** Whose address it is, and for which list, if it is one. */
export function unsubscriber(deps: Signing, address: string): { personId: string; list: MailingListName } | undefined {
  const [, mark, ulid, signed] = /^(s?)([0-9A-Z]{26})\.([A-Za-z0-9_-]{43})$/.exec(address) ?? []
  const kind = mark === subscriberMark ? 'subscriber' : 'person'
  const personId = `${kind}_${ulid}`
  if (!ulid || !signed || !isId(kind, personId)) return undefined
  const list = mailingLists.find((one) => sameText(signed, signature(deps, personId, one)))
  return list && { personId, list }
}

function signature({ secrets }: Signing, personId: string, list: MailingListName): string {
  return secrets.sign('unsubscribe', `${list}\n${personId}`)
}

function bare(id: string): string {
  return id.slice(id.indexOf('_') + 1)
}
