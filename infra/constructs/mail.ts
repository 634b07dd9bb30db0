import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { queueRules } from '../../functions/platform/outbox.ts'
import { EnlacesFunction, type Shared } from './function.ts'
import type { MailIdentity } from './mailIdentity.ts'
import { readTable, useKey, writeTable } from './permissions.ts'

const kinds = {
  mail: { queue: 'urgent-mail', pace: 'urgent' },
  bulkMail: { queue: 'bulk-mail', pace: 'bulk' },
} as const
type MailProps = Shared & { name: keyof typeof kinds; mailIdentity: MailIdentity }

/** Sends what waits in a queue of mail, no faster than SES takes it. */
export class MailFunction extends Construct {
  constructor(scope: Construct, id: string, props: MailProps) {
    super(scope, id)
    const { settings, table, queues, keys, mailIdentity, name } = props
    const { queue: queueName, pace } = kinds[name]
    const queue = queues.effects[queueName]
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      timeoutSeconds: queueRules[queueName].workSeconds,
      memoryMegabytes: 512,
      may: [
        readTable(table),
        writeTable(table, ['UpdateItem']),
        useKey.ofTable(keys.data),
        new PolicyStatement({
          actions: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'ChangeMessageVisibility'].map(
            (action) => `sqs:${action}`,
          ),
          resources: [queue.queueArn],
        }),
        useKey.toReceive(keys.work),
        sendMail(mailIdentity, settings.mailFrom),
      ],
    })
    new EventSourceMapping(this, 'Waiting', {
      target: lambda,
      eventSourceArn: queue.queueArn,
      batchSize: settings.mail[pace].batch,
      maxConcurrency: settings.mail[pace].concurrency,
      reportBatchItemFailures: true,
    })
  }
}

function sendMail({ identityArn, configurationSetArn }: MailIdentity, from: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [identityArn, configurationSetArn],
    conditions: { StringEquals: { 'ses:FromAddress': from } },
  })
}
