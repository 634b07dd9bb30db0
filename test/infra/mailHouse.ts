import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses'
import { onTestFinished } from 'vitest'
import { type MailOptions, startMailServer } from '../../infra/local/mail/server.ts'

/** A mail server of this test's own, the SDK's real client at its door, and what a test asks of them. */
export async function mailHouse(options: Partial<MailOptions> = {}) {
  const directory = options.directory ?? (await temporaryDirectory())
  const server = await startMailServer({ ...options, directory })
  const client = sesClient(server.endpoint)
  onTestFinished(() => server.close())
  return { server, client, directory, sendRaw, messages, get }

  async function sendRaw(raw: string | Uint8Array, input: Partial<SendRawEmailCommandInput> = {}) {
    const Data = typeof raw === 'string' ? Buffer.from(raw) : raw
    const { MessageId } = await client.send(new SendRawEmailCommand({ RawMessage: { Data }, ...input }))
    return MessageId ?? ''
  }
  async function messages(query = ''): Promise<{ messages: Kept[]; nextCursor?: string }> {
    return (await get(`/messages${query}`)).json()
  }
  function get(path: string, init?: RequestInit): Promise<Response> {
    return fetch(server.endpoint + path, init)
  }
}

type Kept = { id: string; destinations: string[]; subject: string; tags: Record<string, string>; sentAt: string }

export function sesClient(endpoint: string, maxAttempts = 1): SESClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return new SESClient({ endpoint, region: 'us-east-1', credentials, maxAttempts })
}

export async function temporaryDirectory(whenDone: WhenDone = onTestFinished): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'enlaces-test-'))
  whenDone(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** When what a test opened is to be closed: with it, unless a whole file shares it. */
export type WhenDone = (close: () => Promise<void>) => void

export function rawMessage(headers: Record<string, string> = {}, body = 'Hola.'): string {
  const all = { From: 'Enlaces <red@enlaces.example.org>', To: 'ana@example.org', Subject: 'Hola', ...headers }
  return `${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`
}

/** What SES answered instead of taking it. */
export async function refusalOf(
  sending: Promise<unknown>,
): Promise<{ name: string; message: string; status?: number }> {
  try {
    await sending
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } }
    return { name, message, ...($metadata?.httpStatusCode ? { status: $metadata.httpStatusCode } : {}) }
  }
  return { name: 'taken', message: '' }
}
