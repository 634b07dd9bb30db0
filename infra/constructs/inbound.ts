import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { queueRules } from '../../functions/platform/outbox.ts'
import { EnlacesFunction, type Shared } from './function.ts'
import { acknowledgeInbox, type Inbox, readInbox } from './inbox.ts'
import { readTable, useKey, writeTable } from './permissions.ts'
import { acknowledgeVault, putPieces } from './vault.ts'

/** Reads answers that came by mail, and makes posts of them. */
export class InboundFunction extends Construct {
  constructor(scope: Construct, id: string, props: Shared & { inbox: Inbox }) {
    super(scope, id)
    const { table, queues, keys, vault, inbox } = props
    const queue = queues.effects.inbound
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'inbound',
      timeoutSeconds: queueRules.inbound.workSeconds,
      // Thirty-six megabytes, as they came, line by line, and file by file.
      memoryMegabytes: 2_048,
      may: [
        readTable(table),
        writeTable(table),
        useKey.ofTable(keys.data),
        new PolicyStatement({
          actions: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'ChangeMessageVisibility'].map(
            (action) => `sqs:${action}`,
          ),
          resources: [queue.queueArn],
        }),
        useKey.toReceive(keys.work),
        ...readInbox(inbox),
        ...putPieces(vault),
        useKey.toKeep(keys.data),
      ],
    })
    acknowledgeVault(this, 'pieces')
    acknowledgeInbox(this)
    new EventSourceMapping(this, 'Received', {
      target: lambda,
      eventSourceArn: queue.queueArn,
      batchSize: 1,
      // What readers wait for in a browser comes before what came by mail.
      maxConcurrency: 3,
      reportBatchItemFailures: true,
    })
  }
}
