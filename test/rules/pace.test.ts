import { expect, test } from 'vitest'
import { paceBy } from '../../functions/platform/pace.ts'
import { testClock } from '../support/world.ts'

const limit = { most: 3, minutes: 10 }

test('so many in a window, each person apart, and again when it is over', () => {
  const clock = testClock()
  const pace = paceBy(clock)
  for (let use = 0; use < 3; use++) pace.take('ana', limit)
  clock.forward(4)
  expect(() => pace.take('ana', limit)).toThrow(
    expect.objectContaining({ details: { retryAfterSeconds: 360, limit: 3 } }),
  )
  pace.take('eva', limit)
  clock.forward(6)
  pace.take('ana', limit)
})

test('many who come once do not fill the memory, and whoever came first is forgotten first', () => {
  const pace = paceBy(testClock())
  const once = { most: 1, minutes: 10 }
  for (let person = 0; person <= 10_000; person++) pace.take(`person ${person}`, once)
  pace.take('person 0', once)
  expect(() => pace.take('person 10000', once)).toThrow()
})

test('whoever came back has come last', () => {
  const clock = testClock()
  const pace = paceBy(clock)
  const once = { most: 1, minutes: 10 }
  for (let person = 0; person < 10_000; person++) pace.take(`person ${person}`, once)
  clock.forward(10)
  pace.take('person 0', once)
  pace.take('person 10000', once)
  expect(() => pace.take('person 0', once)).toThrow()
})
