import { expect, test } from 'vitest'
import { bring, bringAll, type SiteDeps } from '../../functions/publicSite/bringing.ts'
import { filesInMemory } from '../support/filesInMemory.ts'
import { layPublished, practicesInMany } from '../support/manyPractices.ts'
import { newWorld, useTableServer } from '../support/world.ts'

const tables = useTableServer()

test('of forty practices each object is written once, and with a change to one of them what it touches', async () => {
  const world = await newWorld(tables.server())
  const versions = practicesInMany(40)
  await layPublished(world, versions)
  const tally = { objects: 0, bytes: 0 }
  const deps: SiteDeps = { ...world.deps, publicFiles: filesInMemory(tally) }
  await bringAll(deps)
  // Of each practice two pages in four languages, and its data. Of all in each language: the start, the list, 35 States, 13 themes, the form, the feed. Then
  // three files of the sitemap, three of data, the sheet and robots.txt.
  const lists = 4 * (1 + 1 + 35 + 13 + 1 + 1) + 3 + 3 + 1 + 1
  expect(tally.objects).toBe(40 * (4 * 2 + 1) + lists)
  tally.objects = 0
  await bringAll(deps)
  // What is made of all, once more: somebody may have died over it.
  expect(tally.objects).toBe(lists)

  tally.objects = 0
  const [{ practiceId } = { practiceId: '' }] = versions
  const entry = await deps.catalogue.entry(practiceId)
  if (!entry) throw new Error('it is not there')
  await world.table.transact([deps.catalogue.entryWrite({ ...entry, state: 'due' }, entry)])
  await bring(deps, [practiceId], { lists: true })
  // The oldest: its pages and data, the list, its State, its two themes; and two files of data.
  expect(tally.objects).toBe(4 * 2 + 4 * (1 + 1 + 2) + 2 + 1)
})
