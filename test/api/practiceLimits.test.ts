import { beforeAll, expect, test } from 'vitest'
import { limits } from '../../shared/limits.ts'
import { practiceFields, textNames } from '../../shared/practiceFields.ts'
import type { Practice, Saved } from '../../shared/practices.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { told } from '../support/forum.ts'
import type { SignedIn } from '../support/people.ts'
import { begun, edit } from '../support/practices.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let ana: SignedIn
let practice: Practice

beforeAll(async () => {
  world = await newWorld(server())
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  practice = await begun(world, ana)
})

/** What comes of sending a value: `kept`, or the field that is refused and why. */
async function outcome(body: object): Promise<unknown[]> {
  const answer = await edit(world, ana, practice.id, body, practice.version)
  if (answer.status === 200) {
    const { version }: Saved = await answer.json()
    practice = { ...practice, version }
    return ['kept']
  }
  const [fault] = (await told<ProblemBody>(answer, 422)).fields ?? []
  return [fault?.field, fault?.fault, fault?.limit]
}

/** Values at, below and above a limit, with what comes of them. */
async function atLimit(within: (value: unknown) => object, make: (size: number) => unknown, most: number) {
  const sizes = [most - 1, most, most + 1]
  const outcomes: unknown[][] = []
  for (const size of sizes) outcomes.push(await outcome(within(make(size))))
  return outcomes
}

test.each(textNames)('%s is kept to its limit, in letters of one byte and of three', async (name) => {
  const rule = practiceFields[name]
  const [most, fault] = rule.kind === 'text' ? [rule.bytes, 'too-many-bytes'] : [rule.characters, 'too-long']
  const within = (value: unknown) => ({ texts: { [name]: value } })
  expect(await atLimit(within, (size) => 'a'.repeat(size), most)).toEqual([
    ['kept'],
    ['kept'],
    [`texts.${name}`, fault, most],
  ])
  const letters = rule.kind === 'text' ? Math.floor(most / 3) : most
  expect(await atLimit(within, (size) => '漢'.repeat(size), letters)).toEqual([
    ['kept'],
    ['kept'],
    [`texts.${name}`, fault, most],
  ])
})

test.each([
  ['clearedBy', 120, (line: string) => ({ clearedBy: line }), 'clearedBy'],
  [
    'instrument',
    300,
    (line: string) => ({ legalBasis: [{ instrument: line, article: '' }] }),
    'legalBasis.0.instrument',
  ],
  ['article', 100, (line: string) => ({ legalBasis: [{ instrument: '', article: line }] }), 'legalBasis.0.article'],
] as const)('%s takes %i characters', async (_name, most, factsOf, field) => {
  const within = (value: unknown) => ({ facts: factsOf(String(value)) })
  expect(await atLimit(within, (size) => '漢'.repeat(size), most)).toEqual([
    ['kept'],
    ['kept'],
    [`facts.${field}`, 'too-long', most],
  ])
})

test('a caption of evidence takes 300 characters', async () => {
  const evidence = (caption: unknown) => ({ facts: { evidence: [{ id: 'file_01ARZ3NDEKTSV4RRFFQ69G5FAV', caption }] } })
  const faults = await atLimit(evidence, (size) => 'ñ'.repeat(Number(size)), limits.captionCharacters)
  expect(faults.map(([field]) => field)).toEqual([
    'facts.evidence.0.id',
    'facts.evidence.0.id',
    'facts.evidence.0.caption',
  ])
})

test.each([
  ['began', ['1900-01', '2099-12'], ['1899-12', '2100-01', '2026-00', '2026-13', '2026-1']],
  ['ended', ['1900-01', '2099-12'], ['1899-12', '2100-01', '2026-00', '2026-13', '26-01']],
  [
    'clearedOn',
    ['2024-02-29', '2026-12-31', '2026-01-01'],
    ['2023-02-29', '2026-00-10', '2026-13-01', '2026-04-31', '2026-1-1'],
  ],
  [
    'reviewOn',
    ['2024-02-29', '2026-12-31', '2026-01-01'],
    ['2023-02-29', '2026-00-10', '2026-13-01', '2026-04-31', '2026-1-1'],
  ],
])('%s at its borders', async (name, good, bad) => {
  for (const value of ['', ...good])
    expect([value, ...(await outcome({ facts: { [name]: value } }))]).toEqual([value, 'kept'])
  for (const value of bad)
    expect([value, ...(await outcome({ facts: { [name]: value } }))]).toEqual([
      value,
      `facts.${name}`,
      'malformed',
      undefined,
    ])
})
