import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { attachedFields } from './files.ts'
import { idSource } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { Page, PageQuery } from './page.ts'
import { utf8Bytes } from './text.ts'

/** Where a draft is written: a reply to a thread, a new thread in a space, an edit of a post. */
export type DraftPlace =
  | { kind: 'reply'; threadId: string }
  | { kind: 'thread'; spaceId: string }
  | { kind: 'edit'; threadId: string; number: number }

const place = new RegExp(
  `^(?:reply:(${idSource('thread')})|thread:(${idSource('space')})|edit:(${idSource('thread')}):([1-9]\\d{0,8}))$`,
)

/** `reply:thread_01…`, `thread:space_01…`, `edit:thread_01…:3` */
export function draftPlace(text: string): DraftPlace | undefined {
  const [, replied, spaceId, edited, number] = place.exec(text) ?? []
  if (replied) return { kind: 'reply', threadId: replied }
  if (spaceId) return { kind: 'thread', spaceId }
  return edited ? { kind: 'edit', threadId: edited, number: Number(number) } : undefined
}

// As it was typed, spaces at its ends too: it goes on being written.
const DraftBody = z
  .string()
  .refine((text) => utf8Bytes(text) <= limits.postBytes, {
    error: 'too-many-bytes',
    params: { limit: limits.postBytes },
  })
  .refine(isText, { error: 'invisible' })

// Half of a surrogate pair is no character: it cannot be kept.
function isText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

export const DraftSave = z.strictObject({
  title: z.string().max(limits.titleCharacters).refine(isText, { error: 'invisible' }).optional(),
  body: DraftBody,
  language: z.enum(languages),
  ...attachedFields,
  /** A name that the device made for itself, so that it knows its own. */
  device: z.string().regex(/^[\w-]{8,40}$/),
  /** The version that the device last knew of; 0 for none. */
  base: z.number().int().nonnegative().max(1e10),
})
export type DraftSave = z.infer<typeof DraftSave>

export const Draft = z.object({
  title: z.string().optional(),
  body: z.string(),
  language: z.enum(languages),
  /** By their ids: what they are, and whether they are still there, each tells by itself. */
  ...attachedFields,
  device: z.string(),
  version: z.number().int().positive(),
  savedAt: z.iso.datetime(),
})
export type Draft = z.infer<typeof Draft>

export const DraftSaved = Draft.pick({ version: true, savedAt: true })
export type DraftSaved = z.infer<typeof DraftSaved>

/** A draft in a list, under the title of its thread or space. */
export const DraftRow = Draft.pick({ title: true, language: true, savedAt: true, version: true }).extend({
  place: z.string(),
  /** The beginning of the text. */
  begins: z.string(),
  within: z.object({ title: z.string(), language: z.enum(languages) }),
})
export type DraftRow = z.infer<typeof DraftRow>

export const draftEndpoints = {
  'GET /me/drafts': {
    summary: 'What I have begun to write',
    action: 'draft.list',
    query: PageQuery,
    answer: Page(DraftRow),
    status: 200,
  },
  'GET /me/drafts/:place': {
    summary: 'My draft for a place: `reply:THREAD`, `thread:SPACE`, `edit:THREAD:NUMBER`',
    action: 'draft.read',
    answer: z.object({ draft: Draft.optional() }),
    status: 200,
  },
  'PUT /me/drafts/:place': {
    summary: 'Keep a draft, on top of the version that this device knows',
    action: 'draft.write',
    body: DraftSave,
    answer: DraftSaved,
    status: 200,
  },
  'DELETE /me/drafts/:place': {
    summary: 'A draft was sent or given up; what was saved after that version stays',
    action: 'draft.write',
    query: z.strictObject({ upTo: z.coerce.number().int().positive().max(1e10) }),
    status: 204,
  },
} as const satisfies Record<string, Endpoint>
