import { join } from 'node:path'
import * as z from 'zod'
import { queueRules } from '../../functions/platform/outbox.ts'

const Port = z.coerce.number().int().min(1).max(65_535)

/** What a person may set when starting the local machine. Everything listens on 127.0.0.1 alone. */
const Settings = z.object({
  PORT: Port.default(8080),
  MAIL_PORT: Port.default(8025),
  /** Where mail programs send answers to. */
  SMTP_PORT: Port.optional(),
  /** Another origin than the application's, and the same at each start: pages that are kept for reading offline name it. */
  FILES_PORT: Port.optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  NOTICES_WINDOW_SECONDS: z.coerce.number().min(0).max(300).default(queueRules.notices.batch.windowSeconds),
})

export type LocalSettings = {
  port: number
  mailPort: number
  smtpPort: number
  filesPort: number
  /** Where table, mail and queues keep their data. */
  dataDir: string
  publicOrigin: string
  /** How long what happened waits for more of it before anybody is told; as on AWS unless set, for tests that wait to be told. */
  noticesWindowSeconds: number
  /** `empty` loads no sample: for tests that make their own network. */
  sample: boolean
}

/** @throws an Error with one clear sentence for a setting that cannot be. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): LocalSettings {
  const parsed = Settings.safeParse(environment)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`The setting ${issue?.path.join('.')} cannot be used: ${issue?.message}.`)
  }
  const { PORT, MAIL_PORT, SMTP_PORT, FILES_PORT, DATA_DIR, NOTICES_WINDOW_SECONDS } = parsed.data
  const ports = { PORT, FILES_PORT: FILES_PORT ?? PORT + 1, MAIL_PORT, SMTP_PORT: SMTP_PORT ?? MAIL_PORT + 1 }
  refuseSame(ports)
  return {
    port: PORT,
    mailPort: MAIL_PORT,
    smtpPort: ports.SMTP_PORT,
    filesPort: ports.FILES_PORT,
    dataDir: DATA_DIR,
    // WebAuthn takes a name, not an address of numbers, and browsers trust `localhost` without TLS.
    publicOrigin: `http://localhost:${PORT}`,
    noticesWindowSeconds: NOTICES_WINDOW_SECONDS,
    sample: environment.SAMPLE !== 'no',
  }
}

function refuseSame(ports: Record<string, number>): void {
  for (const [at, [name, port]] of Object.entries(ports).entries()) {
    const [same] = Object.entries(ports).find(([, other], before) => other === port && before < at) ?? []
    if (same) throw new Error(`${same} and ${name} are both ${port}: choose another one with ${name}=… npm start.`)
  }
}

export const tableName = 'enlaces'
export const filesBucket = 'enlaces-files'
export const vaultBucket = 'enlaces-vault'
export const inboxBucket = 'enlaces-inbox'
export const publicBucket = 'enlaces-public'
/** Lives beside the data, so that cursors, links and sealed secrets survive a restart. */
export function secretPath(dataDir: string): string {
  return join(dataDir, 'secret')
}

/** Where a running machine says how its table is reached, for `npm run sample`. */
export function tableEndpointPath(dataDir: string): string {
  return join(dataDir, 'table-endpoint')
}

/** The same for its files. */
export function filesEndpointPath(dataDir: string): string {
  return join(dataDir, 'files-endpoint')
}

/** How far word of mails was taken in. */
export function feedbackPositionPath(dataDir: string): string {
  return join(dataDir, 'feedback-position')
}

/** Lies there while the sample of the first start is not all loaded: an interrupted load is finished by the next start. */
export function unfinishedSamplePath(dataDir: string): string {
  return join(dataDir, 'sample-unfinished')
}

/** A mail laid in here comes in as if it had been sent. */
export function inboundFolder(dataDir: string): string {
  return join(dataDir, 'inbound')
}
