/**
 * SES refuses an address or a message for good with these; sending it again changes nothing. Everything else (throttling, a paused
 * account, a missing configuration, no answer) may pass, and the mail waits.
 * https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
 */
const final = new Set(['InvalidParameterValue', 'MessageRejected'])

export function isRefusedForGood(error: unknown): boolean {
  return error instanceof Error && final.has(error.name)
}
