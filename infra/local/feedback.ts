import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { SNSEvent, SQSEvent } from 'aws-lambda'
import type { MailServer } from './mail/server.ts'
import type { QueueSettings, Queues } from './queues/server.ts'

// Word of mails comes from the topic. This queue is there for what is put back, and for its dead letters.
export const feedbackQueue: QueueSettings = {
  name: 'feedback',
  visibilityTimeoutSeconds: 120,
  maxReceiveCount: 5,
  batchSize: 1,
  deadLetterQueue: 'feedback-dead',
}

/** Before everything that was ever told. */
const beginning = '0100000000000000-00000000-0000-4000-8000-000000000000-000000'
/** Lambda calls a function again twice. */
const tries = 3

type Feedback = {
  mail: MailServer
  queues: Queues
  /** Where it stands how far the handler has come, for what happened while it was away. */
  positionPath: string
  handler: (event: SNSEvent | SQSEvent) => Promise<unknown>
}

/** Calls the handler with what becomes of each mail; what it could not take in lies in `feedback-dead`. */
export function driveFeedback({ mail, queues, positionPath, handler }: Feedback): { stop(): Promise<void> } {
  const position = existsSync(positionPath) ? readFileSync(positionPath, 'utf8') : beginning
  const unsubscribe = mail.onNotification(async (notification, id) => {
    const event = await mail.eventOf(notification, id)
    // As Lambda lays it down.
    if (!(await takenIn(handler, event))) queues.bury(feedbackQueue.name, JSON.stringify({ requestPayload: event }))
    await writeFile(positionPath, id)
  }, position)
  const again = queues.drive(feedbackQueue.name, async (event) => {
    await handler(event)
  })
  return {
    async stop() {
      unsubscribe()
      await Promise.all([mail.settled(), again.stop()])
    },
  }
}

async function takenIn(handler: Feedback['handler'], event: SNSEvent): Promise<boolean> {
  for (let tried = 1; tried <= tries; tried++) {
    try {
      await handler(event)
      return true
    } catch (error) {
      if (tried === tries) console.error('word of a mail could not be taken in', error)
    }
  }
  return false
}
