import type { SpaceRecord } from '../../../functions/forum/items.ts'
import type { AccountItem } from '../../../functions/members/account.ts'
import type { SeatItem } from '../../../functions/members/seat.ts'
import type { CatalogueEntry } from '../../../shared/catalogue.ts'
import type { Author, Thread } from '../../../shared/forum.ts'
import type { Language } from '../../../shared/languages.ts'
import { sampleNetwork } from '../sample/load.ts'
import { planOf } from '../sample/plan.ts'
import { publishedEntries } from '../sample/publishedPractices.ts'
import { readThreads } from '../sample/threads.ts'
import { threadOf } from '../sample/threadWrites.ts'

/** What the examples of mails are made of: the sample network, as it stands at one instant, in memory. */
export type ExampleNetwork = {
  now: string
  /** A liaison who reads in this language, and the seat. */
  reader(language: Language): { account: AccountItem; seat: SeatItem }
  /** Somebody else of the network. */
  colleague(country: string): Author
  /** Those that the whole network reads, the latest first. */
  threads: Thread[]
  spaces: SpaceRecord[]
  practices: CatalogueEntry[]
}

export function exampleNetwork(now: string): ExampleNetwork {
  const network = sampleNetwork(now)
  const { tenures, cast, spaces, anchorAt } = network
  const threads = readThreads()
    .map((thread) => threadOf(planOf(thread, { cast, spaces, readers: [], anchorAt })))
    .filter(({ audience }) => audience === 'network')
  return {
    now,
    reader(language) {
      for (const { seat, people } of tenures) {
        const account = people.map((one) => one.account).find(({ id }) => id === seat.holder?.id)
        if (account?.role === 'liaison' && account.language === language) return { account, seat }
      }
      throw new Error(`The sample has no liaison who reads ${language}.`)
    },
    colleague(country) {
      const found = [...cast.values()].find(({ account }) => account.country === country && account.state === 'active')
      if (!found) throw new Error(`The sample has nobody in ${country}.`)
      return found.author
    },
    threads: threads.toSorted((a, b) => (a.lastPostAt < b.lastPostAt ? 1 : -1)),
    spaces: spaces.map(({ space }) => space),
    practices: publishedEntries(tenures, anchorAt),
  }
}
