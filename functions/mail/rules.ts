/**
 * SES refuses an address for good with this; asking again changes nothing. Everything else may pass: throttling, no answer, and also
 * `MessageRejected`, which is what a sender that is not verified yet gets. Such mail waits, and in the end stands in the dead-letter queue.
 * https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
 */
const refusedAddress = 'InvalidParameterValue'

export function isRefusedForGood(error: unknown): boolean {
  return error instanceof Error && error.name === refusedAddress
}
