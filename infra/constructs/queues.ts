import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { type QueueName, type QueueRules, queueRules } from '../../functions/platform/outbox.ts'
import { acknowledge } from './acknowledge.ts'
import type { Keys } from './keys.ts'

/** The queues that effects travel by. Every asynchronous path ends in dead letters that are kept as long as SQS can. */
export class Queues extends Construct {
  readonly effects: Record<QueueName, Queue>
  /** Where in the stream a change stands that `relay` could not hand over; the change itself is in the table for a week. */
  readonly relayDead: Queue
  readonly clockDead: Queue
  /** Word of mails that could not be taken in. */
  readonly feedbackDead: Queue
  /** Mails that could not be sent, which coordinators see the number of. */
  readonly mailDead: Record<'urgent-mail' | 'bulk-mail', Queue>

  constructor(scope: Construct, id: string, keys: Keys) {
    super(scope, id)
    const guarded = { encryption: QueueEncryption.KMS, encryptionMasterKey: keys.work, enforceSSL: true }
    const deadLetters = (name: string) =>
      new Queue(this, name, { ...guarded, retentionPeriod: Duration.days(14) } satisfies QueueProps)
    const effect = (name: string, { visibilitySeconds, mostTries }: QueueRules, queue = deadLetters(`${name}Dead`)) =>
      new Queue(this, name, {
        ...guarded,
        visibilityTimeout: Duration.seconds(visibilitySeconds),
        retentionPeriod: Duration.days(4),
        deadLetterQueue: { queue, maxReceiveCount: mostTries },
      })

    this.mailDead = { 'urgent-mail': deadLetters('UrgentMailDead'), 'bulk-mail': deadLetters('BulkMailDead') }
    this.effects = {
      'urgent-mail': effect('UrgentMail', queueRules['urgent-mail'], this.mailDead['urgent-mail']),
      'bulk-mail': effect('BulkMail', queueRules['bulk-mail'], this.mailDead['bulk-mail']),
      notices: effect('Notices', queueRules.notices),
      index: effect('Index', queueRules.index),
      files: effect('Files', queueRules.files),
      inbound: effect('Inbound', queueRules.inbound),
      publish: effect('Publish', queueRules.publish),
    }
    this.relayDead = deadLetters('RelayDead')
    this.clockDead = deadLetters('ClockDead')
    this.feedbackDead = deadLetters('FeedbackDead')
    for (const queue of [this.relayDead, this.clockDead, this.feedbackDead]) {
      acknowledge(
        queue,
        'AwsSolutions-SQS3',
        'It is itself where failed records and invocations end, and is emptied by hand.',
      )
    }
  }
}
