import type { Context } from 'hono'
import { Problem } from '../../shared/problem.ts'
import { sameText } from '../platform/secrets.ts'
import type { Vars } from './app.ts'

/**
 * The network address of whoever asks. On AWS everything comes from CloudFront, which shows a secret and says for whom it asks; the address
 * of the connection is then that of an edge, shared by many people. Whoever goes round it is refused: the firewall has not seen them.
 * Without a secret (on one machine) it is the address of the connection.
 */
export function sourceAddress(c: Context<Vars>, originProof: string | undefined): string {
  if (!originProof) return c.env?.event?.requestContext?.http?.sourceIp ?? 'unknown'
  if (!sameText(c.req.header('x-origin-proof') ?? '', originProof)) throw new Problem('origin-refused')
  return c.req.header('x-viewer-address') ?? 'unknown'
}
