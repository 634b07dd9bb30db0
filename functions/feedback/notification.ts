import * as z from 'zod'

/** A notification as SNS hands it to a function: https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
export const Notification = z.object({
  Type: z.literal('Notification'),
  MessageId: z.string().min(1).max(100),
  TopicArn: z.string(),
  Subject: z.string().nullish(),
  Message: z.string(),
  Timestamp: z.iso.datetime(),
  SignatureVersion: z.string(),
  Signature: z.string(),
  SigningCertUrl: z.string(),
})
export type Notification = z.infer<typeof Notification>

const Told = z.object({ Records: z.array(z.object({ Sns: Notification })) })
/** What the function could not take in: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
const NotTakenIn = z.object({ requestPayload: Told })
/** What SNS could not hand over lies as it would be sent to an address, where one word is written otherwise. */
const NotHandedOver = Notification.omit({ SigningCertUrl: true })
  .extend({ SigningCertURL: z.string() })
  .transform(({ SigningCertURL: SigningCertUrl, ...one }) => ({ ...one, SigningCertUrl }))
const DeadLetter = z.union([
  NotTakenIn.transform(({ requestPayload }) => notificationsOf(requestPayload)),
  NotHandedOver.transform((one) => [one]),
])
const PutBack = z.object({ Records: z.array(z.object({ body: z.string() })) })

/** What the topic tells, or, put back as it lies, what of it has ended among the dead letters. @throws for anything else */
export function notificationsIn(event: unknown): Notification[] {
  const putBack = PutBack.safeParse(event).data
  if (!putBack) return notificationsOf(Told.parse(event))
  return putBack.Records.flatMap(({ body }) => DeadLetter.parse(JSON.parse(body)))
}

function notificationsOf({ Records }: z.infer<typeof Told>): Notification[] {
  return Records.map(({ Sns }) => Sns)
}
