import type { Deps } from '../deps.ts'
import type { Files } from '../platform/files.ts'
import { factsOfDefect } from '../platform/log.ts'
import { portionsOf } from '../platform/portions.ts'
import { keyOf, practiceDataPath, servedAs } from './addresses.ts'
import { isGone, Listed, type Row, SiteState } from './listed.ts'
import { hashOf, listObjects, practiceObjects, type SiteObject } from './objects.ts'

/** `publicFiles` is the bucket that everybody reads. */
export type SiteDeps = Pick<Deps, 'catalogue' | 'publicOrigin' | 'log'> & {
  publicFiles: Pick<Files, 'get' | 'replace' | 'put' | 'remove'>
}

/** What the site holds, by practice and object, with their hashes: beside what is served, at an address that leads nowhere. */
const stateKey = 'state.json'
const mostTries = 6
const atOnce = 16

/** `again`: somebody may have died over it, so that what is noted down is not believed of what is made of all. */
type Asked = { lists: boolean; again?: boolean }
type Made = { practiceId: string; row: Row | undefined; objects: SiteObject[] }
type Changes = { put: SiteObject[]; remove: string[]; after: SiteState }

/**
 * Brings the pages of these practices, and what is made of all of them, up to what the table says now: once, twice, late and out of order is
 * the same. Only what differs is written, by the hashes of what was written before. Of two at once the slower one begins again, and writes anew what
 * it had written meanwhile over the other's.
 * @returns the practices that could not be read, and whose pages stand as they stood
 */
export async function bring(deps: SiteDeps, practiceIds: string[], { lists, again = false }: Asked): Promise<string[]> {
  const written = new Set<string>()
  for (let tries = 0; tries < mostTries; tries++) {
    const { site, etag } = await siteNow(deps)
    const { made, unread } = await makeAll(deps, touchedBy(practiceIds, site))
    const changes = changesOf(site, made, { written, lists, again, origin: deps.publicOrigin })
    for (const { key } of changes.put) written.add(key)
    await inPortions(changes.put, ({ key, body }) => deps.publicFiles.put(key, body, servedAs(key)))
    await inPortions(changes.remove, (key) => deps.publicFiles.remove(key))
    const text = JSON.stringify(changes.after)
    if (text === JSON.stringify(site)) return unread
    if (await deps.publicFiles.replace(stateKey, text, etag)) return unread
  }
  throw new Error('the public site was written by others all the time')
}

async function siteNow({ publicFiles, log }: SiteDeps): Promise<{ site: SiteState; etag: string | undefined }> {
  const file = await publicFiles.get(stateKey)
  if (file.state !== 'new') return { site: { practices: {}, lists: {} }, etag: undefined }
  const { data, error } = SiteState.safeParse(JSON.parse(Buffer.from(file.bytes).toString()))
  // Of another form than this one's: all of it is written anew, and nothing waits for that.
  if (error) log('error', 'public-site-unread', {})
  return { site: data ?? { practices: {}, lists: {} }, etag: file.etag }
}

/** Also those that name one of them as what took their place. */
function touchedBy(practiceIds: string[], { practices }: SiteState): string[] {
  const named = new Set(practiceIds)
  const before = Object.values(practices).filter(({ successorId }) => successorId && named.has(successorId))
  return [...new Set([...practiceIds, ...before.map(({ practiceId }) => practiceId)])]
}

async function makeAll(deps: SiteDeps, practiceIds: string[]): Promise<{ made: Made[]; unread: string[] }> {
  const made: Made[] = []
  const unread: string[] = []
  await inPortions(practiceIds, async (practiceId) => {
    try {
      made.push(await make(deps, practiceId))
    } catch (error) {
      deps.log('error', 'practice-not-public', { practiceId, ...factsOfDefect(error) })
      unread.push(practiceId)
    }
  })
  return { made, unread }
}

async function make(deps: SiteDeps, practiceId: string): Promise<Made> {
  const found = await deps.catalogue.publication(practiceId)
  if (!found) return { practiceId, row: undefined, objects: [] }
  const { successorId } = found.entry
  const successor = successorId ? await deps.catalogue.entry(successorId) : undefined
  const objects = practiceObjects({ ...found, successor }, deps.publicOrigin)
  if (found.entry.state === 'withdrawn') await deps.catalogue.forgetVersions(practiceId)
  return { practiceId, row: { ...Listed.parse(found.entry), hashes: hashesOf(objects) }, objects }
}

type How = { written: Set<string>; lists: boolean; again: boolean; origin: string }

function changesOf(site: SiteState, made: Made[], { written, lists, again, origin }: How): Changes {
  const changes: Changes = { put: [], remove: [], after: { ...site, practices: { ...site.practices } } }
  const compare = (
    objects: SiteObject[],
    before: Record<string, string>,
    after: Record<string, string>,
    always = false,
  ) => {
    changes.put.push(...objects.filter(({ key }) => always || written.has(key) || before[key] !== after[key]))
    changes.remove.push(...Object.keys(before).filter((key) => after[key] === undefined))
  }
  for (const { practiceId, row, objects } of made) {
    const before = site.practices[practiceId]?.hashes ?? {}
    // A tombstone is put over whatever may stand there, each time that it is asked for.
    compare(objects, before, row?.hashes ?? {}, row && isGone(row))
    if (row && isGone(row)) changes.remove.push(keyOf(practiceDataPath(practiceId)))
    if (row) changes.after.practices[practiceId] = row
    else delete changes.after.practices[practiceId]
  }
  if (lists) {
    const objects = listObjects(Object.values(changes.after.practices), origin)
    changes.after.lists = hashesOf(objects)
    compare(objects, site.lists, changes.after.lists, again)
  }
  // What an earlier try wrote, and the other who was first has taken away.
  const { practices, lists: listed } = changes.after
  const held = new Set([...Object.values(practices).map(({ hashes }) => hashes), listed].flatMap(Object.keys))
  changes.remove.push(...[...written].filter((key) => !held.has(key)))
  return { ...changes, remove: [...new Set(changes.remove)] }
}

function hashesOf(objects: SiteObject[]): Record<string, string> {
  return Object.fromEntries(objects.map((object) => [object.key, hashOf(object)]))
}

async function inPortions<Item>(items: Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  for (const some of portionsOf(items, atOnce)) await Promise.all(some.map(work))
}

/** Of what is read, written and noted down together; what fails later begins after the last of them. */
const practicesAtOnce = 50

/** Goes through everything that is published, and through everything that the site holds of what is no longer. */
export async function bringAll(deps: SiteDeps): Promise<true> {
  const seen = new Set<string>()
  let place: Awaited<ReturnType<SiteDeps['catalogue']['entries']>>['after']
  do {
    const page = await deps.catalogue.entries(practicesAtOnce, place)
    const ids = page.entries.map(({ practiceId }) => practiceId)
    await bring(deps, ids, { lists: false })
    for (const id of ids) seen.add(id)
    place = page.after
  } while (place)
  const { site } = await siteNow(deps)
  const others = Object.keys(site.practices).filter((id) => !seen.has(id))
  for (const some of portionsOf(others, practicesAtOnce)) await bring(deps, some, { lists: false })
  await bring(deps, [], { lists: true, again: true })
  return true
}
