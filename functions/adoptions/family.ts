import type { Actor } from '../../shared/actor.ts'
import type { AdoptionOfState, Family } from '../../shared/adoptions.ts'
import type { CatalogueEntry } from '../../shared/catalogue.ts'
import type { PageQuery } from '../../shared/page.ts'
import { publishedPractice } from '../catalogue/doors.ts'
import type { Deps } from '../deps.ts'
import { mayRead } from '../forum/rules.ts'

const relativesPerPage = 30

/** A published practice in a line. */
export function briefOf(entry: CatalogueEntry): AdoptionOfState['practice'] {
  const { practiceId, state, outcome, language, titles, firstPublishedAt, facts } = entry
  return { practiceId, state, outcome, language, titles, firstPublishedAt, country: facts.country }
}

/** Only what was published has a place in a family, so that no draft shows in it. */
export async function readFamily(
  deps: Deps,
  actor: Actor,
  { practiceId, cursor }: PageQuery & { practiceId: string },
): Promise<Family> {
  const entry = await publishedPractice(deps, practiceId)
  const list = `family of ${practiceId}`
  const after = cursor ? await deps.catalogue.entry(String(deps.cursors.read(list, cursor).after)) : undefined
  const [{ descendants, more }, thread] = await Promise.all([
    deps.catalogue.descendants(entry, after, relativesPerPage),
    cursor ? undefined : threadOf(deps, actor, entry),
  ])
  const ids = [...entry.lineage, ...descendants.map((one) => one.practiceId)]
  const named = new Map((await deps.catalogue.entriesNamed(ids)).map((one) => [one.practiceId, briefOf(one)]))
  const last = descendants.at(-1)
  return {
    line: [...entry.lineage.flatMap((id) => named.get(id) ?? []), briefOf(entry)],
    items: descendants.flatMap(({ practiceId: id, parentId }) => {
      const brief = named.get(id)
      return brief ? [{ ...brief, parentId }] : []
    }),
    ...(more && last ? { next: deps.cursors.write(list, { after: last.practiceId }) } : {}),
    ...(thread ? { thread } : {}),
  }
}

/** The record knows it, and whoever may read the thread is told. Of a withdrawn practice it leads nowhere. */
async function threadOf(deps: Deps, actor: Actor, { practiceId, state }: CatalogueEntry): Promise<Family['thread']> {
  if (state === 'withdrawn') return undefined
  const { record } = (await deps.practices.practiceIn(practiceId, undefined)) ?? {}
  const [thread] = record?.threadId ? await deps.forum.threadsNamed([record.threadId]) : []
  if (!thread || !mayRead(actor, thread)) return undefined
  return { id: thread.id, title: thread.title, language: thread.language }
}
