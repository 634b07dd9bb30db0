import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { relayFilters } from '../../functions/platform/outbox.ts'
import { acknowledge } from './acknowledge.ts'
import { EnlacesFunction, type Shared } from './function.ts'
import { sendTo, useKey } from './permissions.ts'

/** Takes new outbox items from the table's stream to their queues, and word of what happened to those that want it. */
export class RelayFunction extends Construct {
  constructor(scope: Construct, id: string, props: Shared) {
    super(scope, id)
    const { table, queues, keys } = props
    // What comes in by mail does not come from the table.
    const { inbound: _, ...effects } = queues.effects
    const relay = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'relay',
      timeoutSeconds: 30,
      memoryMegabytes: 512,
      may: [
        ...readStream(table.streamArn),
        useKey.ofStream(keys.data),
        ...[...Object.values(effects), queues.relayDead].map(sendTo),
        useKey.toSend(keys.work),
      ],
    })
    acknowledge(
      relay,
      'AwsSolutions-IAM5[Resource::*]',
      'dynamodb:ListStreams knows no resource, and tells names alone.',
    )

    new EventSourceMapping(this, 'Changes', {
      target: relay.lambda,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: relayFilters.map((filter) => FilterCriteria.filter(filter)),
      batchSize: 100,
      parallelizationFactor: 4,
      // A record that cannot be handed over keeps those behind it waiting: it gets some tries, then goes aside.
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: queues.relayDead.queueArn }) },
    })
  }
}

function readStream(streamArn: string): PolicyStatement[] {
  const actions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator']
  return [
    new PolicyStatement({ actions, resources: [streamArn] }),
    new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
  ]
}
