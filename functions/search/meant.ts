import type { Actor } from '../../shared/actor.ts'
import type { Deps } from '../deps.ts'
import { mayRead } from '../forum/rules.ts'
import { textIn } from './doc.ts'
import { farId, type IndexFile } from './indexFile.ts'
import { readableBy } from './readable.ts'
import { expressionOf, taggedWith, termsOf } from './rules.ts'
import { editsBetween, isSpelt, mostEdits } from './spelling.ts'
import { isJoining, type Word, wordsOf } from './words.ts'

/** Beyond it nobody misspelt a word: they wrote in a language that is not here. */
const mostReplaced = 3
/** Where two are as near, the one that stands in more posts; to count further would not help to choose. */
const postsCounted = 50
const postsLookedAt = 5
const wordsLookedAt = 3

/** What somebody typed who found nothing, and whether other words in its place would find something. */
type Typed = { q: string; finds: (words: string) => Promise<boolean> }

/**
 * What was perhaps meant: the same with the words that stand nowhere replaced by near ones that do. The list of words is everybody's; what is taken
 * from it stands in a post that this person may read, by the index and then by the table, and nothing else has a say in which it is.
 */
export async function meantBy(deps: Deps, actor: Actor, index: IndexFile, typed: Typed): Promise<string | undefined> {
  const { q, finds } = typed
  const readable = readableBy(actor)
  const within = (expression: string) => [expression, ...(readable ? [taggedWith(readable)] : [])].join(' AND ')
  const wanted = (expression: string, limit: number) => ({ expression: within(expression), ...anywhen, limit })
  const stands = ({ start, end }: Word) => {
    const goesOn = q[end] === '*' ? '*' : ''
    return index.count(wanted(expressionOf(termsOf(q.slice(start, end) + goesOn), 'anywhere'), 1)) > 0
  }
  const near = async ({ plain }: Word) => {
    for (const words of nearest(index, plain)) {
      const counted = words.map((word) => ({ word, posts: index.count(wanted(exactly(word), postsCounted)) }))
      const standing = counted.filter(({ posts }) => posts > 0).toSorted((a, b) => b.posts - a.posts)
      for (const { word } of standing.slice(0, wordsLookedAt)) {
        const places = index.find(wanted(exactly(word), postsLookedAt))
        const spelt = await spelling(deps, actor, places, word)
        if (spelt) return spelt
      }
    }
    return undefined
  }

  const unknown = wordsOf(q).filter((word) => isSpelt(word.plain) && !isJoining(word) && !stands(word))
  if (unknown.length === 0 || unknown.length > mostReplaced) return undefined
  let meant = q
  // From the last one on: the places of those before stay.
  for (const word of unknown.reverse()) {
    const other = await near(word)
    if (!other) return undefined
    meant = meant.slice(0, word.start) + other + meant.slice(word.end)
  }
  return (await finds(meant)) ? meant : undefined
}

const anywhen = { above: -farId, below: farId }

function exactly(word: string): string {
  return `{titleWords bodyWords} : "${word}"`
}

/** Words that are one edit away, and those that are two, each in the order of the alphabet. */
function nearest(index: IndexFile, plain: string): string[][] {
  const most = mostEdits(plain)
  const near = index
    .wordsOfLetters(plain.length - most, plain.length + most)
    .map((word) => ({ word, edits: editsBetween(plain, word, most) }))
  return [1, 2].map((edits) => near.filter((one) => one.edits === edits).map(({ word }) => word))
}

type Place = { threadId: string; number: number }

/** The word as it stands in one of these posts, with its accents; undefined when none of them is for this person, as the table is now. */
async function spelling(deps: Deps, actor: Actor, places: Place[], plain: string): Promise<string | undefined> {
  const found = await deps.forum.threadsAndPosts(places)
  const texts = found.flatMap(({ thread, post }) =>
    mayRead(actor, thread) ? [textIn(post), ...(post.number === 1 ? [thread.title] : [])] : [],
  )
  const spelt = texts.flatMap((text) => wordsOf(text).flatMap((word) => (word.plain === plain ? [word.text] : [])))
  // Without the capital of a beginning, where it is one.
  return spelt.find((text) => text === text.toLowerCase()) ?? spelt[0]
}
