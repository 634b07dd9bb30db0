import { readdir } from 'node:fs/promises'
import { GetSendQuotaCommand, ListIdentitiesCommand, SendEmailCommand } from '@aws-sdk/client-ses'
import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { describe, expect, test } from 'vitest'
import { mailHouse, rawMessage, refusalOf, sesClient } from './mailHouse.ts'

const addresses = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.org`)

describe('what SES takes', () => {
  test('a raw message made by nodemailer is kept byte for byte, with its envelope', async () => {
    const house = await mailHouse()
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    const { message } = await composer.sendMail({
      from: { name: 'Red de Enlaces Técnicos', address: 'red@enlaces.example.org' },
      to: 'José Núñez <jose@example.org>',
      subject: '3 respuestas en tus hilos — niñez migrante y protección en la frontera norte',
      text: 'Hola, José.',
      html: '<p>Hola, José.</p>',
      list: { unsubscribe: 'https://example.org/u/1' },
    })
    const id = await house.sendRaw(message as Buffer, {
      Destinations: ['jose@example.org'],
      ConfigurationSetName: 'digests',
      Tags: [{ Name: 'kind', Value: 'digest' }],
    })
    const kept = Buffer.from(await (await house.get(`/messages/${id}.eml`)).arrayBuffer())
    expect(kept.equals(message as Buffer)).toBe(true)
    const { messages } = await house.messages()
    expect(messages).toMatchObject([
      {
        id,
        source: 'red@enlaces.example.org',
        destinations: ['jose@example.org'],
        configurationSet: 'digests',
        tags: { kind: 'digest' },
        subject: '3 respuestas en tus hilos — niñez migrante y protección en la frontera norte',
        from: 'Red de Enlaces Técnicos <red@enlaces.example.org>',
      },
    ])
  })

  test('SendEmail becomes a MIME message with its parts; Bcc is in the envelope alone', async () => {
    const house = await mailHouse()
    const { MessageId } = await house.client.send(
      new SendEmailCommand({
        Source: 'red@enlaces.example.org',
        Destination: { ToAddresses: ['ana@example.org'], BccAddresses: ['oculta@example.org'] },
        Message: { Subject: { Data: 'Código' }, Body: { Text: { Data: 'áé' }, Html: { Data: '<b>áé</b>' } } },
      }),
    )
    const raw = await (await house.get(`/messages/${MessageId}.eml`)).text()
    const mail = await simpleParser(raw)
    expect([mail.subject, mail.text, mail.html]).toEqual(['Código', 'áé', '<b>áé</b>'])
    expect(raw).not.toContain('oculta')
    expect((await house.messages()).messages[0]?.destinations).toEqual(['ana@example.org', 'oculta@example.org'])
  })

  test('recipients come from the headers when no destinations are given', async () => {
    const house = await mailHouse()
    await house.sendRaw(rawMessage({ To: '"Pérez, Ana" <ana@example.org>, b@example.org', Cc: 'Red: c@example.org;' }))
    expect((await house.messages()).messages[0]?.destinations).toEqual([
      'ana@example.org',
      'b@example.org',
      'c@example.org',
    ])
  })

  test('the quota says the rate and what was sent', async () => {
    const house = await mailHouse({ maxSendRatePerSecond: 14 })
    await house.sendRaw(rawMessage())
    const quota = await house.client.send(new GetSendQuotaCommand({}))
    expect(quota).toMatchObject({ MaxSendRate: 14, SentLast24Hours: 1 })
  })
})

describe('what SES refuses', () => {
  const invalid = 'InvalidParameterValue'
  test.each([
    ['51 destinations', rawMessage(), { Destinations: addresses(51) }, invalid, 'Recipient count exceeds 50.'],
    ['51 recipients in headers', rawMessage({ To: addresses(51).join(',\r\n ') }), {}, invalid, 'exceeds 50'],
    ['nobody to send to', rawMessage({ To: '' }), {}, invalid, "Missing required header 'To'."],
    ['no From', 'To: ana@example.org\r\nSubject: x\r\n\r\nHola', {}, invalid, "Missing required header 'From'."],
    ['two in From', rawMessage({ From: 'a@example.org, b@example.org' }), {}, invalid, 'Illegal address'],
    ['no domain', rawMessage(), { Destinations: ['ana'] }, invalid, "Missing final '@domain'"],
    ['a space in it', rawMessage(), { Destinations: ['an a@example.org'] }, invalid, 'control or whitespace'],
    ['dot-dot', rawMessage(), { Destinations: ['ana@example..org'] }, invalid, 'Domain contains dot-dot'],
    ['two in one', rawMessage(), { Destinations: ['a@example.org, b@example.org'] }, invalid, 'Illegal address'],
    ['text after it', rawMessage(), { Destinations: ['<a@example.org> b'] }, invalid, 'Extra route-addr'],
    ['a line break in it', rawMessage(), { Destinations: ['a@example.org\r\nBcc: b@c.org'] }, invalid, 'control'],
    ['a header twice', rawMessage({ subject: 'otra vez' }), {}, invalid, "Duplicate header 'subject'."],
    ['a header without name', rawMessage({ '': 'x' }), {}, invalid, 'Empty header names are illegal.'],
    ['a line of 999', rawMessage({}, 'x'.repeat(999)), {}, invalid, 'Line length'],
    ['an empty message', '', {}, 'ValidationError', 'rawMessage'],
    ['a bad set name', rawMessage(), { ConfigurationSetName: 'no valid' }, invalid, 'configuration set'],
    ['a bad tag', rawMessage(), { Tags: [{ Name: 'a b', Value: 'c' }] }, invalid, 'tag name'],
  ])('%s', async (_what, raw, input, code, words) => {
    const house = await mailHouse()
    const refusal = await refusalOf(house.sendRaw(raw, input))
    expect(refusal).toMatchObject({ name: code, status: 400, message: expect.stringContaining(words) })
    expect((await house.messages()).messages).toEqual([])
    await house.sendRaw(rawMessage({}, 'x'.repeat(998)), { Destinations: addresses(50) })
  })

  test('a message of more than 40 MB, and not one of 40 MB', async () => {
    const house = await mailHouse()
    const limit = 40 * 1024 * 1024
    const line = `${'x'.repeat(998)}\r\n`
    const whole = Buffer.from(rawMessage({}, line.repeat(Math.ceil(limit / 1000))))
    expect(await refusalOf(house.sendRaw(whole.subarray(0, limit + 1)))).toMatchObject({
      name: 'InvalidParameterValue',
      message: `Message length is more than ${limit} bytes long: '${limit + 1}'.`,
    })
    await house.sendRaw(whole.subarray(0, limit))
    expect((await house.messages()).messages).toMatchObject([{ sizeBytes: limit }])
  })

  test('a request too long to be read at all', async () => {
    const house = await mailHouse({ maxMessageBytes: 1000 })
    const refusal = await refusalOf(house.sendRaw(rawMessage({}, 'x'.repeat(200_000))))
    expect(refusal).toMatchObject({ name: 'RequestEntityTooLarge', status: 413 })
    expect((await house.messages()).messages).toEqual([])
  })

  test('a sender, or a configuration set, that the account does not have', async () => {
    const house = await mailHouse({ verifiedIdentities: ['enlaces.example.org'], configurationSets: ['digests'] })
    const from = rawMessage({ From: 'otra@example.com' })
    expect(await refusalOf(house.sendRaw(from))).toMatchObject({
      name: 'MessageRejected',
      message: expect.stringContaining('Email address is not verified'),
    })
    const set = house.sendRaw(rawMessage(), { ConfigurationSetName: 'otro' })
    expect((await refusalOf(set)).name).toMatch(/^ConfigurationSetDoesNotExist/)
    await house.sendRaw(rawMessage(), { ConfigurationSetName: 'digests' })
  })

  test('an action that it does not know, and a request that nobody signed', async () => {
    const house = await mailHouse()
    const unknown = await refusalOf(house.client.send(new ListIdentitiesCommand({})))
    expect(unknown).toMatchObject({ name: 'InvalidAction', status: 400 })
    const body = new URLSearchParams({ Action: 'GetSendQuota' })
    expect((await house.get('/', { method: 'POST', body })).status).toBe(403)
  })

  test('a page elsewhere that had its name pointed at this machine', async () => {
    const house = await mailHouse()
    const { request } = await import('node:http')
    const status = await new Promise((resolve) => {
      const asked = request(`${house.server.endpoint}/messages`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      asked.end()
    })
    expect(status).toBe(421)
  })
})

describe('headers cannot be smuggled in', () => {
  const forbidden = ['\r', '\n', '\r\n', '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009f', '\u2028', '\u2029']
  const text = fc.string({ maxLength: 20, unit: 'grapheme' }).map((one) => one.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ''))
  const poisoned = fc.tuple(text, fc.constantFrom(...forbidden), text).map((parts) => parts.join(''))

  test('whatever surrounds a control character, no parameter and no header lets it by', async () => {
    const house = await mailHouse()
    const simple = (subject: string, to: string) =>
      new SendEmailCommand({
        Source: 'red@enlaces.example.org',
        Destination: { ToAddresses: [to] },
        Message: { Subject: { Data: subject }, Body: { Text: { Data: 'x' } } },
      })
    const property = fc.asyncProperty(poisoned, async (value) => {
      const word = `=?utf-8?B?${Buffer.from(value).toString('base64')}?=`
      const attempts = await Promise.all([
        refusalOf(house.client.send(simple(value, 'ana@example.org'))),
        refusalOf(house.client.send(simple('x', `"${value}" <ana@example.org>`))),
        refusalOf(house.sendRaw(rawMessage(), { Destinations: [`${value}@example.org`] })),
        refusalOf(house.sendRaw(rawMessage(), { ConfigurationSetName: value })),
        refusalOf(house.sendRaw(rawMessage({ 'X-Nota': word }))),
      ])
      return attempts.every((attempt) => attempt.name === 'InvalidParameterValue')
    })
    await fc.assert(property, { numRuns: 25 })
    expect((await house.messages()).messages).toEqual([])
  })

  test.each(forbidden.filter((one) => one !== '\r\n'))(
    'a raw header with %j in its value is refused',
    async (control) => {
      const house = await mailHouse()
      const refusal = await refusalOf(house.sendRaw(rawMessage({ 'X-Nota': `a${control}Bcc: b@example.org` })))
      expect(refusal.name).toBe('InvalidParameterValue')
      await house.sendRaw(rawMessage({ 'X-Nota': 'doblada\r\n en dos líneas', Subject: '=?utf-8?Q?Ni=C3=B1ez?=' }))
      expect((await house.messages()).messages).toMatchObject([{ subject: 'Niñez' }])
    },
  )
})

describe('the set rate', () => {
  test('counts recipients, refuses with SES’s own error, and is free again when time has passed', async () => {
    let now = Date.parse('2026-03-01T12:00:00Z')
    const house = await mailHouse({ maxSendRatePerSecond: 3, now: () => now })
    await house.sendRaw(rawMessage(), { Destinations: addresses(2) })
    await house.sendRaw(rawMessage())
    expect(await refusalOf(house.sendRaw(rawMessage()))).toEqual({
      name: 'Throttling',
      message: 'Maximum sending rate exceeded.',
      status: 400,
    })
    now += 333
    expect((await refusalOf(house.sendRaw(rawMessage()))).name).toBe('Throttling')
    now += 1
    await house.sendRaw(rawMessage())
    now += 60_000
    await house.sendRaw(rawMessage(), { Destinations: addresses(50) })
    now += 10_000
    expect((await refusalOf(house.sendRaw(rawMessage()))).name).toBe('Throttling')
    expect((await house.messages()).messages).toHaveLength(4)
  })
})

describe('injected faults', () => {
  test.each([
    ['throttle', { kind: 'throttle' as const }, 'Throttling', 0],
    ['refusal', { kind: 'refuse' as const }, 'MessageRejected', 0],
    [
      'refusal of another kind',
      { kind: 'refuse' as const, code: 'MailFromDomainNotVerifiedException', message: 'x' },
      'MailFromDomainNotVerifiedException',
      0,
    ],
    ['no right to send', { kind: 'refuse' as const, code: 'AccessDenied', status: 403 }, 'AccessDenied', 0],
    ['error before the effect', { kind: 'errorBefore' as const }, 'InternalFailure', 0],
    ['error after the effect', { kind: 'errorAfter' as const }, 'InternalFailure', 1],
    ['lost reply', { kind: 'lostReply' as const }, undefined, 1],
  ])('%s: then the next goes through', async (_what, fault, name, kept) => {
    const house = await mailHouse()
    house.server.faults.inject(fault)
    const refusal = await refusalOf(house.sendRaw(rawMessage()))
    expect(refusal.name).not.toBe('taken')
    if (name) expect(refusal.name).toBe(name)
    expect((await house.messages()).messages).toHaveLength(kept)
    await house.sendRaw(rawMessage())
    expect((await house.messages()).messages).toHaveLength(kept + 1)
  })

  test('only the recipients that a fault names are struck, and the SDK retries a throttle by itself', async () => {
    const house = await mailHouse()
    const when = (call: { destinations: string[] }) => call.destinations.includes('ana@example.org')
    house.server.faults.inject({ kind: 'throttle', when })
    await house.sendRaw(rawMessage({ To: 'b@example.org' }))
    const client = sesClient(house.server.endpoint, 3)
    const simple = new SendEmailCommand({
      Source: 'red@enlaces.example.org',
      Destination: { ToAddresses: ['ana@example.org'] },
      Message: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } },
    })
    const { $metadata } = await client.send(simple)
    expect($metadata.attempts).toBe(2)
  })
})

test('a busy port is told by its own error', async () => {
  const house = await mailHouse()
  const port = Number(new URL(house.server.endpoint).port)
  await expect(mailHouse({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('files are whole: nothing but ids on the shelf, and a draft never shows', async () => {
  const house = await mailHouse()
  const id = await house.sendRaw(rawMessage())
  const [hour = ''] = (await readdir(`${house.directory}/messages`)).filter((name) => !name.startsWith('.'))
  expect((await readdir(`${house.directory}/messages/${hour}`)).sort()).toEqual([`${id}.eml`, `${id}.json`])
  expect(await readdir(`${house.directory}/messages/.drafts`)).toEqual([])
})
