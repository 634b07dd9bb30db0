import { randomBytes } from 'node:crypto'
import { isId } from '../../shared/ids.ts'
import type { Deps } from '../deps.ts'
import { sameText } from '../platform/secrets.ts'

type Signing = Pick<Deps, 'secrets' | 'replyDomain'>

/** What a reply address says: who answers (by the beginning that their addresses have now), in which thread, and our signature. */
export type ReplyParts = { handle: string; threadId: string; signature: string }

// RFC 5321, 4.5.3.1.1: 64 octets before the @, and nobody is to rely on capitals. Twice 26 letters for two ids would leave too few for a
// signature: so the person stands in it by a handle of their own, 60 bits that are drawn once, and the signature has 100.
const handleLetters = 12
const signatureLetters = 20
const shape = /^reply\+([0-9a-v]{12})([0-9a-z]{26})([0-9a-v]{20})$/

export function newHandle(): string {
  return letters(randomBytes(8), handleLetters)
}

/** Where somebody's answer about a thread goes: theirs alone, and good until they revoke it. */
export function replyAddress(deps: Signing, about: { personId: string; threadId: string; handle: string }): string {
  const { threadId, handle } = about
  const thread = threadId.slice('thread_'.length).toLowerCase()
  return `reply+${handle}${thread}${signatureOf(deps, about)}@${deps.replyDomain}`
}

export function readReplyAddress({ replyDomain }: Signing, address: string): ReplyParts | undefined {
  const [, local = '', domain] = /^(.+)@([^@]+)$/.exec(address.trim().toLowerCase()) ?? []
  const [, handle, thread, signature] = shape.exec(local) ?? []
  const threadId = `thread_${thread?.toUpperCase()}`
  if (domain !== replyDomain || !handle || !signature || !isId('thread', threadId)) return undefined
  return { handle, threadId, signature }
}

export function isSigned(deps: Signing, personId: string, { handle, threadId, signature }: ReplyParts): boolean {
  return sameText(signature, signatureOf(deps, { personId, threadId, handle }))
}

function signatureOf(
  { secrets }: Signing,
  { personId, threadId, handle }: { personId: string; threadId: string; handle: string },
): string {
  const signed = secrets.sign('reply', `${personId}\n${threadId}\n${handle}`)
  return letters(Buffer.from(signed, 'base64url'), signatureLetters)
}

/** The first bits of some bytes, five for each letter. */
function letters(bytes: Buffer, count: number): string {
  const all = BigInt(`0x${bytes.toString('hex')}`) >> BigInt(bytes.length * 8 - count * 5)
  return all.toString(32).padStart(count, '0')
}
