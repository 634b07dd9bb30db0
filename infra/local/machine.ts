import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import type { Deps } from '../../functions/deps.ts'
import type { Env } from '../../functions/platform/env.ts'
import { inboxDays, queueRules } from '../../functions/platform/outbox.ts'
import { responseHeadersFor } from '../headers.ts'
import { startApiFunction } from './apiFunction.ts'
import { buildIfChanged } from './build.ts'
import { startClock } from './clock.ts'

import { deadLetterPages } from './deadLetters.ts'

import { driveFeedback } from './feedback.ts'
import { startFiles } from './files/server.ts'

import { loadFunctions } from './functions.ts'
import { publicSite } from './gateway/publicSite.ts'
import { startGateway } from './gateway/server.ts'
import { startMailServer } from './mail/server.ts'
import { topicArn } from './mail/topic.ts'
import { mailGallery } from './mails/gallery.ts'
import { startQueues } from './queues/server.ts'

import type { Receiver } from './receiving/receiver.ts'
import { receiverFor, startReceiving } from './receiving/start.ts'
import { driveRelay, machineQueues } from './relay.ts'

import {
  feedbackPositionPath,
  filesBucket,
  filesEndpointPath,
  inboundFolder,
  inboxBucket,
  type LocalSettings,
  publicBucket,
  tableEndpointPath,
  tableName,
  unfinishedSamplePath,
  vaultBucket,
} from './settings.ts'

import { startPage } from './startPage.ts'
import { connectChangeStream } from './table/localClient.ts'
import { prepareTable, startTableProcess } from './tableProcess.ts'

const build = fileURLToPath(new URL('../../build', import.meta.url))
const fromAddress = 'enlaces@enlaces.example'
const replyDomain = 'reply.enlaces.example'
const configurationSet = 'enlaces'

export type Machine = { announcement: string; stop(): Promise<void> }

/** The same handlers as on AWS, between stand-ins that keep AWS's rules; everything on 127.0.0.1. */
export async function startMachine(settings: LocalSettings, appSecret: string): Promise<Machine> {
  const api = startApiFunction()
  const tableFolder = join(settings.dataDir, 'table')
  const unfinished = unfinishedSamplePath(settings.dataDir)
  // Before the table is there, so that a kill at any moment of the first start leaves the mark.
  if (settings.sample && !existsSync(tableFolder)) writeFileSync(unfinished, '')
  let receive: Receiver = async () => []
  const [table, mail, queues, files] = await Promise.all([
    startTableProcess(tableFolder),
    openPort('MAIL_PORT', settings.mailPort, () =>
      startMailServer({
        directory: join(settings.dataDir, 'mail'),
        port: settings.mailPort,
        verifiedIdentities: ['enlaces.example'],
        configurationSets: [configurationSet],
        events: ['Send', 'Delivery', 'Bounce', 'Complaint'],
        receive: (incoming) => receive(incoming),
      }),
    ),
    startQueues({
      directory: join(settings.dataDir, 'queues'),
      queues: machineQueues,
    }),
    openPort('FILES_PORT', settings.filesPort, () =>
      startFiles(join(settings.dataDir, 'files'), {
        ...{ port: settings.filesPort, pagesAt: settings.publicOrigin },
        keptDays: { [inboxBucket]: inboxDays },
      }),
    ),
    buildIfChanged(),
  ])
  writeFileSync(tableEndpointPath(settings.dataDir), table.endpoint)
  writeFileSync(filesEndpointPath(settings.dataDir), files.endpoint)
  await prepareTable(table.endpoint, tableName)

  const env: z.input<typeof Env> = {
    AWS_REGION: 'us-east-1',
    TABLE_NAME: tableName,
    DYNAMODB_ENDPOINT: table.endpoint,
    SES_ENDPOINT: mail.endpoint,
    SQS_ENDPOINT: queues.endpoint,
    S3_ENDPOINT: files.endpoint,
    SNS_ENDPOINT: mail.endpoint,
    PUBLIC_ORIGIN: settings.publicOrigin,
    APP_SECRET: appSecret,
    MAIL_FROM: fromAddress,
    REPLY_DOMAIN: replyDomain,
    MAIL_CONFIGURATION_SET: configurationSet,
    FEEDBACK_TOPIC_ARN: topicArn,
    URGENT_MAIL_QUEUE_URL: queues.urlOf('urgent-mail'),
    BULK_MAIL_QUEUE_URL: queues.urlOf('bulk-mail'),
    NOTICES_QUEUE_URL: queues.urlOf('notices'),
    INDEX_QUEUE_URL: queues.urlOf('index'),
    FILES_QUEUE_URL: queues.urlOf('files'),
    URGENT_MAIL_DEAD_QUEUE_URL: queues.urlOf('urgent-mail-dead'),
    BULK_MAIL_DEAD_QUEUE_URL: queues.urlOf('bulk-mail-dead'),
    INBOUND_QUEUE_URL: queues.urlOf('inbound'),
    INBOX_BUCKET: inboxBucket,
    PUBLISH_QUEUE_URL: queues.urlOf('publish'),
    PUBLIC_BUCKET: publicBucket,
    FILES_BUCKET: filesBucket,
    VAULT_BUCKET: vaultBucket,
    VAULT_ORIGIN: files.endpoint,
  }
  receive = receiverFor(env)
  const deps = () => openDeps(env)
  if (settings.sample && existsSync(unfinished)) {
    const { loadSample } = await import('./sample/load.ts')
    const opened = await deps()
    await loadSample(opened)
    await opened.publicSite.askForAll(opened.clock.now())
    rmSync(unfinished)
  }

  const functions = join(build, 'functions')
  const lambda = loadFunctions(functions, env)
  const stream = connectChangeStream(table.endpoint)
  const relay = driveRelay({ stream, queues, tableName, handler: lambda.relay })
  const feedback = driveFeedback({
    ...{ mail, queues, handler: lambda.feedback },
    positionPath: feedbackPositionPath(settings.dataDir),
  })
  const working = [
    queues.drive('urgent-mail', lambda.mail, { reportBatchItemFailures: true }),
    queues.drive('bulk-mail', lambda.bulkMail, { reportBatchItemFailures: true, concurrency: 2 }),
    queues.drive('notices', lambda.notices, {
      reportBatchItemFailures: true,
      batchSize: queueRules.notices.batch.most,
      batchingWindowSeconds: settings.noticesWindowSeconds,
      concurrency: 1,
    }),
    queues.drive('index', lambda.index, {
      ...{ reportBatchItemFailures: true, batchSize: queueRules.index.batch.most },
      ...{ batchingWindowSeconds: 2, concurrency: 1 },
    }),
    queues.drive('files', lambda.files, { reportBatchItemFailures: true, batchSize: 1, concurrency: 1 }),
    queues.drive('inbound', lambda.inbound, { reportBatchItemFailures: true, batchSize: 1, concurrency: 1 }),
    queues.drive('publish', lambda.publish, {
      ...{ reportBatchItemFailures: true, batchSize: queueRules.publish.batch.most },
      ...{ batchingWindowSeconds: queueRules.publish.batch.windowSeconds, concurrency: 2 },
    }),
  ]
  const clock = startClock({ handler: lambda.clock, everyMinutes: 15 })
  // Ready is what answers: a function that cannot be loaded ends the start.
  const [gateway, receiving] = await Promise.all([
    openPort('PORT', settings.port, () =>
      startGateway({
        ...{ port: settings.port, siteFolder: join(build, 'web'), api: api.call },
        headers: responseHeadersFor(files.endpoint),
        pages: [publicSite(env), startPage(deps), mailGallery(deps, env), deadLetterPages(queues)],
      }),
    ),
    openPort('SMTP_PORT', settings.smtpPort, () =>
      startReceiving({
        ...{ smtpPort: settings.smtpPort, folder: inboundFolder(settings.dataDir) },
        ...{ domain: replyDomain, receive },
      }),
    ),
    api.load(functions, env),
  ])

  return {
    announcement: announcement(settings),
    async stop() {
      await Promise.all([gateway.close(), receiving.close()])
      await Promise.all([relay.stop(), feedback.stop(), ...working.map((one) => one.stop()), clock.stop(), api.stop()])
      await Promise.all([queues.close(), mail.close(), files.close()])
      await table.stop()
    },
  }
}

// What the local machine's own pages and the sample need of the functions; loaded when needed alone, to start sooner.
async function openDeps(env: z.input<typeof Env>): Promise<Deps> {
  const [{ depsFrom }, { Env }] = await Promise.all([
    import('../../functions/deps.ts'),
    import('../../functions/platform/env.ts'),
  ])
  return depsFrom(Env.parse(env))
}

async function openPort<T>(setting: string, port: number, open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error
    throw new Error(
      `Port ${port} is in use by another program: stop it, or choose another one with ${setting}=… npm start.`,
    )
  }
}

function announcement({ mailPort, smtpPort, publicOrigin, dataDir }: LocalSettings): string {
  return `
  Enlaces is ready.

    Forum        ${publicOrigin}
    Sign in as   ${publicOrigin}/local      one click: liaison, editor, coordinator or observer
    Inbox        http://localhost:${mailPort}      every mail that it sends, and a form to answer it
    Answers      localhost:${smtpPort}             by SMTP, or an .eml in ${inboundFolder(dataDir)}
    API          ${publicOrigin}/api/docs

  Data is kept in ${dataDir}. Ctrl-C stops everything.
`.replace(/\n$/, '')
}
