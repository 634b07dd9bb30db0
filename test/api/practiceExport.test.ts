import { beforeEach, expect, test } from 'vitest'
import { practiceCsv, practiceCsvHead } from '../../shared/practiceCsv.ts'
import { PracticeFile } from '../../shared/practiceFiles.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { begun, exportedBy, read } from '../support/practices.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let ana: SignedIn

beforeEach(async () => {
  world = await newWorld(server())
  ana = await seated(world, { name: 'Ana', country: 'HN' })
})

test('what the seat has put on record comes in parts, each record whole', async () => {
  for (let at = 0; at < 6; at++) await begun(world, ana, { title: `${at}` })
  const practices = await exportedBy(world, ana)
  const [first] = practices
  expect(new Set(practices.map(({ id }) => id)).size).toBe(6)
  const { mine: _mine, may: _may, ...whole } = await read(world, ana, first?.id ?? '')
  expect(first).toEqual(whole)
  expect((practiceCsvHead + practices.map(practiceCsv).join('')).split('\r\n')).toHaveLength(8)
  const file = { format: 'enlaces-practices', version: 1, exportedAt: world.clock.now(), practices }
  expect(PracticeFile.parse(file)).toEqual(file)
})

test('and nothing of anybody else’s', async () => {
  await begun(world, ana)
  const others = [await seated(world, { country: 'MX' }), await signedInAs(world, { role: 'coordinator' })]
  for (const who of others) expect(await exportedBy(world, who)).toEqual([])
})
