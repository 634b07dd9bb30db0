import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { queueRules } from '../../functions/platform/outbox.ts'
import { EnlacesFunction, type Shared } from './function.ts'
import { readTable, useKey, writeTable } from './permissions.ts'
import { acknowledgeVault, workInVault } from './vault.ts'

/** Looks at what people sent, draws pictures anew, and takes away what is to be gone. */
export class FilesFunction extends Construct {
  constructor(scope: Construct, id: string, props: Shared & { codeFolder: string }) {
    super(scope, id)
    const { table, queues, keys, vault } = props
    const queue = queues.effects.files
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'files',
      timeoutSeconds: queueRules.files.workSeconds,
      // A picture of a hundred megapixels, four times over; and with it a whole processor.
      memoryMegabytes: 2_048,
      may: [
        readTable(table),
        writeTable(table),
        useKey.ofTable(keys.data),
        new PolicyStatement({
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          resources: [queue.queueArn],
        }),
        useKey.toReceive(keys.work),
        ...workInVault(vault),
        useKey.toKeep(keys.data),
      ],
    })
    acknowledgeVault(this, 'pieces', 'kept')
    new EventSourceMapping(this, 'Sent', {
      target: lambda,
      eventSourceArn: queue.queueArn,
      batchSize: 1,
      maxConcurrency: 10,
      reportBatchItemFailures: true,
    })
  }
}
