export const account = '000000000000'
export const region = 'us-east-1'

export function arnOf(queue: string): string {
  return `arn:aws:sqs:${region}:${account}:${queue}`
}
