import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogueChanges, rebuildCatalogue } from '../../functions/catalogue/indexing.ts'
import { catalogueRowsIn } from '../../functions/catalogue/reading.ts'
import { rowsKey } from '../../functions/catalogue/rows.ts'
import { startFiles } from '../../infra/local/files/server.ts'
import { commonTexts, samplePublished } from '../../infra/local/sample/content/publishedPractices.ts'
import { startTableServer } from '../../infra/local/table/server.ts'
import { americas } from '../../shared/countries.ts'
import { practiceOutcomes } from '../../shared/practiceStates.ts'
import { type Laid, laidWrites } from '../support/catalogue.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, type World } from '../support/world.ts'
import type { Figure } from './figures.ts'

const questions: Record<string, string> = {
  'list and facets': '/catalogue',
  'list, three facets chosen': '/catalogue?theme=reception,return&stage=transit,return&outcome=validated',
  'search for two words': '/catalogue?q=proteccion+familia',
  'search for a misspelt word': '/catalogue?q=fronteraz',
  matrix: '/catalogue/matrix',
}
const sizes = [50, 5_000]
const times = 20
// A transaction takes a hundred rows.
const atOnce = 10
// The texts of the sample are a tenth of what a record may hold: each is said some times over, with words of its own.
const repeats = 3

/** The catalogue over the wire of the API, with 50 practices and with 5,000: what grows, and what does not. */
export async function catalogue(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'enlaces-files-'))
  const [files, tables] = [await startFiles(folder), await startTableServer({})]
  const world = await newWorld(tables, files.endpoint)
  const reader = await signedInAs(world, { role: 'observer' })
  const figures: Figure[] = []
  let laid = 0
  let last = ''
  for (const size of sizes) {
    for (; laid < size; laid += atOnce) {
      const some = Array.from({ length: atOnce }, (_, at) => laidWrites(world.deps, practice(laid + at)))
      await world.table.transact(some.flatMap(({ writes }) => writes))
      last = some.at(-1)?.practiceId ?? last
    }
    figures.push(...(await measured(world, reader, { practiceId: last, network: `${size} practices` })))
  }
  await Promise.all([files.close(), tables.close()])
  rmSync(folder, { recursive: true })
  return figures
}

function practice(at: number): Laid {
  const sample = samplePublished[at % samplePublished.length]
  if (!sample) throw new Error('The sample has practices.')
  const own = Array.from({ length: 40 }, (_, word) => `palabra${(at * 37 + word * 101) % 9_000}`).join(' ')
  const said = Object.entries({ ...commonTexts[sample.language], ...sample.texts }).map(([name, text]) => [
    name,
    name === 'title' ? `${text} ${at}` : `${text} ${own} `.repeat(repeats).trim(),
  ])
  const country = americas[(at * 7) % americas.length] ?? 'HN'
  const outcome = practiceOutcomes[at % practiceOutcomes.length] ?? 'reported'
  const publishedAt = new Date(Date.UTC(2020, 0, 1) + at * 36_000_000).toISOString()
  const { language, facts, translations = [] } = sample
  return { language, outcome, publishedAt, translations, facts: { ...facts, country }, texts: Object.fromEntries(said) }
}

type Measured = { practiceId: string; network: string }

async function measured(world: World, reader: SignedIn, { practiceId, network }: Measured): Promise<Figure[]> {
  const { deps } = world
  const figure = (name: string, value: number, unit: string, budget?: number): Figure => ({
    ...{ name, value, unit, network },
    ...(budget === undefined ? {} : { budget }),
  })
  const builtMs = await taking(() => rebuildCatalogue(deps))
  const file = await deps.files.get(rowsKey)
  deps.catalogueRows = catalogueRowsIn(deps.files, world.clock)
  const ask = async (path: string) => {
    // A limit of use would stop what no person does.
    world.clock.forward(3 / 60)
    return told<object>(send(world, reader, path))
  }
  const figures = [
    figure('rows, built anew', builtMs, 'ms'),
    figure('rows, as a file', file.state === 'new' ? file.bytes.length / 1024 : 0, 'KiB', 16 * 1024),
    figure('the first question of an instance', await taking(() => ask('/catalogue')), 'ms'),
  ]
  for (const [name, path] of Object.entries(questions)) {
    world.costs.length = 0
    const answer = await ask(path)
    const [requests, units] = [world.costs.length, world.costs.reduce((sum, { readUnits }) => sum + readUnits, 0)]
    const all: number[] = []
    for (let time = 0; time < times; time++) all.push(await taking(() => ask(path)))
    figures.push(
      figure(`${name}, p50`, all.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0, 'ms'),
      figure(name, JSON.stringify(answer).length, 'bytes', 64 * 1024),
      figure(name, requests, 'requests', 2),
      figure(name, units, 'read units', 60),
    )
  }
  const body = JSON.stringify({ message: { kind: 'publication', practiceId } })
  const entry = await deps.catalogue.entry(practiceId)
  if (entry) await world.table.transact([deps.catalogue.entryWrite({ ...entry, stateAt: deps.clock.now() }, entry)])
  const changed = await taking(() => catalogueChanges(deps, { Records: [{ messageId: '1', body }] }))
  return [...figures, figure('one change into the rows', changed, 'ms')]
}

async function taking(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
