import type {
  DigestContents,
  DigestLetter,
  DigestPractice,
  PublicDigestPreview,
  PublicDigestQuery,
} from '../../shared/digests.ts'
import { letterOf } from '../../shared/digestWording.ts'
import { isId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'
import { digestMail as en } from '../../shared/messages/en/digestMail.ts'
import { publicDigestMail as enPublic } from '../../shared/messages/en/publicDigestMail.ts'
import { digestMail as es } from '../../shared/messages/es/digestMail.ts'
import { publicDigestMail as esPublic } from '../../shared/messages/es/publicDigestMail.ts'
import { digestMail as fr } from '../../shared/messages/fr/digestMail.ts'
import { publicDigestMail as frPublic } from '../../shared/messages/fr/publicDigestMail.ts'
import { digestMail as pt } from '../../shared/messages/pt/digestMail.ts'
import { publicDigestMail as ptPublic } from '../../shared/messages/pt/publicDigestMail.ts'
import { instituteZone, publicDueTime } from '../../shared/subscriberLists.ts'
import type { Deps } from '../deps.ts'
import type { Letter } from '../platform/letter.ts'
import type { SubscriberItem } from '../subscribers/subscriber.ts'
import { type Issue, issueSinceLast } from '../subscriptions/schedule.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import { unsubscribeAddress } from '../subscriptions/unsubscribing.ts'
import { mostEntries } from './compose.ts'
import { countsOf } from './contents.ts'
import { type Delivery, type NotSent, referenceOf } from './delivery.ts'
import type { DigestLetters } from './letters.ts'
import { mailPartsOf } from './mailParts.ts'
import { latestPublished } from './openings.ts'

const words = {
  es: { ...es, ...esPublic },
  en: { ...en, ...enPublic },
  pt: { ...pt, ...ptPublic },
  fr: { ...fr, ...frPublic },
}

/** Whether a digest is for somebody without an account. */
export function isPublic({ personId }: Pick<Delivery, 'personId'>): boolean {
  return isId('subscriber', personId)
}

/** As many as one request names. */
const mostPublished = 100

type Readers = { subscribers: Map<string, SubscriberItem>; subscriptions: Map<string, Subscription> }
/** What was published, the latest first, as the entries say it now. */
type Published = (Omit<DigestPractice, 'title' | 'language'> & {
  at: string
  titles: Partial<Record<Language, string>>
  original: Language
})[]

/**
 * The digests of those without an account, as things are now: what was published in the time of each. All of them ask the table for the same, and nothing of
 * any member's is read.
 */
export async function publicLetters(deps: Deps, deliveries: Delivery[]): Promise<DigestLetters> {
  if (deliveries.length === 0) return { letters: [], untold: [] }
  const ids = deliveries.map(({ personId }) => personId)
  const [subscribers, subscriptions, published] = await Promise.all([
    deps.subscribers.subscribersNamed(ids),
    deps.subscriptions.subscriptionsOf(ids),
    publishedFor(deps, deliveries),
  ])
  const readers = { subscribers: new Map(subscribers.map((one) => [one.id, one])), subscriptions }
  const made: DigestLetters = { letters: [], untold: [] }
  for (const delivery of deliveries) {
    const reader = readers.subscribers.get(delivery.personId)
    const outcome = whyNotSend(delivery, readers)
    const contents = reader && contentsFor(reader.language, delivery, published)
    if (outcome || !reader || !contents) made.untold.push({ delivery, outcome: outcome ?? 'empty' })
    else
      made.letters.push({
        delivery: { ...delivery, ...countsOf(contents) },
        letter: mailed(deps, reader, { delivery, contents }),
      })
  }
  return made
}

/** The next one of those who get it this often, as it would be made this moment. Looking at it changes nothing. */
export async function previewPublicDigest(
  deps: Deps,
  { language, frequency }: PublicDigestQuery,
): Promise<PublicDigestPreview> {
  const schedule = { frequency, ...publicDueTime, zone: instituteZone }
  const issue = issueSinceLast(schedule, deps.clock.now())
  const [published, { pausedAt }] = await Promise.all([publishedFor(deps, [issue]), deps.digests.sending()])
  const contents = contentsFor(language, issue, published)
  return {
    since: issue.from,
    ...(contents ? { letter: worded(language, issue, contents) } : {}),
    ...(pausedAt ? { pausedAt } : {}),
  }
}

function whyNotSend({ personId, number }: Delivery, { subscribers, subscriptions }: Readers): NotSent | undefined {
  if (subscribers.get(personId)?.state !== 'active') return 'stopped'
  const subscription = subscriptions.get(personId)
  const isWanted = subscription && subscription.frequency !== 'none' && subscription.number >= number
  return isWanted ? undefined : 'stopped'
}

type Window = Pick<Issue, 'from' | 'to'>

async function publishedFor(deps: Deps, windows: Window[]): Promise<Published> {
  const [from = ''] = windows.map((one) => one.from).toSorted()
  const to =
    windows
      .map((one) => one.to)
      .toSorted()
      .at(-1) ?? from
  const happened = await deps.digestMemory.openings.between(from, to, deps.digests.happenedOn)
  const latest = latestPublished(happened.published, mostPublished)
  const entries = await deps.catalogue.entriesNamed([...new Set(latest.map(({ practiceId }) => practiceId))])
  const standing = new Map(
    entries.filter(({ state }) => state === 'published' || state === 'due').map((entry) => [entry.practiceId, entry]),
  )
  return latest.flatMap(({ practiceId, at }) => {
    const entry = standing.get(practiceId)
    if (!entry) return []
    const { titles, language: original, facts } = entry
    return [{ practiceId, at, why: 'practice-new' as const, country: facts.country, titles, original }]
  })
}

/** In the reader's language where it was published in it, or else in its own. */
function contentsFor(language: Language, { from, to }: Window, published: Published): DigestContents | undefined {
  const mine = published.filter(({ at }) => at > from && at <= to)
  const all = mine.flatMap(({ at: _, titles, original, ...practice }): DigestPractice[] => {
    const own = titles[language]
    const title = own ?? titles[original]
    return title ? [{ ...practice, title, language: own ? language : original }] : []
  })
  if (all.length === 0) return undefined
  const rest = all.length - mostEntries
  const contents = { needs: [], follows: [], news: all.slice(0, mostEntries), rest: [], more: false }
  return { ...contents, ...(rest > 0 ? { practices: rest } : {}) }
}

function worded(language: Language, { from }: Window, contents: DigestContents): DigestLetter {
  const said = words[language]
  // Of somebody without an account nobody knows the clock; a day is a day in any.
  const letter = letterOf(contents, from, { words: said, language, zone: 'UTC' })
  const ids = contents.news.flatMap((item) => ('practiceId' in item ? item.practiceId : []))
  const sections = letter.sections.map(({ items, ...about }) => ({
    ...about,
    items: items.map((item, at) => ({ ...item, path: `/public/${language}/practices/${ids[at] ?? ''}/` })),
  }))
  // All of them, also those that find no room.
  const subject = said.subject.practices(contents.news.length + (contents.practices ?? 0))
  return { ...letter, subject, sections }
}

function mailed(
  deps: Deps,
  { id, email = '', language }: SubscriberItem,
  { delivery, contents }: { delivery: Delivery; contents: DigestContents },
): Letter {
  const said = words[language]
  const letter = worded(language, delivery, contents)
  const unsubscribe = unsubscribeAddress(deps, id, 'public')
  return {
    ...{ to: email, language, reference: referenceOf(delivery), ...mailPartsOf(deps, letter) },
    paragraphs: [said.hello, letter.lead],
    link: { label: said.openPublic, address: `${deps.publicOrigin}/public/${language}/` },
    foot: {
      reason: said.publicReason,
      links: [
        { label: said.changePublic, address: `${deps.publicOrigin}/subscribe` },
        { label: said.stop, address: unsubscribe },
      ],
    },
    list: { name: 'public', unsubscribe },
  }
}
