import * as z from 'zod'
import { NewPerson } from '../../shared/members.ts'

/** Whom a network begins with: somebody has to invite the others. */
export const FirstCoordinator = NewPerson.pick({ name: true, email: true, language: true })
export type FirstCoordinator = z.infer<typeof FirstCoordinator>

/** What a deployed function is told by its environment. Endpoints are absent on AWS and point to this machine in `npm start` and tests. */
export const Env = z.object({
  AWS_REGION: z.string().min(1),
  TABLE_NAME: z.string().min(3),
  DYNAMODB_ENDPOINT: z.url().optional(),
  SES_ENDPOINT: z.url().optional(),
  SQS_ENDPOINT: z.url().optional(),
  S3_ENDPOINT: z.url().optional(),
  /** Where the certificates are that notifications are signed with. */
  SNS_ENDPOINT: z.url().optional(),
  /** Where people reach the application: `https://enlaces.example`. */
  PUBLIC_ORIGIN: z.url().transform((origin) => new URL(origin).origin),
  /** At least 256 bits; cursors, mailed codes and sealed secrets derive from it. */
  APP_SECRET: z.string().min(43),
  /** What CloudFront shows the API; absent where there is no CloudFront. */
  ORIGIN_PROOF: z.string().min(43).optional(),
  MAIL_FROM: z.email(),
  /** Where answers to mails go. Short: an address of it has 64 characters before the @. */
  REPLY_DOMAIN: z.string().regex(/^[a-z0-9.-]+$/),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  /** The one topic that tells what became of a mail. */
  FEEDBACK_TOPIC_ARN: z.string().min(20),
  URGENT_MAIL_QUEUE_URL: z.url(),
  BULK_MAIL_QUEUE_URL: z.url(),
  NOTICES_QUEUE_URL: z.url(),
  INDEX_QUEUE_URL: z.url(),
  FILES_QUEUE_URL: z.url(),
  URGENT_MAIL_DEAD_QUEUE_URL: z.url(),
  BULK_MAIL_DEAD_QUEUE_URL: z.url(),
  /** What came by mail and is waiting to be read. */
  INBOUND_QUEUE_URL: z.url(),
  INBOX_BUCKET: z.string().min(3),
  PUBLISH_QUEUE_URL: z.url(),
  /** What everybody reads. */
  PUBLIC_BUCKET: z.string().min(3),
  FILES_BUCKET: z.string().min(3),
  /** What people sent, apart from what functions keep for themselves. */
  VAULT_BUCKET: z.string().min(3),
  /** Where browsers send files and fetch them: never where the application is. */
  VAULT_ORIGIN: z.url().transform((origin) => new URL(origin).origin),
  /** For `clock` alone, as JSON; absent where a network has its coordinators already. */
  FIRST_COORDINATOR: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(FirstCoordinator)
    .optional(),
})
export type Env = z.infer<typeof Env>

/** The only place where the environment is read. Fails at cold start, naming what is missing. */
export function readEnv(): Env {
  return Env.parse(process.env)
}
