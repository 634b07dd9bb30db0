import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { replyMail } from '../../functions/replies/letters.ts'
import { ReplyMailMessage } from '../../functions/replies/mailMessages.ts'
import { mostMailBytes } from '../../functions/replies/rules.ts'
import type { Post, Thread } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { files as fileWords } from '../../shared/messages/es/files.ts'
import { replyMail as words } from '../../shared/messages/es/replyMail.ts'
import { type Answering, type Arriving, answeringOf } from '../support/answering.ts'
import { pdf, photograph } from '../support/fileContents.ts'
import { useFileHouse } from '../support/filing.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { effects } from '../support/office.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import type { World } from '../support/world.ts'

const house = useFileHouse()
let world: World
let mail: Answering
let ana: SignedIn
let thread: Thread

beforeEach(async () => {
  world = house().world
  mail = answeringOf(world)
  ana = await signedInAs(world, { name: 'Ana Pérez', email: 'ana@sename.example' })
  thread = await openThread(world, ana, await makeSpace(world), 'Protocolo')
})

type Attachment = NonNullable<Arriving['attachments']>[number]
const answering = async (attachments: Attachment[], given: Partial<Arriving> = {}) =>
  mail.arrive({
    from: 'ana@sename.example',
    to: await mail.address(ana, thread.id),
    text: 'Va adjunto',
    attachments,
    ...given,
  })
/** As often as the queue hands it over, its files being looked at in between. */
const received = async (message: string) => {
  for (let tries = 1; tries < 4; tries++) {
    if (!(await mail.receive(message, tries))) return tries
    await house().work()
  }
  return 0
}
const lastPost = async () => (await told<{ posts: Post[] }>(send(world, ana, `/threads/${thread.id}`))).posts.at(-1)
const explanation = async () => {
  const messages = (await effects(world)).flatMap(({ message }) => ReplyMailMessage.safeParse(message).data ?? [])
  expect(messages.length).toBeLessThan(2)
  return messages[0] && (await replyMail(world.deps, messages[0]))
}

const saidIn = (letter: Awaited<ReturnType<typeof explanation>>) =>
  [...(letter?.paragraphs ?? []), ...(letter?.closing ?? [])].join('\n')

describe('what is attached to an answer', () => {
  test('is looked at as if it had been sent by the page, and then carried by the post', async () => {
    const attachments = [
      { filename: 'Informe.pdf', content: pdf() },
      { filename: 'carpeta\\foto de prueba.JPG', content: await photograph(), contentType: 'application/octet-stream' },
    ]
    const message = await answering(attachments)
    expect(await mail.receive(message)).toBe(true)
    expect((await lastPost())?.number).toBe(1)
    await house().work()
    expect(await mail.receive(message, 2)).toBe(false)
    const post = await lastPost()
    expect(post?.number).toBe(2)
    expect(post?.files?.map(({ name, kind, alt }) => ({ name, kind, alt }))).toEqual([
      { name: 'Informe.pdf', kind: 'pdf', alt: undefined },
      // Nobody was there to describe it.
      { name: 'foto de prueba.JPG', kind: 'jpeg', alt: 'foto de prueba.JPG' },
    ])
    expect([await explanation(), house().kept('pieces/')]).toEqual([undefined, []])
    expect(
      Buffer.from((await world.deps.vault.get(`kept/${post?.files?.[1]?.id}/content`)) ?? []).includes('Secreto'),
    ).toBe(false)
  })

  test('comes once, however often the mail is handed over', async () => {
    const message = await answering([{ filename: 'Informe.pdf', content: pdf() }])
    await Promise.all([mail.receive(message), mail.receive(message)])
    await house().work(2)
    await Promise.all([mail.receive(message, 2), mail.receive(message, 2)])
    await mail.receive(message, 3)
    expect((await lastPost())?.number).toBe(2)
    expect(house().kept('content')).toHaveLength(1)
  })

  test('goes on where a fault left it', async () => {
    const message = await answering([{ filename: 'grande.pdf', content: pdf('x'.repeat(1_500_000)) }])
    house().files.faults.push({ method: 'PUT', fault: { kind: 'refuse' } })
    const { vault } = world.deps
    let puts = 0
    const broken = {
      ...vault,
      put: async (key: string, bytes: Uint8Array) =>
        ++puts === 2 ? Promise.reject(new Error('cut')) : vault.put(key, bytes),
    }
    expect(await mail.receive(message, 1, { vault: broken })).toBe(true)
    expect(await received(message)).toBeGreaterThan(0)
    expect((await lastPost())?.files?.map(({ name }) => name)).toEqual(['grande.pdf'])
  })

  test('and is not taken is named, with the reason; the text is posted with the rest', async () => {
    const attachments = [
      { filename: 'virus.exe', content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]) },
      { filename: 'Informe.pdf', content: pdf() },
      { filename: 'cita.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
    ]
    await received(await answering(attachments))
    const post = await lastPost()
    expect([post?.number, post?.files?.map(({ name }) => name)]).toEqual([2, ['Informe.pdf']])
    const letter = await explanation()
    expect([letter?.subject, letter?.answers]).toEqual([words.partly, true])
    const said = saidIn(letter)
    expect(said).toContain(words.file('virus.exe', fileWords.refusals.executable))
    expect(said).toContain(words.file('cita.ics', fileWords.refusals['unknown-type']))
    expect(said).not.toContain('Informe')
  })

  test('as many as a post carries, none of them too large', async () => {
    const many = Array.from({ length: limits.filesPerPost + 2 }, (_, n) => ({
      filename: `${n}.pdf`,
      content: pdf(`${n}`),
    }))
    const { fileBytes } = limits
    onTestFinished(() => void Object.assign(limits, { fileBytes }))
    // As they are, one file more would be 34 MB of mail, read each time that it comes.
    Object.assign(limits, { fileBytes: 50_000 })
    const large = { filename: 'enorme.pdf', content: Buffer.alloc(limits.fileBytes + 1, ' ') }
    await received(await answering([large, ...many]))
    expect((await lastPost())?.files).toHaveLength(limits.filesPerPost)
    const said = saidIn(await explanation())
    expect(said).toContain(words.tooMany(2))
    expect(said).toContain(words.tooLarge(1))
  })

  test('does not keep the text waiting for ever', async () => {
    const message = await answering([{ filename: 'Informe.pdf', content: pdf() }])
    for (let tries = 1; tries < 8; tries++) expect(await mail.receive(message, tries)).toBe(true)
    expect(await mail.receive(message, 8)).toBe(false)
    expect([(await lastPost())?.number, (await lastPost())?.files]).toEqual([2, undefined])
    expect(saidIn(await explanation())).toContain(words.file('Informe.pdf', words.late))
  })

  test('is not even looked at where nothing may be posted', async () => {
    await send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' })
    await received(await answering([{ filename: 'Informe.pdf', content: pdf() }]))
    expect(house().kept()).toEqual([])
  })

  test.each([
    ['that says a path', '../../etc/passwd.pdf', 'passwd.pdf'],
    ['that turns what is read around', 'factura\u202efdp.exe', 'facturafdp.pdf'],
    ['with signs of control', 'uno\u0007\ndos.pdf', 'unodos.pdf'],
    ['that is none', 'carpeta/', 'archivo.pdf'],
    ['that is too long', `${'a'.repeat(400)}.pdf`, `${'a'.repeat(196)}.pdf`],
  ])('under a name %s', async (_name, filename, kept) => {
    await received(await answering([{ filename, content: pdf() }]))
    expect((await lastPost())?.files?.map(({ name }) => name)).toEqual([kept])
  })
})

describe('pictures within an answer', () => {
  const picture = async (cid: string, width = 1_200) => ({
    ...{ filename: `${cid}.jpg`, cid, contentDisposition: 'inline' as const },
    content: Buffer.concat([await photograph(width, width), Buffer.alloc(width > 400 ? 30_000 : 0)]),
  })

  test('are files where they stand in what was written; logos, and those of what is quoted, are not', async () => {
    const html =
      '<p>Va la foto</p><img src="cid:foto"><p>Ana</p><img src="cid:logo"><blockquote type="cite"><img src="cid:vieja"></blockquote>'
    const attachments = [await picture('foto'), await picture('logo', 20), await picture('vieja')]
    await received(await answering(attachments, { text: 'Va la foto', html }))
    expect((await lastPost())?.files?.map(({ name }) => name)).toEqual(['foto.jpg'])
    expect(await explanation()).toBeUndefined()
  })

  test('signatures of mail programs are nothing that was sent', async () => {
    const attachments = [
      { filename: 'smime.p7s', content: Buffer.alloc(3_000, 1), contentType: 'application/pkcs7-signature' },
      { filename: 'signature.asc', content: 'x', contentType: 'application/pgp-signature' },
    ]
    expect(await received(await answering(attachments))).toBe(1)
    expect([(await lastPost())?.files, await explanation()]).toEqual([undefined, undefined])
  })
})

test('a mail that is larger than we take is answered with a word, from its head alone', async () => {
  const head = `From: ${ana.person.email}\r\nMessage-ID: <1@sename.example>\r\n\r\n`
  const message = await answering([], { eml: Buffer.concat([Buffer.from(head), Buffer.alloc(mostMailBytes, 'x')]) })
  await received(message)
  expect([(await lastPost())?.number, mail.outcomes]).toEqual([1, ['too-large']])
  expect(saidIn(await explanation())).toContain(words.why['too-large'])
})
