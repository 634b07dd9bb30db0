import type { Deps } from '../../../functions/deps.ts'
import { digestLetters } from '../../../functions/digests/letters.ts'
import { digestMemory } from '../../../functions/digests/memory.ts'
import { minutesAfter } from '../../../functions/platform/clock.ts'
import type { Letter } from '../../../functions/platform/letter.ts'
import type { SubscriberItem } from '../../../functions/subscribers/subscriber.ts'
import { unchosen } from '../../../functions/subscriptions/subscription.ts'
import type { CatalogueEntry } from '../../../shared/catalogue.ts'
import type { Language } from '../../../shared/languages.ts'
import { instituteZone } from '../../../shared/subscriberLists.ts'
import type { Example } from './examples.ts'
import type { ExampleNetwork } from './network.ts'

const monthMinutes = 28 * 24 * 60
const subscriberId = `subscriber_${'0'.repeat(26)}`

export function publicDigestExamples(deps: Deps, network: ExampleNetwork): Example[] {
  const { practices } = network
  const months: [id: string, title: string, published: CatalogueEntry[]][] = [
    ['public-digest', 'Boletín público', practices.slice(0, 4)],
    ['public-digest-minimal', 'Boletín público con una sola buena práctica', practices.slice(0, 1)],
    ['public-digest-full', 'Boletín público con más de lo que cabe', [...practices, ...ofOthers(practices)]],
  ]
  return months.map(([id, title, published]) => ({
    ...{ id, kind: 'digests', title },
    letter: (language) => publicDigestOf(deps, network.now, language, published),
  }))
}

/** As if the State beside each one's had published the like. */
function ofOthers(practices: CatalogueEntry[]): CatalogueEntry[] {
  return practices.map((one, index) => {
    const { facts } = practices.at(index - 1) ?? one
    return { ...one, practiceId: `practice_${String(index).padStart(26, '0')}`, facts }
  })
}

async function publicDigestOf(
  deps: Deps,
  now: string,
  language: Language,
  published: CatalogueEntry[],
): Promise<Letter> {
  const to = minutesAfter(now, -5)
  const from = minutesAfter(to, -monthMinutes)
  const subscriber: SubscriberItem = {
    ...{ id: subscriberId, email: 'lectora@ministerio.example', hash: '', language, since: from, state: 'active' },
    ...{ consent: { way: 'code', at: from }, version: 1 },
  }
  const { letters } = await digestLetters(knowing(deps, subscriber, published), [
    { personId: subscriberId, number: 1, from, to },
  ])
  const [made] = letters
  if (!made) throw new Error('The example of a public digest is empty.')
  return made.letter
}

/** The world as a public digest asks for it: one subscriber, and what was published an hour after the other, up to yesterday. */
function knowing(deps: Deps, subscriber: SubscriberItem, entries: CatalogueEntry[]): Deps {
  const now = deps.clock.now()
  const published = entries.map(({ practiceId }, index) => ({
    ...{ practiceId, at: minutesAfter(now, -(24 + index) * 60), actorId: 'colleague' },
  }))
  const subscription = { ...unchosen(subscriber.id, instituteZone, now), number: 1 }
  return {
    ...deps,
    digestMemory: digestMemory(),
    digests: {
      ...deps.digests,
      happenedOn: async (day) => ({
        ...{ opened: [], written: [] },
        published: published.filter(({ at }) => at.startsWith(day)),
      }),
    },
    subscribers: { ...deps.subscribers, subscribersNamed: async () => [subscriber] },
    subscriptions: {
      ...deps.subscriptions,
      subscriptionsOf: async () => new Map([[subscriber.id, subscription]]),
    },
    catalogue: { ...deps.catalogue, entriesNamed: async () => entries },
  }
}
