import * as z from 'zod'
import type { Author, Post, Thread } from '../../shared/forum.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import { draftKey, editPlace } from '../drafts/rules.ts'
import { type Text, textFrom, textItem, textKey, threadKey } from '../forum/items.ts'
import { allOf, type Item, type Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { fileRedactionWrites } from './fileRedaction.ts'
import { ActItem, actKey, actRow, type FlagItem, flagRow } from './items.ts'
import { newPostWrite, postsChangedWrite } from './postWrites.ts'

/** Of a long thread as much as can be looked through while somebody waits: some 4 MB of texts. */
const mostLooks = 6

/** With what a request was closed, as it stands in its row. */
const OutcomeRow = z.object({ pk: z.string(), sk: z.string(), text: z.string() })
export type OutcomeText = z.infer<typeof OutcomeRow>

export type RedactionRows = {
  before: Post
  post: Post
  /** The text of the new version; absent when the present one did not hold the passage. */
  body: string | undefined
  /** Who redacts. */
  author: Author
  texts: Rewritten[]
  outcomes: (OutcomeText & { before: string })[]
  title: { thread: Thread; title: string } | undefined
  flags: FlagItem[]
  acts: (ActItem & { before: ActItem })[]
  activities: Activity[]
  at: string
}

export function redactionStore(table: Table) {
  return {
    textWrites,
    redactionWrites,

    /** Every state of a post. */
    async textsOf(threadId: string, number: number): Promise<Text[]> {
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

    /** The numbers of posts of a thread of which some state passes, and whether all were looked at. */
    async textsWith(threadId: string, passes: (body: string) => boolean) {
      const numbers = new Set<number>()
      let after: Item | undefined
      for (let look = 0; look < mostLooks; look++) {
        const page = await table.query({ pk: textKey(threadId, 1, 1).pk, ...(after ? { after } : {}) })
        for (const item of page.items)
          if (passes(textFrom(item).body)) numbers.add(Number(String(item.sk).split('#')[0]))
        after = page.after
        if (!after) return { numbers: [...numbers], complete: true }
      }
      return { numbers: [...numbers], complete: false }
    },

    /** What somebody was told about one of their posts. */
    async actsAbout(personId: string, threadId: string, number: number): Promise<ActItem[]> {
      const { pk } = actKey({ personId, id: '' })
      const acts = (await allOf(table, { pk, consistent: true })).map((item) => ActItem.parse(item))
      return acts.filter((act) => act.threadId === threadId && act.number === number)
    },
  }
}

/** A state that is there already, in other words; `before` is what it was made from. */
export type Rewritten = Text & { before: string }

/** Two who redact at once do not bring back what the other took away. */
function textWrites({ threadId, number }: Pick<Post, 'threadId' | 'number'>, texts: Rewritten[]): Write[] {
  return texts.map(({ version, body, before }) => ({
    kind: 'update',
    key: textKey(threadId, number, version),
    update: 'SET body = :body',
    condition: 'body = :before',
    values: { ':body': body, ':before': before },
  }))
}

function redactionWrites(rows: RedactionRows): Write[] {
  const { before, post, body, author, texts, outcomes, title, flags, acts, activities, at } = rows
  return [
    newPostWrite(before, post),
    ...textWrites(post, texts),
    ...fileRedactionWrites(before, post),
    ...outcomes.map(outcomeWrite),
    ...(body === undefined ? [] : [newText(post, body, author)]),
    title ? titleWrite(title, at) : postsChangedWrite(post.threadId, at),
    ...flags.map((flag): Write => ({ kind: 'put', item: flagRow(flag), ...standing(flag) })),
    ...acts.map(
      ({ before: was, ...act }): Write => ({ kind: 'put', item: actRow(act), ...unanswered({ before: was }) }),
    ),
    ...activities.map(activityWrite),
    // A draft of an edit was made from a text that holds the passage.
    { kind: 'delete', key: draftKey(post.author.id, editPlace(post)) },
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

function newText(post: Post, body: string, author: Author): Write {
  return { kind: 'put', item: textItem(post, body, author), condition: 'attribute_not_exists(pk)' }
}

function titleWrite({ thread, title }: { thread: Thread; title: string }, at: string): Write {
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
