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
  'act',
  'file',
  'practice',
  'filter',
] as const
export type IdKind = (typeof idKinds)[number]

/** What an id of this kind looks like, as a part of a regular expression. */
export function idSource(kind: IdKind): string {
  return `${kind}_[0-9A-HJKMNP-TV-Z]{26}`
}

function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idSource(kind)}$`)
}

// Made once: every request looks at the ids in its address.
const idPatterns = new Map(idKinds.map((kind) => [kind, idPattern(kind)]))

/** Whether a text can be an id of this kind. */
export function isId(kind: IdKind, text: string): boolean {
  return idPatterns.get(kind)?.test(text) === true
}

/** The kind of id that a path parameter carries, if any: `threadId` carries a `thread`. */
export function idKindOf(parameter: string): IdKind | undefined {
  return idKinds.find((kind) => parameter === `${kind}Id`)
}

/** `thread_01J…`: the kind, then a ULID (sorts by creation; the time in it is no secret for what carries it). */
export function Id(kind: IdKind) {
  return z.string().regex(idPattern(kind))
}
