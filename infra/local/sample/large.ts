import { type Language, languages } from '../../../shared/languages.ts'
import type { CastMember } from './cast.ts'
import { chanceFrom, oneOf } from './chance.ts'
import type { SampleNetwork } from './load.ts'
import { conversationTimes } from './rhythm.ts'
import { readThreads, type SampleThread } from './threads.ts'
import type { PlannedThread } from './threadWrites.ts'

export type LargeNetwork = {
  threads: number
  posts: number
  /** One more thread, of so many posts. */
  longest: number
  seed: string
}

const monthsBackDays = 420
const mostVoices = 9
// How unevenly posts fall on threads: most get few, one in a hundred gets hundreds of times as many.
const evenness = 0.01
const steepness = 1.5

/** Threads made of the sample's own sentences by its people, in the spaces of the whole network; the same for the same seed. */
export function* largeThreads(network: SampleNetwork, large: LargeNetwork): Generator<PlannedThread> {
  const prose = proseOf(readThreads())
  const { threads, posts, longest, seed } = large
  // Other numbers make another network, beside those that were made before.
  if (longest > 0) yield threadOf(network, prose, `${seed}/${longest}`, longest)
  let index = 0
  for (const size of sizes(large)) yield threadOf(network, prose, `${seed}/${threads}x${posts}/${++index}`, size)
}

/** How many posts each thread gets: one at least, `posts` in all. */
export function* sizes({ threads, posts, seed }: LargeNetwork): Generator<number> {
  const weights = () => {
    const chance = chanceFrom(`sizes ${seed}`)
    return () => (evenness + chance()) ** -steepness
  }
  const measure = weights()
  let whole = 0
  for (let index = 0; index < threads; index++) whole += measure()
  const weight = weights()
  const spare = Math.max(0, posts - threads)
  let [sum, given] = [0, 0]
  for (let index = 1; index <= threads; index++) {
    sum += weight()
    const due = index === threads ? spare : Math.floor((spare * sum) / whole)
    yield 1 + due - given
    given = due
  }
}

type Prose = { titles: Record<Language, string[]>; bodies: Record<Language, string[]> }

/** The sample's titles, and its posts with a paragraph of one put before the last paragraph of another. */
function proseOf(threads: SampleThread[]): Prose {
  const posts = threads.flatMap((thread) => thread.posts).filter(({ body }) => !body.includes('[^'))
  const perLanguage = <T>(make: (language: Language) => T[]) => ({
    ...{ es: make('es'), en: make('en'), pt: make('pt'), fr: make('fr') },
  })
  return {
    titles: perLanguage((language) => threads.filter((one) => one.language === language).map(({ title }) => title)),
    bodies: perLanguage((language) =>
      recombined(posts.filter((one) => one.language === language).map(({ body }) => body)),
    ),
  }
}

// Few enough to be rendered once each, enough that a reader does not meet the same words on every page.
function recombined(bodies: string[]): string[] {
  const paragraphs = bodies.map((body) => body.split(/\n{2,}(?=\S)/))
  const others = paragraphs.flatMap((one, index) =>
    [7, 23].flatMap((step) => {
      const last = paragraphs[(index + step) % paragraphs.length]?.at(-1)
      return last ? [[...one.slice(0, 3), last].join('\n\n')] : []
    }),
  )
  return [...bodies, ...others]
}

function threadOf(network: SampleNetwork, prose: Prose, name: string, size: number): PlannedThread {
  const chance = chanceFrom(name)
  const { anchorAt } = network
  const opened = 2 + Math.floor(monthsBackDays * chance() ** 1.5)
  const last = Math.max(1, opened - Math.ceil(size * (0.3 + 2 * chance())))
  const voices = voicesOf(network, opened, chance)
  const authors = Array.from({ length: size }, () => oneOf(voices, chance))
  const times = conversationTimes(authors, { opened, last }, anchorAt, name)
  const posts = authors.map((author, index) => {
    const language = author.account.language
    return { author, language, body: oneOf(prose.bodies[language], chance), at: times[index] ?? anchorAt }
  })
  const language = posts[0]?.language ?? languages[0]
  const open = network.spaces.filter(({ space }) => space.audience === 'network')
  const title = `${oneOf(prose.titles[language], chance)} (${name})`
  return { name: `large/${name}`, space: oneOf(open, chance).space, title, language, posts, marks: [] }
}

// Observers open no threads and read by invitation: left out here.
function voicesOf({ cast, anchorAt }: SampleNetwork, openedDaysBefore: number, chance: () => number): CastMember[] {
  const openedMs = Date.parse(anchorAt) - (openedDaysBefore + 1) * 24 * 3_600_000
  const there = [...cast.values()].filter(
    ({ role, account }) =>
      role !== 'observer' && account.state === 'active' && Date.parse(account.acceptedAt ?? '') < openedMs,
  )
  return Array.from({ length: 2 + Math.floor(chance() * mostVoices) }, () => oneOf(there, chance))
}
