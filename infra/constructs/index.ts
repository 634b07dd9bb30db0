import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { queueRules } from '../../functions/platform/outbox.ts'
import { acknowledgeSearch, readSearch, writeSearch } from './files.ts'
import { EnlacesFunction, type Shared } from './function.ts'
import { readTable, useKey } from './permissions.ts'

/** Keeps the search index up to the table. */
export class IndexFunction extends Construct {
  constructor(scope: Construct, id: string, props: Shared) {
    super(scope, id)
    const { table, queues, keys, files } = props
    const queue = queues.effects.index
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'index',
      timeoutSeconds: queueRules.index.workSeconds,
      memoryMegabytes: 1_769,
      // Built anew, the index of 100,000 posts takes 75 MB, and four times as much on the way.
      diskMegabytes: 4_096,
      may: [
        readTable(table),
        useKey.ofTable(keys.data),
        new PolicyStatement({
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          resources: [queue.queueArn],
        }),
        useKey.toReceive(keys.work),
        ...readSearch(files),
        writeSearch(files),
        useKey.toKeep(keys.data),
      ],
    })
    acknowledgeSearch(this)
    new EventSourceMapping(this, 'Changes', {
      target: lambda,
      eventSourceArn: queue.queueArn,
      batchSize: queueRules.index.batch.most,
      reportBatchItemFailures: true,
      maxBatchingWindow: Duration.seconds(queueRules.index.batch.windowSeconds),
      // The least that SQS knows; of two at once, one publishes and the other begins again from that.
      maxConcurrency: 2,
    })
  }
}
