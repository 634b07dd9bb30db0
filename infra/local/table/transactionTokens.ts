import { hash } from 'node:crypto'
import * as z from 'zod'
import { TableError } from './errors.ts'
import { clear, type Level, range, rangeOf, values } from './storage.ts'
import type { Changes } from './writer.ts'

const tokenLifetime = 10 * 60 * 1000
const tokenSpace = 'k/'

const Kept = z.object({ token: z.string(), digest: z.string(), at: z.number() })
type Kept = z.infer<typeof Kept>

/** Which transactions were carried out in the last ten minutes, so that a repeated request is not carried out twice. */
export type TransactionTokens = {
  /** Whether this very request was carried out already. The same token with another request is refused. */
  isKnown(token: string, digest: string): boolean
  /** To be stored together with the transaction. */
  keep(changes: Changes, token: string, digest: string): void
  forgetOld(): Promise<void>
}

export const digestOf = (request: unknown): string => hash('sha256', JSON.stringify(request), 'base64url')

export async function openTransactionTokens(level: Level, now: () => number): Promise<TransactionTokens> {
  const known = new Map<string, Kept>()
  const since = { ...rangeOf(tokenSpace), from: Buffer.from(oldest(now())) }
  for await (const stored of values(level, since)) {
    const kept = Kept.parse(JSON.parse(stored.toString()))
    known.set(kept.token, kept)
  }
  const isOld = ({ at }: Kept) => at <= now() - tokenLifetime

  return {
    isKnown(token, digest) {
      const kept = known.get(token)
      if (!kept || isOld(kept)) return false
      if (kept.digest !== digest) throw mismatch()
      return true
    },
    keep(changes, token, digest) {
      const kept = { token, digest, at: now() }
      known.delete(token)
      known.set(token, kept)
      changes.put(`${tokenSpace}${instantText(kept.at)}/${token}`, Buffer.from(JSON.stringify(kept)))
    },
    async forgetOld() {
      for (const kept of known.values()) if (isOld(kept)) known.delete(kept.token)
      await clear(level, range(tokenSpace, oldest(now())))
    },
  }
}

/** Where the tokens begin that still count. */
const oldest = (now: number) => tokenSpace + instantText(now - tokenLifetime)

const instantText = (milliseconds: number) => String(Math.max(0, Math.floor(milliseconds))).padStart(16, '0')

const mismatch = () =>
  new TableError(
    'IdempotentParameterMismatchException',
    'The request was rejected because it uses an idempotent token that was used before with other parameters',
  )
