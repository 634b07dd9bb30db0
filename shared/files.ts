import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { fileKinds, fileRefusals, fileStates } from './fileKinds.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { line } from './text.ts'

/** One line without what could be taken for a path. */
export const FileName = line(limits.fileNameCharacters).refine((name) => !/[\\/]/.test(name), { error: 'malformed' })

export const NewFile = z.strictObject({
  name: FileName,
  bytes: z.number().int().positive().max(limits.fileBytes),
})
export type NewFile = z.infer<typeof NewFile>

const facts = { kind: z.enum(fileKinds), width: z.number().int().optional(), height: z.number().int().optional() }

/** A file as the person who sent it sees it, until a post carries it. */
export const SentFile = z.object({
  id: Id('file'),
  name: z.string(),
  bytes: z.number().int(),
  state: z.enum(fileStates),
  ...facts,
  kind: facts.kind.optional(),
  /** Why it was refused. */
  refusal: z.enum(fileRefusals).optional(),
  /** Of a picture that is ready: where it is seen small, for a minute. */
  thumbnail: z.url().optional(),
})
export type SentFile = z.infer<typeof SentFile>

export const FilePieces = z.object({
  /** The numbers of the pieces that are there, from 1. */
  arrived: z.array(z.number().int()),
  /** Where the next ones are put, for a minute; each as long as `shared/fileKinds.ts` says. */
  next: z.array(z.object({ number: z.number().int(), address: z.url() })),
})
export type FilePieces = z.infer<typeof FilePieces>

/** A file of a post. A picture without words is a decoration. */
export const PostFile = z.object({
  id: Id('file'),
  name: z.string(),
  bytes: z.number().int(),
  ...facts,
  alt: z.string().optional(),
})
export type PostFile = z.infer<typeof PostFile>

/** A picture comes with words for those who do not see it, or is said to be a decoration. */
const AttachedFile = z.strictObject({
  id: Id('file'),
  alt: line(limits.altCharacters).optional(),
  decorative: z.literal(true).optional(),
})
export type AttachedFile = z.infer<typeof AttachedFile>

/** In whatever is written; an edit without it leaves the files as they are. */
export const attachedFields = {
  files: z
    .array(AttachedFile)
    .max(limits.filesPerPost)
    .refine((files) => new Set(files.map(({ id }) => id)).size === files.length, { error: 'not-a-choice' })
    .optional(),
}

/** Where a file of a post is fetched from, for a minute. */
export const FileAddress = z.object({ id: Id('file'), address: z.url(), thumbnail: z.url().optional() })

export const fileEndpoints = {
  'POST /files': {
    summary: 'Begin to send a file',
    action: 'file.send',
    body: NewFile,
    answer: SentFile,
    status: 201,
    once: true,
    rate: limits.filesPerPerson,
  },
  'GET /files/:fileId': {
    summary: 'How far my file is',
    action: 'file.send',
    answer: SentFile,
    status: 200,
  },
  'GET /files/:fileId/pieces': {
    summary: 'Which pieces of my file have arrived, and signed addresses for the next ones (`PUT`, of just the size)',
    action: 'file.send',
    answer: FilePieces,
    status: 200,
  },
  'PUT /files/:fileId/arrival': {
    summary: 'All pieces of my file are there: it can be looked at',
    action: 'file.send',
    answer: SentFile,
    status: 200,
  },
  'DELETE /files/:fileId': {
    summary: 'Take my file away, before a post carries it',
    action: 'file.send',
    status: 204,
  },
} as const satisfies Record<string, Endpoint>

export const postFileEndpoints = {
  'GET /threads/:threadId/posts/:number/files': {
    summary: 'Signed addresses of the files of a post, for a minute',
    action: 'post.read',
    answer: z.object({ files: z.array(FileAddress) }),
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
