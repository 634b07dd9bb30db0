import { expect, test } from 'vitest'
import { inTurn } from '../../functions/platform/inTurn.ts'

test('one that fails takes nobody’s turn, and is told in the end', async () => {
  const done: string[] = []
  const works = ['a', 'b', 'c'].map((name) => async () => {
    if (name === 'b') throw new Error('b failed')
    done.push(name)
  })
  await expect(inTurn(works)).rejects.toThrow('b failed')
  expect(done).toEqual(['a', 'c'])
  await expect(inTurn([])).resolves.toBeUndefined()
})
