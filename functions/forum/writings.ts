import type { Actor } from '../../shared/actor.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import type { OwnAcknowledgement, Writing } from '../../shared/writings.ts'
import type { Deps } from '../deps.ts'
import { mayRead } from './rules.ts'
import type { WritingPlace } from './writingStore.ts'

// Texts are of 64 KB at most, and an answer of a function of 6 MB.
const writingsPerPage = 50
const marksPerPage = 100

/** One's own words wherever they stand; of a thread its title, where one may read it now, and of others nothing. */
export async function listWritings(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<Writing>> {
  const list = `writings of ${actor.id}`
  const after = cursor ? placeFrom(deps.cursors.read(list, cursor)) : undefined
  const { writings, more } = await deps.forum.writings(actor.id, after, writingsPerPage)
  const within = await titlesOf(deps, actor, writings)
  const files = await deps.forum.filesCarried(writings.filter(({ number, version }) => number > 0 && version === 1))
  const last = writings.at(-1)
  return {
    items: writings.map(({ author, ...writing }): Writing => {
      const redacted = author.id === actor.id ? {} : { redacted: true as const }
      const carried = writing.version === 1 ? files.get(`${writing.threadId} ${writing.number}`) : undefined
      return { ...writing, ...redacted, within: within.get(writing.threadId), ...(carried ? { files: carried } : {}) }
    }),
    ...(more && last ? { next: deps.cursors.write(list, placeOf(last)) } : {}),
  }
}

export async function listOwnAcknowledgements(
  deps: Deps,
  actor: Actor,
  { cursor }: PageQuery,
): Promise<Page<OwnAcknowledgement>> {
  const list = `acknowledgements of ${actor.id}`
  const after = cursor ? String(deps.cursors.read(list, cursor).after) : undefined
  const { given, last } = await deps.forum.acknowledgedOf(actor.id, after, marksPerPage)
  const within = await titlesOf(deps, actor, given)
  return {
    items: given.map((one) => ({ ...one, within: within.get(one.threadId) })),
    ...(last ? { next: deps.cursors.write(list, { after: last }) } : {}),
  }
}

async function titlesOf(deps: Deps, actor: Actor, things: { threadId: string }[]) {
  const threads = await deps.forum.threadsNamed([...new Set(things.map(({ threadId }) => threadId))])
  const readable = threads.filter((thread) => mayRead(actor, thread))
  return new Map(readable.map(({ id, title, language }) => [id, { title, language }]))
}

function placeOf({ threadId, number, version, writtenAt }: WritingPlace) {
  return { threadId, number, version, writtenAt }
}

function placeFrom({ threadId, number, version, writtenAt }: Record<string, string | number>): WritingPlace {
  return {
    ...{ threadId: String(threadId), writtenAt: String(writtenAt) },
    ...{ number: Number(number), version: Number(version) },
  }
}
