import { beforeEach, describe, expect, test } from 'vitest'
import type { Space, Thread } from '../../shared/forum.ts'
import { replyMail as en } from '../../shared/messages/en/replyMail.ts'
import { replyMail as es } from '../../shared/messages/es/replyMail.ts'
import { replyMail as fr } from '../../shared/messages/fr/replyMail.ts'
import { replyMail as pt } from '../../shared/messages/pt/replyMail.ts'
import { type Answering, type Arriving, answersIn } from '../support/answering.ts'
import type { DigestHouse } from '../support/digests.ts'
import { send } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { useTableServer, type World } from '../support/world.ts'

const words = { es, en, pt, fr }
const table = useTableServer()
let world: World
let way: DigestHouse
let mail: Answering
let ana: SignedIn
let ben: SignedIn
let coordinator: SignedIn
let space: Space
let thread: Thread

const next = answersIn(table.server)

beforeEach(async () => {
  ;({ world, way, mail, ana, ben, coordinator, space, thread } = await next())
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

describe('is not posted, and its author is told why, once', () => {
  test.each<[string, keyof (typeof es)['why'], () => Promise<Partial<Arriving>>]>([
    [
      'in a closed thread',
      'thread-closed',
      async () => {
        await send(world, ben, `/threads/${thread.id}/closure`, { method: 'PUT' })
        return {}
      },
    ],
    [
      'in a space that one was taken out of',
      'not-found',
      async () => {
        await send(world, coordinator, `/spaces/${space.id}/members/${ana.person.id}`, { method: 'DELETE' })
        return {}
      },
    ],
    [
      'in a thread that never was',
      'not-found',
      async () => ({ to: await mail.address(ana, world.deps.ids.next('thread')) }),
    ],
    [
      'while one’s writing is paused',
      'writing-paused',
      async () => {
        await setAccount({ pausedUntil: '2026-12-23T12:00:00.000Z', pausedFor: 'x' })
        return {}
      },
    ],
    [
      'by an address that was revoked',
      'revoked',
      async () => {
        const to = await mail.address(ana, thread.id)
        await send(world, ana, '/me/reply-addresses', { method: 'DELETE' })
        return { to }
      },
    ],
    [
      'by an address of before a suspension',
      'revoked',
      async () => {
        const to = await mail.address(ana, thread.id)
        await setAccount({ shutOutAt: '2026-11-23T12:00:00.000Z' })
        return { to }
      },
    ],
    [
      'by an address of before a recovery',
      'revoked',
      async () => {
        const to = await mail.address(ana, thread.id)
        await setAccount({ era: 1 })
        return { to }
      },
    ],
    ['from another address', 'not-vouched', async () => ({ from: 'otra@sename.example' })],
    ['from two at once', 'not-vouched', async () => ({ from: `${ana.person.email}, otra@sename.example` })],
    [
      'with the address in the name alone',
      'not-vouched',
      async () => ({ from: `"${ana.person.email}" <x@elsewhere.example>` }),
    ],
    ['where DMARC fails', 'not-vouched', async () => ({ verdicts: { dmarc: 'FAIL' } })],
    [
      'where nobody vouches for it',
      'not-vouched',
      async () => ({ verdicts: { dmarc: 'GRAY', spf: 'FAIL', dkim: 'GRAY' } }),
    ],
    [
      'brought by the server of somebody else',
      'not-vouched',
      async () => ({
        verdicts: { dmarc: 'GRAY', dkim: 'GRAY' },
        source: 'x@elsewhere.example',
      }),
    ],
    [
      'signed by somebody else besides',
      'not-vouched',
      async () => ({
        verdicts: { dmarc: 'GRAY', spf: 'FAIL' },
        headers: [
          { key: 'DKIM-Signature', value: 'v=1; d=sename.example; s=a; b=x' },
          { key: 'DKIM-Signature', value: 'v=1; d=elsewhere.example; s=a; b=x' },
        ],
      }),
    ],
    ['that holds a virus', 'invalid', async () => ({ verdicts: { virus: 'FAIL' } })],
    [
      'of more lines than a mail has',
      'invalid',
      // Those stand below what is looked at first.
      async () => ({
        eml: `From: ${ana.person.email}\r\nMessage-ID: <1@b.c>\r\n\r\n${'x'.repeat(256 * 1024)}${'\r\n'.repeat(700_000)}`,
      }),
    ],
    ['of which nothing is left', 'empty', async () => ({ text: '> cita\n\nEnviado desde mi iPhone' })],
    ['longer than a post may be', 'too-long', async () => ({ text: `${'ñ'.repeat(79)}\n`.repeat(450) })],
    ['with more text than anybody writes', 'too-large', async () => ({ text: 'Hola\n'.repeat(120_000) })],
  ])('%s', async (_name, why, prepare) => {
    const message = await answering({ messageId: '<uno@sename.example>', ...(await prepare()) })
    expect(await mail.receive(message)).toBe(false)
    await mail.receive(message, 2)
    expect([await postCount(), mail.outcomes[0]]).toEqual([1, why])
    const [told, ...others] = await explained()
    expect([told?.subject, others]).toEqual([es.subject, []])
    expect(told?.text).toContain(es.why[why])
    expect([told?.headers.get('auto-submitted'), told?.replyTo]).toEqual(['auto-replied', undefined])
    expect(`${told?.text}${told?.html}`).not.toContain('Una respuesta')
    expect(mail.lying.size).toBe(0)
  })

  test('and of a thread that may not be read it is told what it would be of none', async () => {
    await send(world, coordinator, `/spaces/${space.id}/members/${ana.person.id}`, { method: 'DELETE' })
    await mail.receive(await answering({ messageId: '<a@sename.example>' }))
    await mail.receive(
      await answering({ messageId: '<b@sename.example>', to: await mail.address(ana, world.deps.ids.next('thread')) }),
    )
    const mails = await explained()
    expect(mails).toHaveLength(2)
    expect(mails[0]?.text).toBe(mails[1]?.text)
    expect(mails.map(({ inReplyTo }) => inReplyTo)).toEqual([undefined, undefined])
    expect(mails[0]?.text).not.toContain('Protocolo')
  })

  test('in each language', async () => {
    for (const language of ['es', 'en', 'pt', 'fr'] as const) {
      const who = await signedInAs(world, { name: 'Luz', language, email: `luz.${language}@sename.example` })
      const to = await mail.address(who, thread.id)
      await mail.receive(await answering({ from: who.person.email, to }))
      const [told] = await explained(who)
      expect([told?.subject, told?.text?.includes(words[language].why['not-found'])]).toEqual([
        words[language].subject,
        true,
      ])
    }
  })

  test('no more than five times a day, however many come', async () => {
    for (let number = 0; number < 8; number++) await mail.receive(await answering({ from: 'otra@sename.example' }))
    expect(await explained()).toHaveLength(5)
    world.clock.forward(24 * 60)
    await mail.receive(await answering({ from: 'otra@sename.example' }))
    expect(await explained()).toHaveLength(6)
  })

  test('so are more answers in an hour than a person writes', async () => {
    for (let number = 0; number < 32; number++) await mail.receive(await answering())
    expect([await postCount(), mail.outcomes.at(-1)]).toEqual([31, 'too-many'])
  })
})

describe('somebody vouches for it', () => {
  test.each<[string, Partial<Arriving>]>([
    ['by DMARC, whatever the server', { verdicts: { spf: 'FAIL', dkim: 'FAIL' }, source: 'bounce@elsewhere.example' }],
    [
      'by its server, where the domain says nothing',
      { verdicts: { dmarc: 'GRAY', dkim: 'GRAY' }, source: 'x@mail.sename.example' },
    ],
    [
      'by its signature, where the domain says nothing',
      {
        verdicts: { dmarc: 'GRAY', spf: 'GRAY' },
        headers: { 'DKIM-Signature': 'v=1; a=rsa-sha256; d=SENAME.example; s=a; b=x' },
      },
    ],
  ])('%s', async (_name, given) => {
    await mail.receive(await answering(given))
    expect([await postCount(), mail.outcomes]).toEqual([2, ['posted']])
  })

  test.each<[string, Partial<Arriving>]>([
    ['that somebody else sent', { verdicts: { dmarc: 'FAIL' } }],
    ['that a machine seems to have sent', { verdicts: { dmarc: 'FAIL' }, subject: 'Respuesta automática: x' }],
    ['from another address', { from: 'otra@sename.example' }],
  ])('and neither before nor after it does a mail of the same name, %s, keep it back', async (_name, forged) => {
    for (const messageId of ['<uno@sename.example>', '<dos@sename.example>']) {
      const mails = [forged, {}].map((given) => answering({ ...given, messageId }))
      const [theirs = '', own = ''] = await Promise.all(mails)
      const order = messageId.includes('uno') ? [theirs, own] : [own, theirs]
      for (const message of [...order, ...order]) expect(await mail.receive(message)).toBe(false)
    }
    expect(await postCount()).toBe(3)
    expect(mail.outcomes.filter((one) => one === 'posted')).toHaveLength(2)
    expect((await explained()).length).toBe('subject' in forged ? 0 : 2)
  })
})
