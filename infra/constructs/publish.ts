import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { queueRules } from '../../functions/platform/outbox.ts'
import { EnlacesFunction, type Shared } from './function.ts'
import { readTable, useKey, writeTable } from './permissions.ts'
import { acknowledgePublicSite, type PublicSite, writePublicSite } from './publicSite.ts'

/** Keeps the public site up to what is published. */
export class PublishFunction extends Construct {
  constructor(scope: Construct, id: string, props: Shared & { publicSite: PublicSite }) {
    super(scope, id)
    const { table, queues, keys, publicSite } = props
    const queue = queues.effects.publish
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'publish',
      timeoutSeconds: queueRules.publish.workSeconds,
      // A whole processor: the lists of 5,000 practices in four languages are made in less than two seconds.
      memoryMegabytes: 1_769,
      may: [
        readTable(table),
        // Of a practice with very many versions, what is left when it is withdrawn.
        writeTable(table, ['DeleteItem', 'ConditionCheckItem']),
        useKey.ofTable(keys.data),
        new PolicyStatement({
          actions: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'ChangeMessageVisibility'].map(
            (action) => `sqs:${action}`,
          ),
          resources: [queue.queueArn],
        }),
        useKey.toReceive(keys.work),
        ...writePublicSite(publicSite),
      ],
    })
    acknowledgePublicSite(this, publicSite)
    new EventSourceMapping(this, 'Changes', {
      target: lambda,
      eventSourceArn: queue.queueArn,
      batchSize: queueRules.publish.batch.most,
      maxBatchingWindow: Duration.seconds(queueRules.publish.batch.windowSeconds),
      reportBatchItemFailures: true,
      // The least that SQS knows: while one goes through the whole site, the other takes down what is withdrawn.
      maxConcurrency: 2,
    })
  }
}
