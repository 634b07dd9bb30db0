import * as z from 'zod'
import { type Draft, titlesOf } from './ses.ts'
import { openShelf, type Shelf } from './shelf.ts'

/** What is known of a kept message beside its bytes. */
export const Envelope = z.object({
  id: z.string(),
  sentAt: z.string(),
  source: z.string(),
  destinations: z.array(z.string()),
  configurationSet: z.string().optional(),
  tags: z.record(z.string(), z.string()),
  from: z.string(),
  subject: z.string(),
  headerMessageId: z.string().optional(),
  sizeBytes: z.number(),
})
export type Envelope = z.infer<typeof Envelope>

export type EnvelopePage = { messages: Envelope[]; next: string | undefined }

export type Letterbox = {
  /** On disk, bytes and envelope, when it resolves. */
  keep(draft: Draft): Promise<Envelope>
  /** Newest first, from the message after `before` on; `to` keeps those that went to that address. */
  page(request: { before: string | undefined; to: string | undefined; count: number }): Promise<EnvelopePage>
  envelope(id: string): Promise<Envelope | undefined>
  raw(id: string): Promise<Buffer | undefined>
  countSince(instantMs: number): Promise<number>
}

export async function openLetterbox(directory: string, now: () => number): Promise<Letterbox> {
  const shelf = await openShelf(directory, '.eml', now)
  return {
    async keep(draft) {
      const envelope = envelopeOf(shelf.nextId(), draft, now())
      await shelf.keep(envelope.id, [
        { suffix: '.json', bytes: JSON.stringify(envelope) },
        { suffix: '.eml', bytes: draft.raw },
      ])
      return envelope
    },
    page: (request) => pageOf(shelf, request),
    envelope: (id) => readEnvelope(shelf, id),
    raw: (id) => shelf.read(id, '.eml'),
    countSince: shelf.countSince,
  }
}

function envelopeOf(id: string, draft: Draft, nowMs: number): Envelope {
  const { source, destinations, configurationSet, tags, headers, raw } = draft
  const { from, subject, headerMessageId } = titlesOf(headers)
  const sentAt = new Date(nowMs).toISOString()
  return {
    ...{ id, sentAt, source, destinations, tags, from, subject, sizeBytes: raw.length },
    ...(configurationSet === undefined ? {} : { configurationSet }),
    ...(headerMessageId === undefined ? {} : { headerMessageId }),
  }
}

// To find those to one person, folders are gone through this many names at a time, files this many.
const scanned = 4096
const readAtOnce = 64

async function pageOf(
  shelf: Shelf,
  { before, to, count }: { before: string | undefined; to: string | undefined; count: number },
): Promise<EnvelopePage> {
  const wanted = to?.toLowerCase()
  const messages: Envelope[] = []
  let edge = before
  while (messages.length <= count) {
    const ids = await shelf.older(edge, wanted === undefined ? count + 1 : scanned)
    for (let at = 0; at < ids.length && messages.length <= count; at += readAtOnce) {
      const envelopes = await Promise.all(ids.slice(at, at + readAtOnce).map((id) => readEnvelope(shelf, id)))
      for (const one of envelopes) if (one && isTo(one, wanted)) messages.push(one)
    }
    edge = ids.at(-1)
    if (edge === undefined || wanted === undefined) break
  }
  const shown = messages.slice(0, count)
  return { messages: shown, next: messages.length > count ? shown.at(-1)?.id : undefined }
}

function isTo(envelope: Envelope, wanted: string | undefined): boolean {
  return wanted === undefined || envelope.destinations.some((address) => address.toLowerCase() === wanted)
}

async function readEnvelope(shelf: Shelf, id: string): Promise<Envelope | undefined> {
  const json = await shelf.read(id, '.json')
  return json && Envelope.parse(JSON.parse(json.toString('utf8')))
}
