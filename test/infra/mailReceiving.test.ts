import { existsSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Received } from '../../functions/replies/received.ts'
import { watchFolder } from '../../infra/local/receiving/folder.ts'
import { type Incoming, receiverInto } from '../../infra/local/receiving/receiver.ts'
import { startSmtp } from '../../infra/local/receiving/smtp.ts'
import { mailHouse, rawMessage, refusalOf, temporaryDirectory } from './mailHouse.ts'

const domain = 'reply.enlaces.example'
const to = `reply+abc@${domain}`

/** What comes in, as it would be put away and told. */
function receiving() {
  const put = new Map<string, Uint8Array>()
  const told: Received[] = []
  const came: Incoming[] = []
  const receive = receiverInto({
    domain,
    put: async (key, bytes) => void put.set(key, bytes),
    tell: async (message) => void told.push(Received.parse(JSON.parse(message))),
  })
  const noting = (one: Incoming) => {
    came.push(one)
    return receive(one)
  }
  return { put, told, came, receive: noting }
}

describe('mail comes in by SMTP', () => {
  const smtpHouse = async () => {
    const house = receiving()
    const smtp = await startSmtp(0, domain, house.receive)
    const client = createTransport({ host: '127.0.0.1', port: smtp.port, ignoreTLS: true })
    onTestFinished(async () => {
      client.close()
      await smtp.close()
    })
    return { ...house, client }
  }

  test('and is put away whole, and told as SES tells it, by its envelope', async () => {
    const { client, put, told } = await smtpHouse()
    const envelope = { from: 'ana@sename.example', to }
    await client.sendMail({ from: 'Ana <ana@sename.example>', to: 'x@elsewhere.example', text: 'Hola', envelope })
    const [message] = told
    expect(message?.receipt.recipients).toEqual([to])
    expect([message?.mail.source, message?.receipt.dmarcVerdict.status]).toEqual(['ana@sename.example', 'PASS'])
    const raw = put.get(message?.receipt.action.objectKey ?? '')
    expect((await simpleParser(Buffer.from(raw ?? []))).text?.trim()).toBe('Hola')
  })

  test('for nobody else', async () => {
    const { client, told } = await smtpHouse()
    const refusal = await refusalOf(client.sendMail({ from: 'a@b.example', to: 'x@elsewhere.example', text: 'Hola' }))
    expect([refusal.message.includes('Only for'), told]).toEqual([true, []])
  })

  test('and is to be sent again where it could not be put away', async () => {
    const smtp = await startSmtp(0, domain, async () => Promise.reject(new Error('full')))
    const client = createTransport({ host: '127.0.0.1', port: smtp.port, ignoreTLS: true })
    onTestFinished(() => smtp.close())
    const refusal = await refusalOf(client.sendMail({ from: 'a@b.example', to, text: 'Hola' }))
    expect(refusal.message).toContain('451')
  })
})

test('a mail laid into a folder comes in by what its headers say, once; what is for nobody lies aside', async () => {
  const folder = await temporaryDirectory()
  const { told, receive } = receiving()
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined)
  onTestFinished(() => said.mockRestore())
  writeFileSync(join(folder, 'before.eml'), rawMessage({ To: `Enlaces <${to}>`, From: 'ana@sename.example' }))
  const watched = watchFolder(folder, receive)
  onTestFinished(() => watched.close())
  writeFileSync(join(folder, 'later.eml'), rawMessage({ To: 'x@elsewhere.example', Cc: to }))
  writeFileSync(join(folder, 'nobody.eml'), rawMessage({ To: 'x@elsewhere.example' }))
  writeFileSync(join(folder, 'no mail.eml'), 'x')
  writeFileSync(join(folder, 'note.txt'), 'x')
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual(['note.txt', 'refused', 'taken']), {
    timeout: 10_000,
  })
  expect(await readdir(join(folder, 'taken'))).toEqual(['before.eml', 'later.eml'])
  expect((await readdir(join(folder, 'refused'))).toSorted()).toEqual(['no mail.eml', 'nobody.eml'])
  expect(told.map(({ receipt }) => receipt.recipients)).toEqual([[to], [to]])
})

describe('the inbox page', () => {
  const house = async () => {
    const { receive, came } = receiving()
    const mail = await mailHouse({ receive })
    const headers = { 'Reply-To': to, To: 'ana@sename.example', Subject: 'Protocolo' }
    const id = await mail.sendRaw(rawMessage(headers, '<b>Hola</b>\r\n'))
    return { ...mail, came, id }
  }
  const form = (text: string, headers: Record<string, string> = {}) => ({
    method: 'POST',
    body: new URLSearchParams({ text }),
    headers,
    redirect: 'manual' as const,
  })

  test('answers a mail that can be answered, as its reader, with the mail quoted below', async () => {
    const { get, id, came } = await house()
    expect(await (await get(`/messages/${id}`)).text()).toContain(`action="/messages/${id}/reply"`)
    const answer = await get(`/messages/${id}/reply`, form('Mi <respuesta>'))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/messages/${id}?answered`])
    expect(await (await get(`/messages/${id}?answered`)).text()).toContain('role="status"')
    const [incoming] = came
    const mail = await simpleParser(incoming?.raw ?? '')
    expect([incoming?.from, incoming?.to, mail.subject]).toEqual(['ana@sename.example', [to], 'Re: Protocolo'])
    expect(mail.text).toMatch(/^Mi <respuesta>\n\nEl .*, Enlaces <red@enlaces\.example\.org> escribió:\n\n> <b>Hola/)
  })

  test.each<[string, string, RequestInit]>([
    ['from another page', '', form('x', { 'sec-fetch-site': 'cross-site' })],
    ['with nothing written', '', form(' ')],
    ['of a mail that is not there', 'x', form('x')],
  ])('takes no answer %s', async (_name, suffix, request) => {
    const { get, id, came } = await house()
    expect([(await get(`/messages/${id}${suffix}/reply`, request)).status, came]).toEqual([404, []])
  })

  test('offers none for a mail that cannot be answered, nor where nobody receives', async () => {
    const { get, sendRaw } = await house()
    const plain = await sendRaw(rawMessage())
    expect(await (await get(`/messages/${plain}`)).text()).not.toContain('<form class="answer"')
    const other = await mailHouse()
    const id = await other.sendRaw(rawMessage({ 'Reply-To': to }))
    expect(await (await other.get(`/messages/${id}`)).text()).not.toContain('<form class="answer"')
    expect((await other.get(`/messages/${id}/reply`, form('x'))).status).not.toBe(303)
  })
})

test('nothing is watched that is not there', async () => {
  const folder = join(await temporaryDirectory(), 'inbound')
  watchFolder(folder, receiving().receive).close()
  expect(existsSync(join(folder, 'taken'))).toBe(true)
})
