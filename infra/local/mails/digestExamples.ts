import type { Deps } from '../../../functions/deps.ts'
import { digestLetters } from '../../../functions/digests/letters.ts'
import { digestMemory } from '../../../functions/digests/memory.ts'
import type { Recipient } from '../../../functions/digests/store.ts'
import type { NoticeRecord } from '../../../functions/notices/noticeRow.ts'
import { minutesAfter } from '../../../functions/platform/clock.ts'
import type { Letter } from '../../../functions/platform/letter.ts'
import { emptyFacts } from '../../../functions/practices/rules.ts'
import { unchosen } from '../../../functions/subscriptions/subscription.ts'
import { CatalogueEntry } from '../../../shared/catalogue.ts'
import type { Thread } from '../../../shared/forum.ts'
import type { Language } from '../../../shared/languages.ts'
import { type NoticeAbout, threadAbouts } from '../../../shared/noticeKinds.ts'
import type { Example } from './examples.ts'
import type { ExampleNetwork } from './network.ts'

type Week = {
  notices: NoticeRecord[]
  opened: Thread[]
  awaited: Thread[]
  others: Thread[]
  practices?: CatalogueEntry[]
}

const weekMinutes = 7 * 24 * 60

export function digestExamples(deps: Deps, network: ExampleNetwork): Example[] {
  const weeks: [id: string, title: string, week: Week][] = [
    ['digest-full', 'Boletín con todo', fullWeek(network)],
    ['digest-minimal', 'Boletín con una sola novedad', quietWeek(network)],
    ['digest-long', 'Boletín con títulos largos', longWeek(network)],
  ]
  return weeks.map(([id, title, week]) => ({
    ...{ id, kind: 'digests', title },
    letter: (language) => digestOf(deps, network, language, week),
  }))
}

/** Every reason that there is, with requests to the reader's State, and more new threads than a digest holds. */
function fullWeek({ threads, now, colleague }: ExampleNetwork): Week {
  const today = now.slice(0, 10)
  const dueOn = minutesAfter(now, 2 * 24 * 60).slice(0, 10)
  const [due, ...others] = threads.map((thread, index): Thread => {
    const by = colleague(['BR', 'HT', 'JM', 'CL'][index % 4] ?? 'BR')
    return { ...thread, lastAuthor: by, author: by, openedAt: minutesAfter(now, -weekMinutes + index * 10 + 60) }
  })
  if (!due) throw new Error('The sample has no threads.')
  const told = others.slice(0, threadAbouts.length).map((thread, index) => {
    const about = threadAbouts[index]
    const isAwaited = about === 'request' || about === 'request-changed' || about === 'request-dated'
    return isAwaited ? { ...thread, kind: 'request' as const, dueOn } : thread
  })
  const posts = others.slice(told.length, told.length + 2)
  const kinds = [undefined, 'question', 'announcement', 'request'] as const
  const opened = others.slice(told.length + posts.length).map((thread, index): Thread => {
    const kind = kinds[index % kinds.length]
    return kind ? { ...thread, kind } : thread
  })
  const notices = told.map((thread, index) => noticeOf(thread, threadAbouts[index], now))
  const awaited = [{ ...due, kind: 'request' as const, dueOn, openedAt: `${today.slice(0, 4)}-01-01T12:00:00.000Z` }]
  return {
    notices: [...notices, ...posts.map((thread) => ({ ...noticeOf(thread, undefined, now), from: 2, last: 4 }))],
    practices: [newPractice(now)],
    ...{ opened, awaited: [...awaited, ...told.filter(({ dueOn: day }) => day)], others: [...told, ...posts] },
  }
}

function newPractice(now: string): CatalogueEntry {
  const at = minutesAfter(now, -weekMinutes / 2)
  return CatalogueEntry.parse({
    ...{ practiceId: `practice_${'0'.repeat(26)}`, number: 1, publishedAt: at, firstPublishedAt: at, stateAt: at },
    ...{ state: 'published', outcome: 'validated', language: 'pt', facts: emptyFacts('BR') },
    ...{ titles: { pt: 'Acolhimento familiar de crianças que chegam sozinhas' }, summaries: {} },
  })
}

function quietWeek({ threads, now, colleague }: ExampleNetwork): Week {
  const some = { author: colleague('JM'), openedAt: minutesAfter(now, -weekMinutes / 2) }
  const opened = threads.slice(0, 1).map((thread) => ({ ...thread, ...some }))
  return { notices: [], opened, awaited: [], others: [] }
}

const longTitles = [
  'Protocolo regional de actuación para la recepción, el registro, la valoración de necesidades y la derivación de niñas, niños y adolescentes no acompañados o separados en puestos de frontera terrestre 2026',
  'Procédure commune d’identification, d’orientation et de prise en charge des enfants et adolescents en mobilité humaine aux points de passage maritimes et terrestres entre les États membres de la région',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftundniemandtrenntdieseswortaneinerstelleandersalsderrechner',
]

function longWeek({ threads, now, colleague }: ExampleNetwork): Week {
  const some = { author: colleague('BR'), openedAt: minutesAfter(now, -weekMinutes / 2) }
  const long = threads.slice(0, 3).map((thread, index) => ({ ...thread, ...some, title: longTitles[index] ?? '' }))
  const [first, ...opened] = long
  if (!first) throw new Error('The sample has no threads.')
  return { notices: [noticeOf(first, 'mention', now)], opened, awaited: [], others: [first] }
}

function noticeOf(thread: Thread, about: NoticeAbout | undefined, now: string): NoticeRecord {
  const at = minutesAfter(now, -24 * 60)
  return { thingId: thread.id, from: 3, last: 3, readTo: 1, at, by: thread.lastAuthor, ...(about ? { about } : {}) }
}

async function digestOf(deps: Deps, network: ExampleNetwork, language: Language, week: Week): Promise<Letter> {
  const { account } = network.reader(language)
  const to = minutesAfter(network.now, -5)
  const delivery = { personId: account.id, number: 1, from: minutesAfter(to, -weekMinutes), to }
  const subscription = { ...unchosen(account.id, account.zone, network.now), number: 1 }
  const { letters } = await digestLetters(knowing(deps, week, network, { account, subscription }), [delivery])
  const [made] = letters
  if (!made) throw new Error('The example of a digest is empty.')
  return made.letter
}

/** The world as a digest asks for it: what happened in that week, and one reader, who has looked at nothing. */
function knowing(deps: Deps, week: Week, network: ExampleNetwork, recipient: Recipient): Deps {
  const { opened, notices, awaited, others, practices = [] } = week
  const threads = [...others, ...awaited, ...opened]
  const happenedOn = async (day: string) => ({
    opened: opened
      .filter(({ openedAt }) => openedAt.startsWith(day))
      .map(({ id: threadId, author, openedAt: at, spaceId, audience }) => {
        return { threadId, actorId: author.id, at, spaceId, audience }
      }),
    written: [],
    published: practices
      .filter(({ publishedAt }) => publishedAt.startsWith(day))
      .map(({ practiceId, publishedAt: at }) => ({ practiceId, at, actorId: 'colleague' })),
  })
  return {
    ...deps,
    digestMemory: digestMemory(),
    digests: {
      ...deps.digests,
      happenedOn,
      recipients: async () => new Map([[recipient.account.id, recipient]]),
      seenSince: async () => new Set(),
      belonging: async () => new Map(),
    },
    notices: { ...deps.notices, notices: async () => ({ notices, more: false }) },
    tasks: { ...deps.tasks, tasksOf: async () => new Map() },
    practices: { ...deps.practices, headsNamed: async () => new Map() },
    catalogue: { ...deps.catalogue, entriesNamed: async () => practices, filtersOf: async () => new Map() },
    forum: {
      ...deps.forum,
      awaitedOf: async () => awaited.map(({ id }) => id),
      threadsNamed: async (ids) => threads.filter(({ id }) => ids.includes(id)),
      spacesNamed: async (ids) => network.spaces.filter(({ id }) => ids.includes(id)),
    },
  }
}
