import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { queueRules } from '../../functions/platform/outbox.ts'
import { EnlacesFunction, type Shared } from './function.ts'
import type { MailIdentity } from './mailIdentity.ts'
import { readTable, useKey, writeTable } from './permissions.ts'

/** Sends what waits in the mail queue, no faster than SES takes it. */
export class MailFunction extends Construct {
  constructor(scope: Construct, id: string, props: Shared & { mailIdentity: MailIdentity }) {
    super(scope, id)
    const { settings, table, queues, keys, mailIdentity } = props
    const queue = queues.effects['urgent-mail']
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'mail',
      timeoutSeconds: queueRules['urgent-mail'].workSeconds,
      memoryMegabytes: 512,
      may: [
        readTable(table),
        writeTable(table, ['UpdateItem']),
        useKey.ofTable(keys.data),
        new PolicyStatement({
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          resources: [queue.queueArn],
        }),
        useKey.toReceive(keys.work),
        sendMail(mailIdentity, settings.mailFrom),
      ],
    })
    new EventSourceMapping(this, 'UrgentMail', {
      target: lambda,
      eventSourceArn: queue.queueArn,
      batchSize: settings.mail.batch,
      maxConcurrency: settings.mail.concurrency,
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
