import { isId } from '../../shared/ids.ts'
import type { Deps } from '../deps.ts'
import { sameText } from '../platform/secrets.ts'

type Signing = Pick<Deps, 'secrets' | 'publicOrigin'>

/**
 * Where one person leaves the digest with one click (RFC 8058). It follows from who it is for and opens nothing else; it never ends, as
 * a mail may be read years later.
 */
export function unsubscribeAddress(deps: Signing, personId: string): string {
  return `${deps.publicOrigin}/api/unsubscribe/${bare(personId)}.${signature(deps, personId)}`
}

/** Whose address it is, if it is one. */
export function unsubscriber(deps: Signing, address: string): string | undefined {
  const [, ulid, signed] = /^([0-9A-Z]{26})\.([A-Za-z0-9_-]{43})$/.exec(address) ?? []
  const personId = `person_${ulid}`
  return ulid && signed && isId('person', personId) && sameText(signed, signature(deps, personId))
    ? personId
    : undefined
}

function signature({ secrets }: Signing, personId: string): string {
  return secrets.sign('unsubscribe', `digest\n${personId}`)
}

function bare(id: string): string {
  return id.slice(id.indexOf('_') + 1)
}
