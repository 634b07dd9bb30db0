import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { pieceBytes } from '../../shared/fileKinds.ts'
import type { FilePieces, SentFile } from '../../shared/files.ts'
import type { PostView, Space, Thread, ThreadPage } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { pdf, photograph } from '../support/fileContents.ts'
import { begin, type FileHouse, putPiece, sendPieces, sent, useFileHouse } from '../support/filing.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import type { World } from '../support/world.ts'

const house = useFileHouse()
let world: World
let ana: SignedIn
let beto: SignedIn
let space: Space
let thread: Thread

beforeEach(async () => {
  world = house().world
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana' })
  beto = await signedInAs(world, { name: 'Beto' })
  thread = await openThread(world, ana, space)
})

type Files = { files: { id: string; address: string; thumbnail?: string }[] }
const reply = (who: SignedIn, files: object[], on = thread) =>
  send(world, who, `/threads/${on.id}/posts`, { body: { body: 'Adjunto', language: 'es', files } })
const filesOf = (who: SignedIn, number: number, on = thread) =>
  send(world, who, `/threads/${on.id}/posts/${number}/files`)

describe('a file', () => {
  test('is sent in pieces, looked at, carried by a post, shown to who may read it, and fetched from elsewhere', async () => {
    const file = await sent(house(), ana, 'Informe final.pdf', pdf())
    expect(file).toMatchObject({ name: 'Informe final.pdf', state: 'ready', kind: 'pdf' })
    const post = await told<PostView>(reply(ana, [{ id: file.id }]), 201)
    expect(post.files).toEqual([{ id: file.id, name: 'Informe final.pdf', kind: 'pdf', bytes: pdf().length }])
    const page = await told<ThreadPage>(send(world, beto, `/threads/${thread.id}`))
    expect(page.posts.at(-1)?.files).toEqual(post.files)

    const [given] = (await told<Files>(filesOf(beto, 2))).files
    const fetched = await fetch(given?.address ?? '')
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(pdf())
    expect(Object.fromEntries(fetched.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Informe final.pdf"; filename*=UTF-8''Informe%20final.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'cache-control': 'private, no-store',
    })
    expect(house().kept('pieces/')).toEqual([])
  })

  test('that is a picture is drawn anew: upright, and without where, with what and of whom it was taken', async () => {
    const original = await photograph()
    expect((await sharp(original).metadata()).exif?.includes('Secreto')).toBe(true)
    const file = await sent(house(), ana, 'foto.png', original)
    // Its name said otherwise; turned upright, it is higher than wide.
    expect(file).toMatchObject({ name: 'foto.jpg', kind: 'jpeg', width: 300, height: 400, state: 'ready' })
    await told(reply(ana, [{ id: file.id, alt: 'Una pared verde' }]), 201)
    const [given] = (await told<Files>(filesOf(beto, 2))).files
    for (const address of [given?.address, given?.thumbnail, file.thumbnail]) {
      const bytes = Buffer.from(await (await fetch(address ?? '')).arrayBuffer())
      const { exif, orientation, format } = await sharp(bytes).metadata()
      expect([exif, orientation]).toEqual([undefined, undefined])
      expect(bytes.toString('latin1')).not.toMatch(/Secreto|Telefono|Nombre|GPS|Exif/)
      expect(format).toBe(address === given?.address ? 'jpeg' : 'webp')
    }
    const inline = await fetch(given?.thumbnail ?? '')
    expect(inline.headers.get('content-disposition')).toBe('inline')
  })

  test.each([
    [limits.fileBytes, 201],
    [limits.fileBytes + 1, 422],
    [0, 422],
  ])('of %i bytes is answered %i', async (bytes, status) => {
    const answer = await send(world, ana, '/files', { body: { name: 'a.pdf', bytes } })
    expect(answer.status).toBe(status)
    if (status === 422)
      expect(await answer.json()).toMatchObject({
        fields: [{ field: 'bytes', limit: bytes === 0 ? 0 : limits.fileBytes }],
      })
  })

  test.each(['a\u202Egpj.exe', 'a\u200Bb.pdf', '../a.pdf', 'a\\b.pdf', 'a\nb.pdf', '', 'a'.repeat(201)])(
    'does not begin under the name %j',
    async (name) => {
      const answer = await send(world, ana, '/files', { body: { name, bytes: 10 } })
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({ fields: [{ field: 'name' }] })
    },
  )

  test('has its name in NFC', async () => {
    expect((await begin(world, ana, 'nin\u0303ez.pdf', 10)).name).toBe('niñez.pdf')
  })

  test('of another is as absent: neither read, nor sent to, nor taken away, nor carried', async () => {
    const file = await sent(house(), ana, 'a.pdf', pdf())
    const absent = `file_${'0'.repeat(26)}`
    const asked = [
      ['GET', ''],
      ['GET', '/pieces'],
      ['PUT', '/arrival'],
      ['DELETE', ''],
    ] as const
    for (const [method, path] of asked) {
      const [theirs, none] = await Promise.all(
        [file.id, absent].map(async (id) => {
          const answer = await send(world, beto, `/files/${id}${path}`, { method })
          return `${answer.status} ${await answer.text()}`
        }),
      )
      expect(theirs).toMatch(/^404 /)
      expect(theirs).toBe(none)
    }
    const [theirs, none] = await Promise.all([file.id, absent].map(async (id) => (await reply(beto, [{ id }])).text()))
    expect(theirs).toContain('"files.0.id"')
    expect(theirs).toBe(none)
    expect((await told<ThreadPage>(send(world, ana, `/threads/${thread.id}`))).posts).toHaveLength(1)
  })

  test('is carried by one post alone, of two at once', async () => {
    const file = await sent(house(), ana, 'a.pdf', pdf())
    const other = await openThread(world, ana, space)
    const answers = await Promise.all([reply(ana, [{ id: file.id }]), reply(ana, [{ id: file.id }], other)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  test('that is a picture needs words, or to be a decoration', async () => {
    const file = await sent(house(), ana, 'a.jpg', await photograph())
    const bare = await reply(ana, [{ id: file.id }])
    expect([bare.status, await bare.json()]).toMatchObject([
      422,
      { fields: [{ field: 'files.0.alt', fault: 'required' }] },
    ])
    const post = await told<PostView>(reply(ana, [{ id: file.id, decorative: true }]), 201)
    expect(post.files?.[0]).not.toHaveProperty('alt')
  })

  test('comes with a new thread too', async () => {
    const file = await sent(house(), ana, 'a.pdf', pdf())
    const made = await openThread(world, ana, space, 'Con documento', { files: [{ id: file.id }] })
    expect((await told<Files>(filesOf(beto, 1, made))).files).toHaveLength(1)
  })

  test('more than ten are too many, and one twice is none', async () => {
    const ids = Array.from({ length: limits.filesPerPost + 1 }, () => world.deps.ids.next('file'))
    const many = await (
      await reply(
        ana,
        ids.map((id) => ({ id })),
      )
    ).json()
    expect(many).toMatchObject({ fields: [{ field: 'files', fault: 'too-long', limit: limits.filesPerPost }] })
    const twice = await reply(ana, [{ id: ids[0] }, { id: ids[0] }])
    expect(await twice.json()).toMatchObject({ fields: [{ field: 'files', fault: 'not-a-choice' }] })
  })
})

describe('a line that is lost', () => {
  const content = Buffer.concat([pdf('x'.repeat(2 * pieceBytes)), Buffer.from('')])

  test('in the middle of a piece costs that piece: the others are there, and the rest is sent', async () => {
    const { files } = house()
    const file = await begin(world, ana, 'a.pdf', content.length)
    const first = await told<FilePieces>(send(world, ana, `/files/${file.id}/pieces`))
    expect(first.next.map(({ number }) => number)).toEqual([1, 2, 3])
    expect((await putPiece(first.next[0]?.address ?? '', content, 1)).status).toBe(200)
    files.faults.push({ method: 'PUT', fault: { kind: 'cut', afterBytes: pieceBytes / 2 } })
    await expect(putPiece(first.next[1]?.address ?? '', content, 2)).rejects.toThrow()

    const early = await send(world, ana, `/files/${file.id}/arrival`, { method: 'PUT' })
    expect(early.status).toBe(409)
    const then = await told<FilePieces>(send(world, ana, `/files/${file.id}/pieces`))
    expect([then.arrived, then.next.map(({ number }) => number)]).toEqual([[1], [2, 3]])
    await sendPieces(world, ana, file, content)
    await told(send(world, ana, `/files/${file.id}/arrival`, { method: 'PUT' }))
    await house().work()
    expect(await told<SentFile>(send(world, ana, `/files/${file.id}`))).toMatchObject({
      state: 'ready',
      bytes: content.length,
    })
  })

  test('and an answer that is lost: the same beginning is one file', async () => {
    const headers = { 'idempotency-key': 'a-key-of-the-device' }
    const body = { name: 'a.pdf', bytes: 10 }
    const one = await told<SentFile>(send(world, ana, '/files', { body, headers }), 201)
    const other = await told<SentFile>(send(world, ana, '/files', { body, headers }), 201)
    expect(other.id).toBe(one.id)
  })
})

describe('a signed address', () => {
  async function addresses(h: FileHouse) {
    const file = await sent(h, ana, 'a.pdf', pdf())
    await told(reply(ana, [{ id: file.id }]), 201)
    const [given] = (await told<Files>(filesOf(beto, 2))).files
    const next = await begin(world, ana, 'b.pdf', pieceBytes + 1)
    const pieces = await told<FilePieces>(send(world, ana, `/files/${next.id}/pieces`))
    return { get: given?.address ?? '', put: pieces.next[0]?.address ?? '' }
  }

  test('holds for a minute', async () => {
    const { get, put } = await addresses(house())
    house().files.ahead.seconds = 50
    expect((await fetch(get)).status).toBe(200)
    house().files.ahead.seconds = 62
    expect((await fetch(get)).status).toBe(403)
    expect((await fetch(put, { method: 'PUT', body: 'x'.repeat(pieceBytes) })).status).toBe(403)
  })

  test('is good for what it was signed for: that file, that name, that size, that verb', async () => {
    const { get, put } = await addresses(house())
    for (const changed of [
      get.replace('a.pdf', 'a.exe'),
      get.replace('attachment', 'inline'),
      get.replace(/file_\w+/, `file_${'0'.repeat(26)}`),
      get.replace('Expires=60', 'Expires=600'),
      get.split('?')[0] ?? '',
    ])
      expect((await fetch(changed)).status).toBe(403)
    expect((await fetch(get, { method: 'DELETE' })).status).toBe(403)
    expect((await fetch(get, { method: 'PUT', body: 'x' })).status).toBe(403)
    expect((await fetch(put, { method: 'PUT', body: 'x'.repeat(pieceBytes + 1) })).status).toBe(403)
    expect((await fetch(put, { method: 'PUT', body: 'x'.repeat(pieceBytes) })).status).toBe(200)
  })

  test('is given to nobody who is suspended, from the next request on', async () => {
    await addresses(house())
    expect((await filesOf(beto, 2)).status).toBe(200)
    const coordinator = await signedInAs(world, { role: 'coordinator' })
    const path = `/people/${beto.person.id}/suspension`
    await send(world, coordinator, path, { method: 'PUT', body: { reason: 'Pidió una pausa' } })
    expect((await filesOf(beto, 2)).status).toBe(401)
  })
})
