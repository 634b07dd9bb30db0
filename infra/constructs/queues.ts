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

  constructor(scope: Construct, id: string, keys: Keys) {
    super(scope, id)
    const guarded = { encryption: QueueEncryption.KMS, encryptionMasterKey: keys.work, enforceSSL: true }
    const deadLetters = (name: string) =>
      new Queue(this, name, { ...guarded, retentionPeriod: Duration.days(14) } satisfies QueueProps)
    const effect = (name: string, { visibilitySeconds, mostTries }: QueueRules) =>
      new Queue(this, name, {
        ...guarded,
        visibilityTimeout: Duration.seconds(visibilitySeconds),
        retentionPeriod: Duration.days(4),
        deadLetterQueue: { queue: deadLetters(`${name}Dead`), maxReceiveCount: mostTries },
      })

    this.effects = {
      'urgent-mail': effect('UrgentMail', queueRules['urgent-mail']),
      'bulk-mail': effect('BulkMail', queueRules['bulk-mail']),
      notices: effect('Notices', queueRules.notices),
      index: effect('Index', queueRules.index),
      files: effect('Files', queueRules.files),
      inbound: effect('Inbound', queueRules.inbound),
    }
    this.relayDead = deadLetters('RelayDead')
    this.clockDead = deadLetters('ClockDead')
    for (const queue of [this.relayDead, this.clockDead]) {
      acknowledge(
        queue,
        'AwsSolutions-SQS3',
        'It is itself where failed records and invocations end, and is emptied by hand.',
      )
    }
  }
}
