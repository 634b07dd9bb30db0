import * as z from 'zod'
import { Author } from './author.ts'
import { languages } from './languages.ts'

/** One state of a post's text: version 1 is what was first written. */
export const Revision = z.object({
  version: z.number().int().positive(),
  body: z.string(),
  html: z.string(),
  language: z.enum(languages),
  author: Author,
  writtenAt: z.iso.datetime(),
})
export type Revision = z.infer<typeof Revision>
