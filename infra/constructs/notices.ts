import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { queueRules } from '../../functions/platform/outbox.ts'
import { EnlacesFunction, type Shared } from './function.ts'
import { readTable, useKey, writeTable } from './permissions.ts'

/** Tells those who follow of what happened. */
export class NoticesFunction extends Construct {
  constructor(scope: Construct, id: string, props: Shared) {
    super(scope, id)
    const { table, queues, keys } = props
    const queue = queues.effects.notices
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'notices',
      timeoutSeconds: queueRules.notices.workSeconds,
      memoryMegabytes: 512,
      may: [
        readTable(table),
        writeTable(table, ['PutItem', 'UpdateItem']),
        useKey.ofTable(keys.data),
        new PolicyStatement({
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          resources: [queue.queueArn],
        }),
        useKey.toReceive(keys.work),
      ],
    })
    new EventSourceMapping(this, 'Happened', {
      target: lambda,
      eventSourceArn: queue.queueArn,
      batchSize: queueRules.notices.batch.most,
      maxBatchingWindow: Duration.seconds(queueRules.notices.batch.windowSeconds),
      // What readers wait for in a browser comes before what they are told of.
      maxConcurrency: 5,
      reportBatchItemFailures: true,
    })
  }
}
