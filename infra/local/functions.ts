import type { SNSEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as z from 'zod'
import { type BundledHandler, bundledHandler } from './bundledHandler.ts'
import type { ScheduledEvent } from './clock.ts'
import type { StreamHandler } from './streamDriver.ts'

const BatchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) }).optional()

export type Functions = {
  relay: StreamHandler
  mail(event: SQSEvent): Promise<SQSBatchResponse | undefined>
  bulkMail(event: SQSEvent): Promise<SQSBatchResponse | undefined>
  feedback(event: SNSEvent | SQSEvent): Promise<unknown>
  clock(event: ScheduledEvent): Promise<unknown>
  notices(event: SQSEvent): Promise<SQSBatchResponse | undefined>
  index(event: SQSEvent): Promise<unknown>
  files(event: SQSEvent): Promise<SQSBatchResponse | undefined>
  inbound(event: SQSEvent): Promise<SQSBatchResponse | undefined>
  publish(event: SQSEvent): Promise<SQSBatchResponse | undefined>
}

/** The bundled Lambda functions besides `api` as they are deployed, each with the environment it would have. */
export function loadFunctions(folder: string, environment: Record<string, string | undefined>): Functions {
  Object.assign(process.env, environment)
  // Each starts with what it is first called for, as on AWS.
  const [relay, clock, mail, bulkMail, feedback, notices, index, files, inbound, publish] = [
    onFirstCall(folder, 'relay'),
    onFirstCall(folder, 'clock'),
    onFirstCall(folder, 'mail'),
    onFirstCall(folder, 'bulkMail'),
    onFirstCall(folder, 'feedback'),
    onFirstCall(folder, 'notices'),
    onFirstCall(folder, 'index'),
    onFirstCall(folder, 'files'),
    onFirstCall(folder, 'inbound'),
    onFirstCall(folder, 'publish'),
  ]
  return {
    clock,
    feedback,
    index,
    relay: async (event) => BatchResponse.parse(await relay(event)),
    mail: async (event) => BatchResponse.parse(await mail(event)),
    bulkMail: async (event) => BatchResponse.parse(await bulkMail(event)),
    notices: async (event) => BatchResponse.parse(await notices(event)),
    files: async (event) => BatchResponse.parse(await files(event)),
    inbound: async (event) => BatchResponse.parse(await inbound(event)),
    publish: async (event) => BatchResponse.parse(await publish(event)),
  }
}

function onFirstCall(folder: string, name: string): BundledHandler {
  let loading: Promise<BundledHandler> | undefined
  return async (event) => {
    loading ??= bundledHandler(folder, name)
    return (await loading)(event)
  }
}
