import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { SendRawEmailCommand } from '@aws-sdk/client-ses'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { SesNotification } from '../../infra/local/mail/simulator.ts'
import { mailHouse, rawMessage, sesClient, temporaryDirectory } from './mailHouse.ts'

describe('what programs read', () => {
  test('messages come newest first, a page at a time, none twice and none left out', async () => {
    let now = Date.parse('2026-03-01T09:59:59.990Z')
    const house = await mailHouse({ now: () => now })
    const sent: string[] = []
    for (let at = 0; at < 23; at++) {
      sent.unshift(await house.sendRaw(rawMessage({ Subject: `n${at}` })))
      if (at % 3 === 0) now += 1000 * 60 * 7 // so that the pages cross the hours
    }
    const read: string[] = []
    let cursor: string | undefined
    do {
      const page = await house.messages(`?limit=5${cursor ? `&cursor=${cursor}` : ''}`)
      expect(page.messages.length).toBeLessThanOrEqual(5)
      read.push(...page.messages.map((message) => message.id))
      cursor = page.nextCursor
    } while (cursor)
    expect(read).toEqual(sent)
  })

  test('a clock that stands still or goes back leaves the order as sent', async () => {
    let now = 1_800_000_000_000
    const house = await mailHouse({ now: () => now })
    const sent: string[] = []
    for (let at = 0; at < 4; at++) {
      sent.unshift(await house.sendRaw(rawMessage()))
      now -= at * 1000
    }
    expect((await house.messages()).messages.map((message) => message.id)).toEqual(sent)
  })

  test('?to= finds one person’s mail among others’, paged too', async () => {
    const house = await mailHouse()
    const to = (at: number) => (at % 40 === 0 ? 'Ana@example.org' : 'b@example.org')
    for (let at = 0; at < 121; at++) await house.sendRaw(rawMessage({ Subject: `n${at}` }), { Destinations: [to(at)] })
    const first = await house.messages('?to=ana@example.org&limit=3')
    expect(first.messages.map((message) => message.subject)).toEqual(['n120', 'n80', 'n40'])
    const second = await house.messages(`?to=ana@example.org&limit=3&cursor=${first.nextCursor}`)
    expect(second).toEqual({ messages: [expect.objectContaining({ subject: 'n0' })] })
    expect(await house.messages('?to=nadie@example.org')).toEqual({ messages: [] })
  })

  test('a message read as JSON has its parts as text', async () => {
    const house = await mailHouse()
    const id = await house.sendRaw(
      rawMessage({ 'Content-Type': 'text/html; charset=utf-8' }, '<p>Su código: 123456</p>'),
    )
    expect(await (await house.get(`/messages/${id}.json`)).json()).toMatchObject({
      id,
      html: '<p>Su código: 123456</p>',
      headers: expect.arrayContaining(['Subject: Hola']),
    })
  })

  test.each([
    ['/messages?cursor=xyz', 400],
    ['/notifications?cursor=xyz', 400],
    ['/messages?limit=0', 400],
    ['/messages?limit=1000000', 400],
    ['/messages/nope', 404],
    ['/messages/nope.eml', 404],
    ['/messages/..%2f..%2fpackage.json', 404],
    ['/messages/0100000000000000-00000000-0000-0000-0000-000000000000-000000.eml', 404],
    ['/nope', 404],
  ])('%s answers %i', async (path, status) => {
    const house = await mailHouse()
    expect((await house.get(path)).status).toBe(status)
  })

  test('reading is all one can do', async () => {
    const house = await mailHouse()
    expect((await house.get('/messages', { method: 'DELETE' })).status).toBe(405)
  })
})

describe('the inbox for people', () => {
  const nasty = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`

  test('shows every value as text, whatever it holds', async () => {
    const house = await mailHouse()
    const subject = `=?utf-8?B?${Buffer.from(nasty).toString('base64')}?=`
    const id = await house.sendRaw(rawMessage({ Subject: subject, From: `${subject} <red@example.org>` }, nasty))
    for (const path of ['/', `/messages/${id}`, `/?to=${encodeURIComponent(nasty)}`]) {
      const response = await house.get(path)
      const page = await response.text()
      expect(page).not.toMatch(/<script|<img/i)
      expect(page).toContain('&lt;script&gt;')
      const policy = response.headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|script-src/)
    }
  })

  test('the HTML part is framed in a sandbox without scripts, by the page and by its own header', async () => {
    const house = await mailHouse()
    const id = await house.sendRaw(rawMessage({ 'Content-Type': 'text/html; charset=utf-8' }, `<p>Hola</p>${nasty}`))
    const page = await (await house.get(`/messages/${id}`)).text()
    const sandbox = /<iframe[^>]* sandbox="([^"]*)"/.exec(page)?.[1]
    expect(sandbox).toBe('allow-popups allow-popups-to-escape-sandbox')
    const frame = await house.get(`/messages/${id}/html`)
    const policy = frame.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`sandbox ${sandbox}`)
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/)
    expect(frame.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('addresses in the text part are links, and nothing else is', async () => {
    const house = await mailHouse()
    const id = await house.sendRaw(rawMessage({}, 'Entre en https://example.org/i?a=1&b=2. O javascript:alert(1)'))
    const page = await (await house.get(`/messages/${id}`)).text()
    expect(page).toContain('<a href="https://example.org/i?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">')
    expect(page).not.toContain('href="javascript')
  })

  test('an empty inbox says what will be there', async () => {
    const house = await mailHouse()
    expect(await (await house.get('/')).text()).toContain('Todavía no hay mensajes')
  })
})

describe('the mailbox simulator', () => {
  const outcome = (notification: SesNotification) => {
    const { bounce, complaint, mail } = notification
    const people = bounce?.bouncedRecipients ?? complaint?.complainedRecipients ?? []
    const kind = bounce ? `${bounce.bounceType}/${bounce.bounceSubType}` : complaint?.complaintFeedbackType
    return [notification.notificationType ?? notification.eventType, kind, people[0]?.emailAddress, mail.destination]
  }

  test.each([
    ['success', undefined],
    ['ooto', undefined],
    ['bounce', ['Bounce', 'Permanent/General']],
    ['suppressionlist', ['Bounce', 'Permanent/Suppressed']],
    ['complaint', ['Complaint', 'abuse']],
  ])('%s@ is accepted, with and without a label', async (name, expected) => {
    const house = await mailHouse()
    const heard: SesNotification[] = []
    house.server.onNotification((notification) => void heard.push(notification))
    for (const local of [name, `${name}+ana`]) {
      const address = `${local}@simulator.amazonses.com`
      const id = await house.sendRaw(rawMessage(), { Destinations: [address] })
      await house.server.settled()
      if (!expected) continue
      const last = heard.at(-1)
      expect(last && outcome(last)).toEqual([...expected, address, [address]])
      expect(last?.mail.messageId).toBe(id)
    }
    expect(heard).toHaveLength(expected ? 2 : 0)
    const { notifications } = await (await house.get('/notifications')).json()
    expect(notifications.map((one: { notification: unknown }) => one.notification)).toEqual(heard.toReversed())
  })

  test.each([
    ['success', ['Send', 'Delivery']],
    ['bounce', ['Send', 'Bounce']],
    ['complaint', ['Send', 'Delivery', 'Complaint']],
  ])('what becomes of a mail to %s@ is told from its sending on, where that is asked for', async (name, expected) => {
    const house = await mailHouse({ events: ['Send', 'Delivery', 'Bounce', 'Complaint'] })
    const heard: SesNotification[] = []
    house.server.onNotification((notification) => void heard.push(notification))
    const Destinations = [`${name}@simulator.amazonses.com`]
    await house.sendRaw(rawMessage(), { Destinations, ConfigurationSetName: 'enlaces' })
    await house.server.settled()
    expect(heard.map(({ eventType }) => eventType)).toEqual(expected)
  })

  test('under a configuration set the event says eventType and its tags', async () => {
    const house = await mailHouse()
    const Destinations = ['bounce@simulator.amazonses.com']
    const Tags = [{ Name: 'kind', Value: 'digest' }]
    await house.sendRaw(rawMessage(), { Destinations, ConfigurationSetName: 'digests', Tags })
    const { notifications } = await (await house.get('/notifications')).json()
    expect(notifications[0].notification).toMatchObject({
      eventType: 'Bounce',
      mail: { tags: { 'ses:configuration-set': ['digests'], kind: ['digest'] } },
    })
    expect(notifications[0].notification.notificationType).toBeUndefined()
  })

  test('a listener that fails is called again, then let go; who was away catches up in order', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => complaints.mockRestore())
    const house = await mailHouse()
    const calls: string[] = []
    const stop = house.server.onNotification((notification, id) => {
      calls.push(notification.mail.destination[0] ?? '')
      positions.push(id)
      if (calls[0] === calls.at(-1)) throw new Error('not today')
    })
    const positions: string[] = []
    const bounce = (label: string) =>
      house.sendRaw(rawMessage(), { Destinations: [`bounce+${label}@simulator.amazonses.com`] })
    await bounce('a')
    await bounce('b')
    await house.server.settled()
    expect(calls.map((one) => one[7])).toEqual(['a', 'a', 'a', 'b'])
    expect(complaints).toHaveBeenCalledTimes(1)

    stop()
    await bounce('c')
    await bounce('d')
    await house.server.close()
    const again = await mailHouse({ directory: house.directory })
    const late: string[] = []
    again.server.onNotification((one) => void late.push(one.mail.destination[0]?.[7] ?? ''), positions.at(-1))
    await again.server.settled()
    expect(late).toEqual(['c', 'd'])
  })
})

describe('a kill -9', () => {
  test('loses no acknowledged message and shows no half of one', async () => {
    const directory = await temporaryDirectory()
    const acknowledged: string[] = []
    // While the first, the third and the tenth message are told of as taken, others are on their way.
    for (const many of [1, 3, 10]) {
      const before = acknowledged.length
      const { child, endpoint } = await startChild(directory)
      const client = sesClient(endpoint)
      const body = 'x'.repeat(900).concat('\r\n').repeat(200)
      const sending = Array.from({ length: 4 }, async () => {
        for (;;) {
          const Data = Buffer.from(`${rawMessage({}, body)}FIN`)
          const { MessageId = '' } = await client.send(new SendRawEmailCommand({ RawMessage: { Data } }))
          acknowledged.push(MessageId)
          if (acknowledged.length - before === many) child.kill('SIGKILL')
        }
      })
      await Promise.allSettled(sending)
    }
    await writeFile(join(directory, 'messages', '.drafts', 'half.eml'), 'From: half')
    const house = await mailHouse({ directory })
    const shown = new Set<string>()
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page = await house.messages(`?limit=200${cursor ? `&cursor=${cursor}` : ''}`)
      for (const { id } of page.messages) shown.add(id)
      cursor = page.nextCursor
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(14)
    expect(acknowledged.filter((id) => !shown.has(id))).toEqual([])
    for (const id of shown) expect(await (await house.get(`/messages/${id}.eml`)).text()).toMatch(/FIN$/)
  })
})

async function startChild(directory: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const script = join(import.meta.dirname, 'mailServerProcess.ts')
  const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [endpoint] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, endpoint: String(endpoint) }
}
