import * as z from 'zod'
import type { Author, Thread } from '../../shared/forum.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import { draftKey, editPlace } from '../drafts/rules.ts'
import {
  type PostPlace,
  type PostRow,
  placesOf,
  postFrom,
  postKey,
  type Text,
  type ThreadRecord,
  textFrom,
  textItem,
  textKey,
  textPlaceOf,
  threadKey,
} from '../forum/items.ts'
import { allOf, type Item, type Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { fileRedactionWrites } from './fileRedaction.ts'
import { ActItem, actKey, actRow, type FlagItem, flagRow } from './items.ts'
import { newPostWrite, postsChangedWrite } from './postWrites.ts'

/** Of a long thread as much as can be looked through while somebody waits: some 4 MB of texts, and as much of its posts for where they came from. */
const mostLooks = 6

/** With what a request was closed, as it stands in its row. */
const OutcomeRow = z.object({ pk: z.string(), sk: z.string(), text: z.string() })
export type OutcomeText = z.infer<typeof OutcomeRow>

type Titled = { thread: Thread; title: string }

export type RedactionRows = {
  before: PostRow
  post: PostRow
  /** The text of the new version; absent when the present one did not hold the passage. */
  body: string | undefined
  /** Who redacts. */
  author: Author
  titles: Titled[]
  activities: Activity[]
  at: string
}

/** What was written in and about a post, in other words. */
export type Reworded = {
  texts: Rewritten[]
  outcomes: (OutcomeText & { before: string })[]
  flags: FlagItem[]
  acts: (ActItem & { before: ActItem })[]
}

type Come = ReadonlyMap<string, ReadonlyMap<number, number>>
const noCome: Come = new Map()

export function redactionStore(table: Table) {
  /** By the thread where they were written: the numbers that posts of this thread had there, with those that they have here. */
  async function comeTo(threadId: string) {
    const come = new Map<string, Map<number, number>>()
    const { pk, sk } = postKey(threadId, 1)
    const range = { expression: 'begins_with(#sk, :post)', values: { ':post': sk.slice(0, sk.indexOf('#') + 1) } }
    let looks = mostLooks
    let after: Item | undefined
    do {
      if (looks-- === 0) return { come, isWhole: false }
      const page = await table.query({ pk, range, consistent: true, ...(after ? { after } : {}) })
      for (const post of page.items.map(postFrom)) {
        const place = textPlaceOf(post)
        if (!post.before || post.gone || place.threadId === threadId) continue
        come.set(place.threadId, (come.get(place.threadId) ?? new Map()).set(place.number, post.number))
      }
      after = page.after
    } while (after)
    return { come, isWhole: true }
  }
  return {
    textWrites,
    rewordedWrites,
    redactionWrites,

    /** Every state of a post. */
    async textsOf(post: PostPlace & Pick<PostRow, 'before'>): Promise<Text[]> {
      const { threadId, number } = textPlaceOf(post)
      const { pk, sk } = textKey(threadId, number, 1)
      const range = { expression: 'begins_with(#sk, :post)', values: { ':post': sk.slice(0, sk.indexOf('#') + 1) } }
      return (await allOf(table, { pk, range, consistent: true })).map(textFrom)
    },

    /** With what a request was closed, each time. */
    async outcomesOf(threadId: string): Promise<OutcomeText[]> {
      const range = { expression: 'begins_with(#sk, :outcome)', values: { ':outcome': 'request#outcome#' } }
      const rows = await allOf(table, { pk: threadKey(threadId).pk, range, consistent: true })
      return rows.map((row) => OutcomeRow.parse(row))
    },

    /** The numbers of posts of a thread of which some state passes, also of those that came from elsewhere, and whether all were looked at. */
    async textsWith({ id, gathered }: ThreadRecord, passes: (body: string) => boolean) {
      const { come, isWhole } = gathered ? await comeTo(id) : { come: noCome, isWhole: true }
      const numbers = new Set<number>()
      let looks = mostLooks
      for (const threadId of [id, ...come.keys()]) {
        let after: Item | undefined
        do {
          if (looks-- === 0) return { numbers: [...numbers], complete: false }
          const page = await table.query({ pk: textKey(threadId, 1, 1).pk, ...(after ? { after } : {}) })
          for (const item of page.items) {
            const written = Number(String(item.sk).split('#')[0])
            const number = threadId === id ? written : come.get(threadId)?.get(written)
            if (number !== undefined && passes(textFrom(item).body)) numbers.add(number)
          }
          after = page.after
        } while (after)
      }
      return { numbers: [...numbers], complete: isWhole }
    },

    /** What somebody was told about one of their posts. */
    async actsAbout(post: PostRow): Promise<ActItem[]> {
      const { pk } = actKey({ personId: post.author.id, id: '' })
      const places = placesOf(post)
      const acts = (await allOf(table, { pk, consistent: true })).map((item) => ActItem.parse(item))
      return acts.filter((act) => places.some((at) => act.threadId === at.threadId && act.number === at.number))
    },
  }
}

/** A state that is there already, in other words; `before` is what it was made from. */
export type Rewritten = Text & { before: string }

/** Two who redact at once do not bring back what the other took away. */
function textWrites(post: PostPlace & Pick<PostRow, 'before'>, texts: Rewritten[]): Write[] {
  const { threadId, number } = textPlaceOf(post)
  return texts.map(({ version, body, before }) => ({
    kind: 'update',
    key: textKey(threadId, number, version),
    update: 'SET body = :body',
    condition: 'body = :before',
    values: { ':body': body, ':before': before },
  }))
}

/** Each stands for itself, and done twice it is the same. */
function rewordedWrites(post: PostRow, { texts, outcomes, flags, acts }: Reworded): Write[] {
  return [
    ...textWrites(post, texts),
    ...outcomes.map(outcomeWrite),
    ...flags.map((flag): Write => ({ kind: 'put', item: flagRow(flag), ...standing(flag) })),
    ...acts.map(
      ({ before: was, ...act }): Write => ({ kind: 'put', item: actRow(act), ...unanswered({ before: was }) }),
    ),
  ]
}

function redactionWrites({ before, post, body, author, titles, activities, at }: RedactionRows): Write[] {
  return [
    newPostWrite(before, post),
    ...fileRedactionWrites(before, post),
    ...(body === undefined ? [] : [newText(post, body, author)]),
    ...titles.map((titled) => titleWrite(titled, at)),
    // One transaction touches a row once.
    ...(titles.some(({ thread }) => thread.id === post.threadId) ? [] : [postsChangedWrite(post.threadId, at)]),
    ...activities.map(activityWrite),
    // A draft of an edit was made from a text that holds the passage.
    ...placesOf(post).map((at): Write => ({ kind: 'delete', key: draftKey(post.author.id, editPlace(at)) })),
  ]
}

function outcomeWrite({ pk, sk, text, before }: OutcomeText & { before: string }): Write {
  return {
    kind: 'update',
    key: { pk, sk },
    update: 'SET #text = :text',
    condition: '#text = :before',
    names: { '#text': 'text' },
    values: { ':text': text, ':before': before },
  }
}

function newText(post: PostRow, body: string, author: Author): Write {
  return { kind: 'put', item: textItem(post, body, author), condition: 'attribute_not_exists(pk)' }
}

function titleWrite({ thread, title }: Titled, at: string): Write {
  return {
    kind: 'update',
    key: threadKey(thread.id),
    update: 'SET title = :title, postsEditedAt = :at, #version = :after',
    condition: '#version = :before',
    names: { '#version': 'version' },
    values: { ':title': title, ':at': Date.parse(at), ':before': thread.version, ':after': thread.version + 1 },
  }
}

function standing({ version }: FlagItem) {
  return { condition: '#version = :version', names: { '#version': 'version' }, values: { ':version': version } }
}

/** As it stood when its words were looked through. */
function unanswered({ before }: { before: ActItem }) {
  return { condition: 'answers = :answers', values: { ':answers': before.answers } }
}
