import { describe, expect, test } from 'vitest'
import { happeningFrom } from '../../functions/activity/activity.ts'
import { adoptionFrom } from '../../functions/adoptions/items.ts'
import { entryFrom } from '../../functions/catalogue/publication.ts'
import { depsFrom } from '../../functions/deps.ts'
import { practiceFrom, recordFrom } from '../../functions/practices/items.ts'
import { ownersFor, tasksFrom } from '../../functions/tasks/task.ts'
import { saveAll } from '../../infra/local/sample/batches.ts'
import { sampleNetwork } from '../../infra/local/sample/load.ts'
import { networkBatches } from '../../infra/local/sample/network.ts'
import { type Making, playPractices } from '../../infra/local/sample/playedPractices.ts'
import { practiceBatches } from '../../infra/local/sample/practices.ts'
import { publishedBatches } from '../../infra/local/sample/publishedPractices.ts'
import { isOfPractices, practiceRows, titlesOf } from '../../infra/local/sample/rehearsal.ts'
import { adoptionStates } from '../../shared/adoptionStates.ts'
import { themes } from '../../shared/practiceFields.ts'
import { missingOf } from '../../shared/practiceMissing.ts'
import { practiceOutcomes } from '../../shared/practiceStates.ts'
import { Practice } from '../../shared/practices.ts'
import { behindOf } from '../../shared/practiceTranslations.ts'
import { newWorld, testEnv, useTableServer } from '../support/world.ts'
import { dump, type Row } from './sampleRows.ts'

const anchorAt = '2026-11-27T12:00:00.000Z'
const network = sampleNetwork(anchorAt)
const { tenures } = network
const { server } = useTableServer()
const practices = practiceBatches(tenures, anchorAt).map((writes) => {
  const found = practiceFrom(writes.flatMap((write) => (write.kind === 'put' ? [write.item] : [])))
  if (!found) throw new Error('a batch without its record')
  return Practice.omit({ mine: true, may: true }).parse({ ...found.record, translations: found.translations })
})

test('drafts of two seats: one lacks nothing, one has a translation that has fallen behind', () => {
  expect(new Set(practices.map(({ seatId }) => seatId)).size).toBe(2)
  expect(practices.map((practice) => missingOf(practice, '2026-11-27').length === 0)).toEqual([
    true,
    false,
    false,
    false,
  ])
  const stale = practices.map((practice) => practice.translations.flatMap((one) => behindOf(practice, one).stale))
  expect(stale).toEqual([[], [], ['objectives', 'howItWorks'], []])
})

test('twelve practices stand published, of as many States, with every theme and outcome among them', () => {
  const entries = publishedBatches(tenures, anchorAt).map((writes) => {
    const item = writes.flatMap((write) => (write.kind === 'put' && write.item.sk === 'entry' ? [write.item] : []))[0]
    return entryFrom(item ?? {})
  })
  expect(new Set(entries.map(({ facts }) => facts.country)).size).toBe(12)
  expect(new Set(entries.flatMap(({ facts }) => facts.themes)).size).toBe(themes.length)
  expect(new Set(entries.map(({ outcome }) => outcome)).size).toBe(practiceOutcomes.length)
  expect(entries.filter(({ titles }) => Object.keys(titles).length > 1).length).toBeGreaterThan(5)
})

describe('what people did with practices since', () => {
  const acted = practiceRows(network).then((batches) =>
    batches.flat().flatMap((write) => (write.kind === 'put' ? [write.item] : [])),
  )

  test('is what the actions leave on a table that minds every condition', async () => {
    const world = await newWorld(server())
    const { save } = world.deps.members
    await saveAll(save, networkBatches(tenures), { atOnce: 1 })
    const published = publishedBatches(tenures, anchorAt)
    await saveAll(save, [...practiceBatches(tenures, anchorAt), ...published], { atOnce: 4 })
    const env = testEnv(world.server.endpoint, world.tableName)
    const depsAt = ({ at, idOf }: Making) =>
      depsFrom(env, { clock: { now: () => at }, ids: { next: idOf }, log: () => undefined })
    await playPractices({ anchorAt, cast: network.cast, depsAt }, titlesOf(published))
    const byKey = ({ pk, sk }: Row) => `${pk} ${sk}`
    const rows = (await dump(world)).filter(isOfPractices)
    expect(rows).toEqual((await acted).toSorted((a, b) => (byKey(a) < byKey(b) ? -1 : 1)))
  })

  test('digests can tell when each was published, some of them in the last month', async () => {
    const ages = (await acted).flatMap((item) => {
      const told = happeningFrom(item)
      return told ? [(Date.parse(anchorAt) - Date.parse(told.at)) / (24 * 60 * 60_000)] : []
    })
    expect(ages.length).toBeGreaterThan(12)
    expect(ages.filter((days) => days < 28).length).toBeGreaterThan(1)
  })

  test('brings records to every place where somebody waits, or where it ends, with nothing missing in them', async () => {
    const records = (await acted).filter(({ sk }) => sk === 'record').map(recordFrom)
    expect([...new Set(records.map(({ state }) => state))].toSorted()).toEqual(
      ['draft', 'submitted', 'clarification', 'review', 'reply', 'deciding', 'returned', 'published', 'due']
        .concat(['superseded', 'archived', 'withdrawn'])
        .toSorted(),
    )
    const ready = records.filter(({ state }) => state !== 'draft' && state !== 'due')
    expect(ready.flatMap((one) => missingOf(one, '2026-11-27'))).toEqual([])
  })

  test('leaves something to do for each of those whom one signs in as with a click, who may', async () => {
    const waiting = (await acted).filter(({ sk }) => sk === 'tasks').flatMap(tasksFrom)
    const left = ['suyapa.hn', 'marieange.ht', 'lucia.iin', 'beatriz.iin'].map((handle) => {
      const { id = '', seatId, role = 'observer' } = network.cast.get(handle)?.account ?? {}
      const owners = ownersFor({ id, seatId, role })
      return waiting.flatMap(({ ownerId, kind }) => (owners.includes(ownerId) ? [kind] : [])).toSorted()
    })
    const ofInstitute = ['check', 'decide']
    expect(left).toEqual([['question', 'review'], ['reply', 'review'], [...ofInstitute, 'review'], ofInstitute])
    // Nobody is mailed on a first start because something is due.
    const reminders = (await acted).filter(({ duePk }) => duePk === 'tasks')
    expect(reminders.map(({ dueSk }) => String(dueSk) > anchorAt)).toEqual(reminders.map(() => true))
  })

  test('has States considering, adapting, adopting and stopping, and one replication', async () => {
    const adoptions = (await acted).filter(({ pk }) => String(pk).startsWith('adoptions#')).map(adoptionFrom)
    expect(new Set(adoptions.map(({ status }) => status))).toEqual(new Set(adoptionStates))
    expect(adoptions.filter(({ replication }) => replication)).toHaveLength(1)
  })
})
