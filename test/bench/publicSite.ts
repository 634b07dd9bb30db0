import { bring, bringAll, type SiteDeps } from '../../functions/publicSite/bringing.ts'
import { SiteState } from '../../functions/publicSite/listed.ts'
import { startTableServer } from '../../infra/local/table/server.ts'
import { languages } from '../../shared/languages.ts'
import { filesInMemory } from '../support/filesInMemory.ts'
import { layPublished, practicesInMany } from '../support/manyPractices.ts'
import { newWorld } from '../support/world.ts'
import type { Figure } from './figures.ts'

const sizes = { small: 50, 'a hundred times as many': 5_000 }

/** The public site built from nothing, and brought up to one change: objects, bytes and time, for few practices and for many. */
export async function publicSite(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [network, count] of Object.entries(sizes)) figures.push(...(await measured(network, count)))
  return figures
}

async function measured(network: string, count: number): Promise<Figure[]> {
  const tables = await startTableServer({})
  const world = await newWorld(tables)
  const versions = practicesInMany(count)
  await layPublished(world, versions)
  const tally = { objects: 0, bytes: 0 }
  const deps: SiteDeps = { ...world.deps, publicFiles: filesInMemory(tally) }
  const taken = async (name: string, work: () => Promise<unknown>, most?: number): Promise<Figure[]> => {
    Object.assign(tally, { objects: 0, bytes: 0 })
    const begin = performance.now()
    await work()
    const ms = performance.now() - begin
    return [
      { name, value: tally.objects, unit: 'objects', network, ...(most === undefined ? {} : { budget: most }) },
      { name, value: tally.bytes / 2 ** 20, unit: 'MB', network },
      { name, value: ms, unit: 'ms', network },
    ]
  }
  const [changed] = versions
  if (!changed) throw new Error('there is no practice to change')
  const figures = await taken(`public site from nothing, ${count} × ${languages.length}`, () => bringAll(deps))
  // What is made of all is put again, for somebody may have died over it; no practice is.
  const lists = await listsHeld(deps)
  figures.push(...(await taken('going through it again', () => bringAll(deps), lists)))
  const entry = await deps.catalogue.entry(changed.practiceId)
  if (!entry) throw new Error('it is not there')
  await world.table.transact([deps.catalogue.entryWrite({ ...entry, state: 'due' }, entry)])
  figures.push(...(await taken('one change', () => bring(deps, [changed.practiceId], { lists: true }), 40)))
  await tables.close()
  return figures
}

async function listsHeld({ publicFiles }: SiteDeps): Promise<number> {
  const file = await publicFiles.get('state.json')
  if (file.state !== 'new') throw new Error('nothing was noted down')
  return Object.keys(SiteState.parse(JSON.parse(Buffer.from(file.bytes).toString())).lists).length
}
