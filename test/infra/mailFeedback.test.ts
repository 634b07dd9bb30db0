import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Notification, notificationsIn } from '../../functions/feedback/notification.ts'
import { sqsDepths } from '../../functions/platform/queueDepths.ts'
import { driveFeedback, feedbackQueue } from '../../infra/local/feedback.ts'
import { startQueues } from '../../infra/local/queues/server.ts'
import { machineQueues } from '../../infra/local/relay.ts'
import { testEnv } from '../support/world.ts'
import { mailHouse, rawMessage, temporaryDirectory } from './mailHouse.ts'

async function house() {
  const mail = await mailHouse()
  const queues = await startQueues({ queues: machineQueues })
  onTestFinished(() => queues.close())
  const positionPath = join(await temporaryDirectory(), 'position')
  const bounce = (label: string) =>
    mail.sendRaw(rawMessage(), { Destinations: [`bounce+${label}@simulator.amazonses.com`] })
  return { mail, queues, positionPath, bounce }
}

const labelOf = ({ Message }: Notification) => /bounce\+(\w+)@/.exec(Message)?.[1] ?? ''

test('word of a mail that cannot be taken in lies among the dead letters, keeps no other back, and can be put back', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => complaints.mockRestore())
  const { mail, queues, positionPath, bounce } = await house()
  const taken: string[] = []
  const ids: string[] = []
  let broken = 'a'
  const handler = async (event: unknown) => {
    for (const one of notificationsIn(event)) {
      if (labelOf(one) === broken) throw new Error('not today')
      taken.push(labelOf(one))
      ids.push(one.MessageId)
    }
  }
  const driving = driveFeedback({ mail: mail.server, queues, positionPath, handler })
  for (const label of ['a', 'b']) await bounce(label)
  await mail.server.settled()
  expect([taken, queues.deadLetterCount(feedbackQueue.name)]).toEqual([['b'], 1])
  broken = ''
  expect(await queues.putBack(feedbackQueue.name)).toBe(1)
  await vi.waitFor(() => expect(taken).toEqual(['b', 'a']))
  expect(new Set(ids).size).toBe(2)
  await driving.stop()

  await bounce('c')
  const again = driveFeedback({ mail: mail.server, queues, positionPath, handler })
  await mail.server.settled()
  expect(taken).toEqual(['b', 'a', 'c'])
  expect(readFileSync(positionPath, 'utf8')).toMatch(/^0100/)
  await again.stop()
})

test('how much mail waits is what the queues say, the given up apart; where none answers nothing is said', async () => {
  const { queues } = await house()
  const urls = Object.fromEntries(
    (['urgent-mail', 'bulk-mail'] as const).flatMap((name) => {
      const variable = name.toUpperCase().replace('-', '_')
      return [
        [`${variable}_QUEUE_URL`, queues.urlOf(name)],
        [`${variable}_DEAD_QUEUE_URL`, queues.urlOf(`${name}-dead`)],
      ]
    }),
  )
  const env = { ...testEnv('http://127.0.0.1:9', 'enlaces'), ...urls, SQS_ENDPOINT: queues.endpoint }
  queues.bury('bulk-mail', '{}')
  queues.bury('bulk-mail', '{}')
  await queues.putBack('bulk-mail')
  queues.bury('bulk-mail', '{}')
  const depths = sqsDepths(env)
  expect(await depths('bulk-mail')).toEqual({ waiting: 2, inHand: 0, givenUp: 1 })
  expect(await depths('urgent-mail')).toEqual({ waiting: 0, inHand: 0, givenUp: 0 })
  expect(await sqsDepths({ ...env, SQS_ENDPOINT: 'http://127.0.0.1:9' })('bulk-mail')).toBeUndefined()
})
