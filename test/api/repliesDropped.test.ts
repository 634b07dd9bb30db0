import { beforeEach, describe, expect, test } from 'vitest'
import { receiveAll } from '../../functions/replies/actions.ts'
import { readReplyAddress, replyAddress } from '../../functions/replies/address.ts'
import type { Thread } from '../../shared/forum.ts'
import { type Answering, type Arriving, answersIn } from '../support/answering.ts'
import type { DigestHouse } from '../support/digests.ts'
import type { SignedIn } from '../support/people.ts'
import { useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let way: DigestHouse
let mail: Answering
let ana: SignedIn
let ben: SignedIn
let thread: Thread

const next = answersIn(table.server)

beforeEach(async () => {
  ;({ world, way, mail, ana, ben, thread } = await next())
})

const answering = async (given: Partial<Arriving> = {}) =>
  mail.arrive({
    from: `Ana <${ana.person.email}>`,
    to: await mail.address(ana, thread.id),
    text: 'Una respuesta\n\n> cita',
    ...given,
  })
const postCount = async () => (await world.deps.forum.thread(thread.id))?.postCount ?? 0
const explained = async (who = ana) => {
  await way.settle()
  await way.deliver()
  return way.to(who)
}
const setAccount = (changes: object) =>
  world.table.transact([
    { kind: 'put', item: { ...ana.person, ...changes, pk: `person#${ana.person.id}`, sk: 'account' } },
  ])

describe('is dropped without a word', () => {
  test.each<[string, () => Promise<Partial<Arriving>>]>([
    [
      'with a signature that is not ours',
      async () => ({ to: (await mail.address(ana, thread.id)).replace(/.@/, (end) => (end === '0@' ? '1@' : '0@')) }),
    ],
    [
      'to an address that was never made',
      async () => ({
        to: replyAddress(world.deps, { personId: ana.person.id, threadId: thread.id, handle: '0'.repeat(12) }),
      }),
    ],
    [
      'to another person’s address in somebody’s thread',
      async () => {
        const parts = readReplyAddress(world.deps, await mail.address(ana, thread.id))
        const personId = ben.person.id
        return { to: replyAddress(world.deps, { personId, threadId: thread.id, handle: parts?.handle ?? '' }) }
      },
    ],
    ['to nobody', async () => ({ to: 'enlaces@enlaces.example' })],
    [
      'of somebody suspended',
      async () => {
        const to = await mail.address(ana, thread.id)
        await setAccount({ state: 'suspended' })
        return { to }
      },
    ],
    [
      'of somebody who left',
      async () => {
        const to = await mail.address(ana, thread.id)
        await setAccount({ state: 'departed' })
        return { to }
      },
    ],
    ['that answers by itself (RFC 3834)', async () => ({ headers: { 'Auto-Submitted': 'auto-replied (vacation)' } })],
    ['of a bulk', async () => ({ headers: { Precedence: 'bulk' } })],
    ['that no machine is to answer', async () => ({ headers: { 'X-Auto-Response-Suppress': 'All' } })],
    ['of an autoresponder', async () => ({ headers: { 'X-Autoreply': 'yes' } })],
    ['of a list', async () => ({ headers: { 'List-Id': '<alerts.enlaces.example>' } })],
    ['without a sender', async () => ({ source: '<>' })],
    ['of a mail server', async () => ({ source: 'MAILER-DAEMON@sename.example' })],
    ['of our own', async () => ({ messageId: '<reply-x@enlaces.example>' })],
    [
      'that reports',
      async () => {
        const to = await mail.address(ana, thread.id)
        const eml = `From: ${ana.person.email}\r\nTo: ${to}\r\nSubject: x\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n`
        return { to, eml }
      },
    ],
    ...[
      'Respuesta automática: Protocolo',
      'Fuera de la oficina',
      'Automatic reply: Protocolo',
      'Out of Office',
      'Resposta automática: x',
      'Ausência',
      'Réponse automatique : x',
      'Absence du bureau',
    ].map((subject): [string, () => Promise<Partial<Arriving>>] => [`called “${subject}”`, async () => ({ subject })]),
    ['that cannot be read', async () => ({ eml: `Subject: ${'x'.repeat(400_000)}\r\n\r\nx` })],
    [
      'of more parts than a mail has',
      async () => {
        const parts = '--b\r\n\r\n1\r\n'.repeat(3_000)
        return { eml: `From: ${ana.person.email}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}` }
      },
    ],
    [
      'that is nested beyond reason',
      async () => {
        const parts = Array.from(
          { length: 60 },
          (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
        )
        return { eml: `From: ${ana.person.email}\r\n${parts.join('')}` }
      },
    ],
  ])('%s', async (_name, prepare) => {
    const given = await prepare()
    expect(await mail.receive(await answering(given))).toBe(false)
    expect([await postCount(), await explained(), mail.lying.size]).toEqual([1, [], 0])
    expect(mail.outcomes).not.toContain('posted')
    expect(mail.outcomes).toHaveLength(1)
  })

  test('but a person’s answer about an absence is an answer', async () => {
    await mail.receive(await answering({ subject: 'Re: Fuera de la oficina: protocolo' }))
    expect(await postCount()).toBe(2)
  })
})

test('a message that no mail service writes waits, and its neighbour goes on', async () => {
  const good = await answering()
  const Records = ['{"x":1}', good].map((body, at) => ({
    ...{ messageId: String(at), receiptHandle: 'r', body },
    attributes: { ApproximateReceiveCount: '1' },
  }))
  expect(await receiveAll(mail.deps(), { Records })).toEqual(['0'])
  expect(await postCount()).toBe(2)
})

test('nothing of a mail, and nobody’s address, is written into the log', async () => {
  const lines: string[] = []
  const log = (...line: unknown[]) => void lines.push(JSON.stringify(line))
  for (const given of [{}, { from: 'otra@sename.example' }, { text: '> x' }]) {
    await mail.receive(await answering({ subject: 'Secreto', ...given }), 1, { log })
  }
  const broken = { ...world.deps.forum, addPost: async () => Promise.reject(new Error('Una respuesta')) }
  await mail.receive(await answering(), 1, { log, forum: broken })
  expect(lines).toHaveLength(4)
  expect(lines.join('\n')).not.toMatch(/respuesta|Secreto|sename|reply\+|person_|thread_/i)
})
