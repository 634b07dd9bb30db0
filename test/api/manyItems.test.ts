import { expect, test } from 'vitest'
import { portionsOf } from '../../functions/platform/portions.ts'
import { openTable } from '../../functions/platform/table.ts'
import { newWorld, useTableServer } from '../support/world.ts'

const table = useTableServer()

test('items are read a hundred at a time, each once, and absent ones are left out', async () => {
  const { tableName } = await newWorld(table.server())
  const asked: string[] = []
  const meter = (operation: string) => asked.push(operation)
  const many = openTable({ region: 'us-east-1', endpoint: table.server().endpoint, tableName, meter })
  const keys = Array.from({ length: 250 }, (_, n) => ({ pk: 'many', sk: String(n) }))
  for (const some of portionsOf(keys, 100)) await many.transact(some.map((item) => ({ kind: 'put', item })))
  asked.length = 0
  const items = await many.getMany([...keys, { pk: 'many', sk: 'absent' }], true)
  expect(items.map(({ sk }) => Number(sk)).sort((a, b) => a - b)).toEqual(keys.map((_, n) => n))
  expect(asked).toEqual(['getMany', 'getMany', 'getMany'])
  asked.length = 0
  expect(await many.getMany([])).toEqual([])
  expect(asked).toEqual([])
})
