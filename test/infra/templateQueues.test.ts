import { describe, expect, test } from 'vitest'
import { queueRules } from '../../functions/platform/outbox.ts'
import { stages } from '../../infra/settings.ts'
import { target, templateHouse } from './templateHouse.ts'

const house = templateHouse()

describe.each(stages)('how %s works off what happened', (stage) => {
  const { one } = house.of(stage)
  const lambda = (name: string) => one('AWS::Lambda::Function', new RegExp(`^${name}Function`)).Properties

  test('what happened is told some at a time, at most so many at once, and one that fails keeps none back', () => {
    const mapping = one('AWS::Lambda::EventSourceMapping', /^Notices/).Properties
    const { most, windowSeconds } = queueRules.notices.batch
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BatchSize: most,
      MaximumBatchingWindowInSeconds: windowSeconds,
    })
    // AWS asks for six times the function's time and the window besides.
    const { VisibilityTimeout } = one('AWS::SQS::Queue', /Notices(?!Dead)/).Properties
    expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * lambda('Notices').Timeout + windowSeconds)
  })

  test('changes of the index wait for one another no longer than a third of a minute', () => {
    const mapping = one('AWS::Lambda::EventSourceMapping', /^Index/).Properties
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumBatchingWindowInSeconds: 20,
      ScalingConfig: { MaximumConcurrency: 2 },
    })
    expect(target(mapping.EventSourceArn)).toContain('QueuesIndex')
    const queue = one('AWS::SQS::Queue', /QueuesIndex(?!Dead)/).Properties
    expect(queue.VisibilityTimeout).toBeGreaterThan(lambda('Index').Timeout)
    expect(lambda('Index').EphemeralStorage).toEqual({ Size: 4_096 })
  })
})
