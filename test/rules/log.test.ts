import { expect, test } from 'vitest'
import { factsOfDefect } from '../../functions/platform/log.ts'

function defectOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test.each<[string, () => unknown]>([
  ['what is no JSON', () => JSON.parse('x\nSecreto')],
  [
    'a message that looks like a place',
    () => {
      throw new Error('mal\n    at Secreto (ana.ts:1:1)')
    },
  ],
])('of a defect it is said where it happened, and nothing of its message: %s', (_name, work) => {
  const facts = factsOfDefect(defectOf(work))
  expect(facts.where).toContain('log.test.ts')
  expect(JSON.stringify(facts)).not.toContain('Secreto')
})
