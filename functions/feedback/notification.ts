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

export const NotificationEvent = z.object({ Records: z.array(z.object({ Sns: Notification })) })
