import { beforeEach, describe, expect, test } from 'vitest'
import type { PostSource, Space, Thread } from '../../shared/forum.ts'
import { type Answering, answeringOf } from '../support/answering.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { examples } from '../support/mails/programs.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let way: DigestHouse
let mail: Answering
let ana: SignedIn
let ben: SignedIn
let space: Space
let thread: Thread

beforeEach(async () => {
  world = await newWorld(table.server())
  way = await digestsOf(world)
  mail = answeringOf(world)
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana Pérez', country: 'UY', email: 'ana@sename.example', listed: true })
  ben = await signedInAs(world, { name: 'Ben Clarke', country: 'BB', listed: true })
  thread = await openThread(world, ben, space, 'Protocolo de acogida')
})

const quoted =
  '\n\nEl lun, 23 nov 2026 a las 12:00, Enlaces (<enlaces@enlaces.example>) escribió:\n\n> Hola, Ana:\n> ...\n'
const answering = async (text: string, given: Partial<Parameters<Answering['arrive']>[0]> = {}) =>
  mail.arrive({
    from: 'Ana Pérez <ana@sename.example>',
    to: await mail.address(ana, thread.id),
    text: text + quoted,
    ...given,
  })
const posts = async (of = thread, who = ben) =>
  (
    await told<{ posts: { number: number; html: string; language: string; author: { id: string } }[] }>(
      send(world, who, `/threads/${of.id}`),
    )
  ).posts
const source = async (number: number) =>
  (await told<PostSource>(send(world, ben, `/threads/${thread.id}/posts/${number}`))).body
/** What Ana was told, beside what is told at once. */
const explained = async () => {
  await way.settle()
  await way.deliver()
  return way.to(ana)
}

describe('an answer by mail', () => {
  test('becomes a post of whoever wrote it, under the next number, and without what is quoted', async () => {
    expect(await mail.receive(await answering('De acuerdo con la propuesta: ya se avisa en el día.\n\nSaludos'))).toBe(
      false,
    )
    const [, post, ...others] = await posts()
    expect(post).toMatchObject({ number: 2, language: 'es', author: { id: ana.person.id, country: 'UY' } })
    expect([await source(2), others, mail.outcomes]).toEqual([
      'De acuerdo con la propuesta: ya se avisa en el día.\n\nSaludos',
      [],
      ['posted'],
    ])
    expect(await explained()).toEqual([])
    // What was read is not kept.
    expect(mail.lying.size).toBe(0)
  })

  test('is in the language that it is written in, or else in that of its author', async () => {
    await mail.receive(
      await answering('I agree with the proposal that you made, and we can send the form that we use.'),
    )
    await mail.receive(await answering('OK'))
    expect((await posts()).slice(1).map(({ language }) => language)).toEqual(['en', 'es'])
  })

  test('to the address in the very mail that was sent', async () => {
    await told(
      send(world, ben, `/threads/${thread.id}/posts`, {
        body: { body: `[@Ana Pérez](person:${ana.person.id})`, language: 'es' },
      }),
      201,
    )
    await way.settle()
    world.clock.forward(2)
    await way.deliver()
    const [alert] = await way.alertsTo(ana)
    await mail.receive(await answering('Aquí estoy', { to: alert?.replyTo?.value[0]?.address ?? '' }))
    expect(await source(3)).toBe('Aquí estoy')
  })

  test('from HTML alone, by whatever program', async () => {
    const { html = '' } =
      examples.find(({ program, language }) => program.startsWith('Outlook on the web') && language === 'es') ?? {}
    await mail.receive(await mail.arrive({ from: 'ana@sename.example', to: await mail.address(ana, thread.id), html }))
    expect(await source(2)).toMatch(/^De acuerdo con la propuesta[\s\S]*Saludos$/)
  })

  test('in text that flows, and in letters of another alphabet table', async () => {
    const to = await mail.address(ana, thread.id)
    const eml = `From: ana@sename.example\r\nTo: ${to}\r\nSubject: Re: x\r\nMessage-ID: <1@sename.example>\r\nContent-Type: text/plain; charset=iso-8859-1; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n\r\nLa ni\xf1ez en la \r\nfrontera.\r\n> no\r\n`
    await mail.receive(await mail.arrive({ from: 'ana@sename.example', to, eml: Buffer.from(eml, 'latin1') }))
    expect(await source(2)).toBe('La niñez en la frontera.')
  })

  test('delivered twice, at once, by two ways and again later is one post', async () => {
    const messageId = '<uno@sename.example>'
    const one = await answering('Una vez', { messageId })
    const other = await answering('Una vez', { messageId })
    const came = await Promise.all([mail.receive(one), mail.receive(one), mail.receive(other)])
    for (const message of [one, other]) await mail.receive(message, 2)
    expect(came).toContain(false)
    expect(await posts()).toHaveLength(2)
    expect(mail.outcomes.filter((one) => one === 'posted')).toHaveLength(1)
  })

  test('to two threads is a post in each', async () => {
    const other = await openThread(world, ben, space, 'Otro')
    const to = `${await mail.address(ana, thread.id)}, ${await mail.address(ana, other.id)}`
    await mail.receive(await answering('Para los dos', { to }))
    expect([(await posts()).length, (await posts(other)).length]).toEqual([2, 2])
  })

  test.each<[string, (deps: ReturnType<Answering['deps']>) => Partial<ReturnType<Answering['deps']>>]>([
    ['before anything', ({ inbox }) => ({ inbox: { ...inbox, get: never } })],
    ['after it was taken in hand', ({ limits }) => ({ limits: { ...limits, take: never } })],
    ['before the post', ({ forum }) => ({ forum: { ...forum, addPost: never } })],
    ['right after the post', ({ mail: kept }) => ({ mail: { ...kept, done: never } })],
    ['before it is taken away', ({ inbox }) => ({ inbox: { ...inbox, remove: never } })],
  ])('what fails %s is done by the next try, once', async (_name, broken) => {
    const message = await answering('Una vez')
    expect(await mail.receive(message, 1, broken(mail.deps()))).toBe(true)
    expect(await mail.receive(message, 2)).toBe(false)
    expect(await posts()).toHaveLength(2)
    expect(mail.lying.size).toBe(0)
  })

  test('what was posted is not told to be refused, whatever was closed before somebody noted it down', async () => {
    const message = await answering('Una vez')
    const { mail: kept } = world.deps
    expect(await mail.receive(message, 1, { mail: { ...kept, done: never } })).toBe(true)
    await told(send(world, ben, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    expect(await mail.receive(message, 2)).toBe(false)
    expect([mail.outcomes.at(-1), (await posts()).length, await explained()]).toEqual(['posted', 2, []])
  })

  test('a function that died with it in hand leaves it to the next one, two minutes later', async () => {
    const message = await answering('Una vez')
    const { mail: kept, forum } = world.deps
    const dead = { mail: { ...kept, release: async () => {} }, forum: { ...forum, addPost: never } }
    expect(await mail.receive(message, 1, dead)).toBe(true)
    expect(await mail.receive(message, 2)).toBe(true)
    world.clock.forward(3)
    expect(await mail.receive(message, 3)).toBe(false)
    expect(await posts()).toHaveLength(2)
  })

  test('what came after a redelivery does not undo what was told: refused is refused', async () => {
    await send(world, ben, `/threads/${thread.id}/closure`, { method: 'PUT' })
    const messageId = '<tarde@sename.example>'
    await mail.receive(await answering('Tarde', { messageId }))
    await send(world, ben, `/threads/${thread.id}/closure`, { method: 'DELETE' })
    await mail.receive(await answering('Tarde', { messageId }))
    expect([await posts(), await explained()].map(({ length }) => length)).toEqual([1, 1])
  })
})

const never = async (): Promise<never> => {
  throw new Error('as asked')
}

describe('the text of an answer is a text like any other', () => {
  test.each([
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['an address that runs something', '[aquí](javascript:alert(1))'],
    ['a picture from elsewhere', '![x](https://elsewhere.example/track.png)'],
    ['signs of control', 'uno\u0007dos\u0000tres'],
  ])('%s does nothing', async (_name, text) => {
    await mail.receive(await answering(`Hola. ${text}`))
    const [, post] = await posts()
    expect(post?.html).not.toMatch(/<script|<img|javascript:|onerror=(?!alert\(1\)&)|\p{Cc}(?<!\n)/u)
    expect(post?.html).toContain('Hola')
  })

  test('names in headers go nowhere', async () => {
    const from = '"<script>alert(1)</script>" <ana@sename.example>'
    await mail.receive(await answering('Hola', { from, subject: 'Re: <b>\u202ex' }))
    const [, post] = await posts()
    expect([post?.author, JSON.stringify(post).includes('alert')]).toMatchObject([{ name: 'Ana Pérez' }, false])
  })

  test('a mention tells whoever it names', async () => {
    await mail.receive(await answering(`[@Ben Clarke](person:${ben.person.id}), ¿qué opina?`))
    await way.settle()
    world.clock.forward(2)
    await way.deliver()
    expect((await way.alertsTo(ben)).map(({ subject }) => subject)).toEqual(['Protocolo de acogida'])
  })
})
