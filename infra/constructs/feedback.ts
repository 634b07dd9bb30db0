import { CfnOutput, Duration } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnEventInvokeConfig, EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Subscription, SubscriptionProtocol } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { EnlacesFunction, type Shared } from './function.ts'
import type { MailIdentity } from './mailIdentity.ts'
import { readTable, sendTo, useKey, writeTable } from './permissions.ts'

/** Takes in what becomes of each mail. What could not be delivered or done ends in dead letters of its own. */
export class FeedbackFunction extends Construct {
  constructor(scope: Construct, id: string, props: Shared & { mailIdentity: MailIdentity }) {
    super(scope, id)
    const { table, queues, keys, mailIdentity } = props
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'feedback',
      timeoutSeconds: 20,
      memoryMegabytes: 512,
      // Two words of each mail, as fast as mail goes out: what waits is called again for hours.
      concurrency: 4,
      may: [
        readTable(table),
        writeTable(table, ['PutItem', 'UpdateItem']),
        useKey.ofTable(keys.data),
        sendTo(queues.feedbackDead),
        useKey.toSend(keys.work),
        new PolicyStatement({
          actions: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `sqs:${action}`),
          resources: [queues.feedbackDead.queueArn],
        }),
        useKey.toReceive(keys.work),
      ],
    })
    // SQS moves back only what came from a queue: this is switched on by hand while dead letters are put back, one by one.
    const putBack = new EventSourceMapping(this, 'PutBack', {
      target: lambda,
      eventSourceArn: queues.feedbackDead.queueArn,
      batchSize: 1,
      enabled: false,
    })
    new CfnOutput(this, 'PutBackMapping', { value: putBack.eventSourceMappingId })
    new CfnEventInvokeConfig(this, 'Invocations', {
      functionName: lambda.functionName,
      qualifier: '$LATEST',
      maximumEventAgeInSeconds: Duration.hours(6).toSeconds(),
      maximumRetryAttempts: 2,
      destinationConfig: { onFailure: { destination: queues.feedbackDead.queueArn } },
    })
    const { feedback: topic } = mailIdentity
    lambda.addPermission('FromTopic', {
      principal: new ServicePrincipal('sns.amazonaws.com'),
      sourceArn: topic.topicArn,
    })
    new Subscription(this, 'Subscription', {
      ...{ topic, endpoint: lambda.functionArn, protocol: SubscriptionProtocol.LAMBDA },
      deadLetterQueue: queues.feedbackDead,
    })
  }
}
