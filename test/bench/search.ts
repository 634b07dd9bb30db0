import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indexChanges, rebuildIndex } from '../../functions/search/indexing.ts'
import { snapshotWhenAsked } from '../../functions/search/reading.ts'
import { startFiles } from '../../infra/local/files/server.ts'
import { loadLarge, loadSample } from '../../infra/local/sample/load.ts'
import { startTableServer } from '../../infra/local/table/server.ts'
import type { Found } from '../../shared/search.ts'
import type { Suggestions } from '../../shared/suggestions.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, type World } from '../support/world.ts'
import type { Figure } from './figures.ts'

const questions: Record<string, { asked: Record<string, string>; budget?: number }> = {
  'a common word': { asked: { q: 'niñez' }, budget: 25 },
  'two common words': { asked: { q: 'proteccion familia' }, budget: 25 },
  'a rare word': { asked: { q: 'quotidien' }, budget: 25 },
  'a phrase': { asked: { q: '"interés superior"' } },
  'a beginning': { asked: { q: 'pro*' } },
  'a misspelt word': { asked: { q: 'protexion' } },
  'a common word, filtered': { asked: { q: 'niñez', language: 'pt', country: 'BR', from: '2026-01-01' } },
}
const typed: Record<string, string> = { 'two letters': 'pr', 'a word': 'protec', 'two words': 'niñez front' }
const times = 100
const warmingUp = 5

/** Searching a small network and one of 100,000 posts over the wire of the API: how long, how large, and how soon a new post is in it. */
export async function search(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'enlaces-files-'))
  const [files, tables] = [await startFiles(folder), await startTableServer({})]
  const world = await newWorld(tables, files.endpoint)
  const network = await loadSample({ clock: world.clock, members: world.deps.members })
  const reader = await signedInAs(world, { role: 'liaison', country: 'MX' })
  const figures = await measured(world, reader, folder, 'small')
  await loadLarge(world.deps.members, network, { threads: 20_000, posts: 100_000, longest: 0, seed: '1' }, () => {})
  figures.push(...(await measured(world, reader, folder, '100,000 posts')))
  await Promise.all([files.close(), tables.close()])
  rmSync(folder, { recursive: true })
  return figures
}

async function measured(world: World, reader: SignedIn, folder: string, network: string): Promise<Figure[]> {
  const { deps } = world
  const figure = (name: string, value: number, unit: string, budget?: number): Figure => ({
    ...{ name, value, unit, network },
    ...(budget === undefined ? {} : { budget }),
  })
  const builtMs = await taking(() => rebuildIndex(deps))
  deps.snapshot = snapshotWhenAsked(deps.files, world.clock)
  const firstMs = await taking(() => ask(world, reader, { q: 'niñez' }))
  const figures = [
    figure('index, built anew', builtMs / 1_000, 's'),
    figure('index, on disk', largest(folder) / 1e6, 'MB'),
    figure('search, the first of an instance', firstMs, 'ms'),
  ]
  for (const [name, { asked, budget }] of Object.entries(questions)) {
    const [p50, p99] = await repeated(() => ask(world, reader, asked))
    figures.push(figure(`search for ${name}, p50`, p50, 'ms', budget), figure(`search for ${name}, p99`, p99, 'ms'))
  }
  for (const [name, q] of Object.entries(typed)) {
    const [p50, p99] = await repeated(() => suggest(world, reader, q))
    figures.push(
      figure(`suggestions for ${name}, p50`, p50, 'ms', 25),
      figure(`suggestions for ${name}, p99`, p99, 'ms'),
    )
  }
  world.costs.length = 0
  await ask(world, reader, { q: 'niñez' })
  const units = world.costs.reduce((sum, { readUnits }) => sum + readUnits, 0)
  return [
    ...figures,
    figure('search', world.costs.length, 'requests', 2),
    figure('search', units, 'read units', 60),
    figure('a new post into the index', await addingMs(world, reader), 'ms'),
  ]
}

async function ask(world: World, reader: SignedIn, asked: Record<string, string>): Promise<Found> {
  // A limit of use would stop what no person does.
  world.clock.forward(3 / 60)
  return told<Found>(send(world, reader, `/search?${new URLSearchParams(asked)}`))
}

async function suggest(world: World, reader: SignedIn, q: string): Promise<Suggestions> {
  world.clock.forward(3 / 60)
  return told<Suggestions>(send(world, reader, `/search/suggestions?${new URLSearchParams({ q })}`))
}

async function addingMs(world: World, reader: SignedIn): Promise<number> {
  const { items } = await told<{ items: { id: string }[] }>(send(world, reader, '/spaces'))
  const body = { title: 'Medida', language: 'es', body: 'Un texto de ejemplo. '.repeat(40) }
  const thread = await told<{ id: string }>(send(world, reader, `/spaces/${items[0]?.id}/threads`, { body }), 201)
  const message = { kind: 'thread-opened', threadId: thread.id, number: 1 }
  return taking(() => indexChanges(world.deps, { Records: [{ messageId: '1', body: JSON.stringify(message) }] }))
}

async function repeated(work: () => Promise<unknown>): Promise<[p50: number, p99: number]> {
  for (let time = 0; time < warmingUp; time++) await work()
  const all: number[] = []
  for (let time = 0; time < times; time++) all.push(await taking(work))
  all.sort((a, b) => a - b)
  return [all[Math.floor(times / 2)] ?? 0, all[Math.ceil(times * 0.99) - 1] ?? 0]
}

async function taking(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

function largest(folder: string): number {
  return Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).size))
}
