import { createHash } from 'node:crypto'
import { Problem } from '../../shared/problem.ts'

/**
 * `"VERSION.DIGEST"` for what has a version, `"DIGEST"` for the rest. The digest tells whether the answer's bytes changed
 * (`If-None-Match`); the version tells whether the text did, which is what an edit must name (`If-Match`).
 */
export function etagOf(text: string, outcome: unknown): string {
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  const version = typeof outcome === 'object' && outcome && 'version' in outcome ? `${outcome.version}.` : ''
  return `"${version}${digest}"`
}

/** RFC 9110, 13.1.2: any of the listed tags, weak or strong. */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}

/**
 * RFC 9110, 13.2.2: a tag, where one is named, says more than a date, which knows no parts of seconds. Only the very date that was given
 * counts (13.1.3 leaves that to the server): it goes back when what changed last is taken away.
 */
export function isAsKnown(headers: Headers, etag: string, changedAt: string): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) return isUnchanged(tags, etag)
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return Math.floor(Date.parse(changedAt) / 1_000) * 1_000 === since
}

/**
 * The version that an edit was made from: `"3"` or the ETag that came with it. A weak one counts too, though RFC 9110, 13.1.1, wants
 * strong ones: CloudFront weakens the ETag of what it compresses, and the version in it says the same.
 * @throws Problem `precondition-required`
 */
export function versionNamed(ifMatch: string | undefined): number {
  const version = /^(?:W\/)?"(\d{1,9})(?:\.[A-Za-z0-9_-]+)?"$/.exec(ifMatch?.trim() ?? '')?.[1]
  if (!version) throw new Problem('precondition-required')
  return Number(version)
}
