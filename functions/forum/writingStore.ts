import type { PostFile } from '../../shared/files.ts'
import type { Item, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { type PostPlace, type PostRow, postFrom, postKey, type Text, textFrom, textKey, textPlaceOf } from './items.ts'
import { Mark, markKey } from './personRows.ts'
import { writingListing, writingsOf } from './writingList.ts'

/** A state of a text with its place, exclusive where a list goes on from it. */
export type WritingPlace = { threadId: string; number: number; version: number; writtenAt: string }
export type WritingRecord = Text & WritingPlace

export function writingStore(table: Table) {
  async function listReplies(posts: PostRow[]): Promise<boolean> {
    const outcome = await table.transact(posts.map(listingWrite))
    if (outcome.done) return true
    // One without a text, which nothing of ours leaves, keeps no other from its place.
    const withText = posts.filter((_, index) => outcome.refusals[index]?.code !== 'ConditionalCheckFailed')
    if (withText.length === posts.length) return false
    return withText.length === 0 || listReplies(withText)
  }
  return {
    /** Everything that somebody wrote, the oldest first. */
    async writings(personId: string, after: WritingPlace | undefined, limit: number) {
      const key = after && textKey(after.threadId, after.number, after.version)
      const from = key && after ? { after: { ...key, ...writingListing({ id: personId }, key, after.writtenAt) } } : {}
      const page = await table.query({ index: 'listing', pk: writingsOf(personId), limit, ...from })
      return { writings: page.items.map(writingFrom), more: page.after !== undefined }
    },

    /** The files that posts carry, as far as this replica knows, by `THREAD NUMBER` of where they were written. */
    async filesCarried(places: PostPlace[]): Promise<Map<string, PostFile[]>> {
      const carried = new Map<string, PostFile[]>()
      let wanted = places.map((place) => ({ written: `${place.threadId} ${place.number}`, place }))
      while (wanted.length > 0) {
        const items = await table.getMany(wanted.map(({ place }) => postKey(place.threadId, place.number)))
        const posts = new Map(items.map(postFrom).map((post) => [`${post.threadId} ${post.number}`, post]))
        // What went to another thread carries them there.
        wanted = wanted.flatMap(({ written, place }) => {
          const { files, gone } = posts.get(`${place.threadId} ${place.number}`) ?? {}
          if (files) carried.set(written, files)
          return gone ? [{ written, place: gone }] : []
        })
      }
      return carried
    },

    /** Puts some replies into their authors' lists, as they were first written. However often, it is once. @returns whether it is done */
    listReplies,

    /** The acknowledgements among the notes of what somebody has read, thread by thread. */
    async acknowledgedOf(personId: string, after: string | undefined, limit: number) {
      const { pk } = markKey(personId, '')
      const range = { expression: 'begins_with(#sk, :mark)', values: { ':mark': 'mark#' } }
      const from = after ? { after: markKey(personId, after) } : {}
      const page = await table.query({ pk, range, limit, ...from })
      const marks = page.items.map((item) => Mark.parse(item))
      const given = marks.flatMap(({ sk, acknowledgedAt }) =>
        acknowledgedAt ? [{ threadId: threadOf(sk), at: acknowledgedAt }] : [],
      )
      const last = marks.at(-1)
      return { given, ...(page.after && last ? { last: threadOf(last.sk) } : {}) }
    },
  }
}

function listingWrite(post: PostRow): Write {
  const { author, writtenAt } = post
  const { threadId, number } = textPlaceOf(post)
  const key = textKey(threadId, number, 1)
  const { listingPk, listingSk } = writingListing(author, key, writtenAt)
  return {
    kind: 'update',
    key,
    update: 'SET listingPk = :list, listingSk = :place',
    condition: 'attribute_exists(pk)',
    values: { ':list': listingPk, ':place': listingSk },
  }
}

function threadOf(sk: string): string {
  return sk.slice('mark#'.length)
}

function writingFrom(item: Item): WritingRecord {
  const [number] = String(item.sk).split('#')
  return { ...textFrom(item), threadId: String(item.pk).slice('text#'.length), number: Number(number) }
}
