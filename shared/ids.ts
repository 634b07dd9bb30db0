import * as z from 'zod'

/** What carries an id, and the prefix by which an id tells its kind. */
export const idKinds = [
  'person',
  'session',
  'credential',
  'invitation',
  'institution',
  'seat',
  'term',
  'space',
  'thread',
  'post',
  'activity',
  'outbox',
] as const
export type IdKind = (typeof idKinds)[number]

/** Names of path parameters that carry an id, by the kind they name: `:threadId`. */
export function idKindOf(parameter: string): IdKind | undefined {
  return idKinds.find((kind) => parameter === `${kind}Id`)
}

/** `thread_01J…`: the kind, then a ULID (sorts by creation; the time in it is no secret for what carries it). */
export function Id(kind: IdKind) {
  return z.string().regex(new RegExp(`^${kind}_[0-9A-HJKMNP-TV-Z]{26}$`))
}
