import * as z from 'zod'
import { limits } from './limits.ts'

// C0 and C1 controls, line and paragraph separators.
const controls = /[\p{Cc}\u2028\u2029]/u
// Bidirectional controls and characters that show nothing, which make one name look like another (UTS 39).
// Joiners and variation selectors stay: they shape letters and signs in some scripts.
const disguises = /\p{Bidi_Control}|(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/u
// Half of a surrogate pair: not a character, and not expressible in UTF-8.
const halves = /\p{Surrogate}/u

const bytes = new TextEncoder()

/** Length in UTF-8 bytes. */
export function utf8Bytes(text: string): number {
  return bytes.encode(text).length
}

/** A name, a title, a label: one line, NFC, trimmed, without controls or invisible characters. */
export function line(maxCharacters: number) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(maxCharacters)
    .refine((text) => !controls.test(text) && !disguises.test(text) && !halves.test(text), { error: 'invisible' })
}

/** The same while it is being written: nothing is a line too. */
export function lineOrEmpty(maxCharacters: number) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .max(maxCharacters)
    .refine((text) => !controls.test(text) && !disguises.test(text) && !halves.test(text), { error: 'invisible' })
}

/** Words to look for, as they are typed. */
export const Sought = line(limits.nameCharacters)

/** Words to look for, wherever they were copied from: line breaks, tabs and other controls part them. */
export function words(maxCharacters: number) {
  return z
    .string()
    .normalize('NFC')
    .transform((text) => text.replace(/[\p{Cc}\u2028\u2029\p{Surrogate}]+/gu, ' ').trim())
    .pipe(z.string().max(maxCharacters))
}

// NFC, with line feeds only, trimmed.
const lines = z
  .string()
  .normalize('NFC')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())

/** Some lines of plain text: NFC, trimmed, with line feeds only, without other controls or invisible characters. */
export function paragraphs(maxCharacters: number) {
  return lines.pipe(
    z
      .string()
      .min(1)
      .max(maxCharacters)
      .refine((text) => !/[^\P{Cc}\t\n]/u.test(text) && !disguises.test(text) && !halves.test(text), {
        error: 'invisible',
      }),
  )
}

/** Markdown as a person wrote it: NFC, with line feeds only, measured in bytes. */
export function markdown(maxBytes: number) {
  return lines.pipe(
    z
      .string()
      .min(1)
      .refine((text) => utf8Bytes(text) <= maxBytes, { error: 'too-many-bytes', params: { limit: maxBytes } })
      .refine((text) => !/[^\P{Cc}\t\n]/u.test(text) && !halves.test(text), { error: 'invisible' }),
  )
}

/** Lines of plain text while they are being written, measured in bytes: NFC, trimmed, with line feeds only; nothing is text too. */
export function linesOrEmpty(maxBytes: number) {
  return lines.pipe(
    z
      .string()
      .refine((text) => utf8Bytes(text) <= maxBytes, { error: 'too-many-bytes', params: { limit: maxBytes } })
      .refine((text) => !/[^\P{Cc}\t\n]/u.test(text) && !halves.test(text), { error: 'invisible' }),
  )
}

/** What a post says. */
export const Markdown = markdown(limits.postBytes)

/** An e-mail address as SES takes it: ASCII, one @, no quoting, no controls; kept in lower case. */
export const Email = z.email().max(limits.emailCharacters).toLowerCase()
