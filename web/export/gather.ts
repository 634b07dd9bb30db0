import type { Exported } from '../../shared/exported.ts'
import { conditionFor } from '../../shared/policy.ts'
import type { Writing } from '../../shared/writings.ts'
import { type AnswerOf, call } from '../api.ts'
import { type Attached, newAttached } from './attached.ts'

export type Found = Omit<Exported, 'format' | 'version' | 'exportedAt' | 'profile' | 'posts' | 'summaries'> & {
  writings: Writing[]
  profile?: AnswerOf<'GET /me'>
}
/** How far it is: kept while the line is lost, so that the next try goes on from here. */
export type Gathering = { step: number; cursor: string | undefined; found: Found; attached: Attached }

export function newGathering(): Gathering {
  const ofForum = { writings: [], drafts: [], following: [], acknowledgements: [] }
  const found = {
    ...ofForum,
    sessions: [],
    flags: [],
    acts: [],
    practices: [],
    reviews: [],
    adoptions: [],
    filters: [],
  }
  return { step: 0, cursor: undefined, found, attached: newAttached() }
}

/** Whose it is: the server refuses the rest when somebody else has signed in meanwhile in another tab. */
type With = { writtenBy: string; signal: AbortSignal }
type Paged = { query: { cursor?: string } } & With
/** Fetches one page into what was found. @returns the cursor of the next, if any */
type Step = (found: Found, paged: Paged) => Promise<string | undefined>

const steps: Step[] = [
  async (found, { query: _, ...how }) => {
    found.profile = await call('GET /me', how)
    return undefined
  },
  async ({ writings }, paged) => added(writings, await call('GET /me/writings', paged)),
  async ({ drafts }, paged) => {
    const { items, next } = await call('GET /me/drafts', paged)
    const { query: _, ...how } = paged
    const whole = await Promise.all(
      items.map(async ({ place, within }) => {
        const { draft } = await call('GET /me/drafts/:place', { params: { place }, ...how })
        if (!draft) return []
        const { title, body, language, savedAt } = draft
        return [{ place, within, ...(title ? { title } : {}), body, language, savedAt }]
      }),
    )
    return added(drafts, { items: whole.flat(), next })
  },
  async ({ following }, paged) => added(following, await call('GET /me/following', paged)),
  async ({ acknowledgements }, paged) => added(acknowledgements, await call('GET /me/acknowledgements', paged)),
  async ({ sessions }, { query: _, ...how }) => added(sessions, await call('GET /me/sessions', how)),
  async ({ flags }, paged) => added(flags, await call('GET /me/flags', paged)),
  async ({ acts }, paged) => added(acts, await call('GET /me/acts', paged)),
  async ({ practices, profile }, paged) =>
    profile && conditionFor(profile.role, 'practice.list')
      ? added(practices, await call('GET /practices/export', paged))
      : undefined,
  async ({ reviews }, paged) => added(reviews, await call('GET /me/reviews', paged)),
  async ({ adoptions, profile }, paged) => {
    const { id, country } = profile ?? {}
    if (!country) return undefined
    const { items, next } = await call('GET /adoptions/:country', { params: { country }, ...paged })
    const { query: _, ...how } = paged
    const own = await Promise.all(items.map((one) => versionsBy(id, one, how)))
    return added(adoptions, { items: own.flat(), next })
  },
  async ({ filters }, { query: _, ...how }) => {
    const { items } = await call('GET /me/filters', how)
    return added(filters, { items: items.map(({ id: _id, ...filter }) => filter) })
  },
]

type Noted = AnswerOf<'GET /adoptions/:country'>['items'][number]

/** Of what a State has noted of a practice what one wrote oneself, the earliest first. */
async function versionsBy(personId: string | undefined, noted: Noted, how: With): Promise<Found['adoptions']> {
  const { practice, practiceId, country } = noted
  // Of what is withdrawn the words are not to be had any more.
  const isGone = practice.state === 'withdrawn'
  const versions: Omit<Noted, 'practice'>[] = isGone ? [noted] : []
  let cursor: string | undefined
  while (!isGone) {
    const { items, next } = await call('GET /publications/:practiceId/adoptions/:country/history', {
      ...{ params: { practiceId, country }, query: cursor ? { cursor } : {}, ...how },
    })
    versions.push(...items)
    cursor = next
    if (!cursor) break
  }
  return versions
    .filter(({ notedBy }) => notedBy.id === personId)
    .map(({ notedBy: _, replication: __, ...version }) => ({ ...version, practice }))
    .toReversed()
}

// Nothing is added before its page is here whole: a page that was lost is asked for again, and comes once.
function added<T>(list: T[], { items, next }: { items: T[]; next?: string | undefined }): string | undefined {
  list.push(...items)
  return next
}

/** Goes on to the end, telling how far it is after each page. @throws ProblemError; called again, it goes on from there */
export async function goOn(gathering: Gathering, how: With, tell: (progress: Progress) => void): Promise<void> {
  for (let step = steps[gathering.step]; step; step = steps[gathering.step]) {
    const { cursor, found } = gathering
    const next = await step(found, { ...how, query: cursor ? { cursor } : {} })
    gathering.cursor = next
    if (!next) gathering.step += 1
    tell(progressOf(gathering, Date.now()))
  }
}

export type Progress = { texts: number; fraction: number; files?: { done: number; of: number } }

// Of ten parts eight are for the texts, which are in the order of time: how far they have come between the first one and now.
const textStep = 1
const partOfTexts = 0.8

export function progressOf({ step, found: { writings } }: Gathering, nowMs: number): Progress {
  const first = Date.parse(writings[0]?.writtenAt ?? '')
  const last = Date.parse(writings.at(-1)?.writtenAt ?? '')
  const ofTexts = writings.length > 0 && nowMs > first ? (last - first) / (nowMs - first) : 0
  const others = (step - textStep - 1) / (steps.length - textStep - 1)
  const fraction = step <= textStep ? ofTexts * partOfTexts : partOfTexts + others * (1 - partOfTexts)
  return { texts: writings.length, fraction }
}
