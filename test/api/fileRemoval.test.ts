import { beforeEach, describe, expect, test } from 'vitest'
import type { AuditPage } from '../../shared/audit.ts'
import type { PostView, Thread, ThreadPage } from '../../shared/forum.ts'
import type { OrderAct, Redaction } from '../../shared/order.ts'
import type { Page } from '../../shared/page.ts'
import { someOfEach } from '../hostile/corpus.ts'
import { pdf, photograph } from '../support/fileContents.ts'
import { sent, useFileHouse } from '../support/filing.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import type { World } from '../support/world.ts'

const house = useFileHouse()
let world: World
let ana: SignedIn
let keeper: SignedIn
let thread: Thread
let photo: string
let report: string

beforeEach(async () => {
  world = house().world
  ana = await signedInAs(world, { name: 'Ana' })
  keeper = await signedInAs(world, { role: 'coordinator', name: 'Marta' })
  thread = await openThread(world, ana, await makeSpace(world))
  photo = (await sent(house(), ana, 'Wilmer.jpg', await photograph())).id
  report = (await sent(house(), ana, 'informe.pdf', pdf())).id
  const files = [{ id: photo, alt: 'Un niño en la frontera' }, { id: report }]
  await told(send(world, ana, `/threads/${thread.id}/posts`, { body: { body: 'Adjunto', language: 'es', files } }), 201)
})

const at = () => `/threads/${thread.id}/posts/2`
const takeOut = (id: string, who = keeper, reason = 'Muestra a un niño') =>
  send(world, who, `${at()}/files/${id}/removal`, { method: 'PUT', body: { reason } })
const post = async (who = ana) => (await told<ThreadPage>(send(world, who, `/threads/${thread.id}`))).posts[1]
type Files = { files: { id: string; address: string; thumbnail?: string }[] }

describe('a file that the coordination takes out', () => {
  test('is fetched by nobody from then on, small or large, and says by whom and why in its place', async () => {
    const before = (await told<Files>(send(world, ana, `${at()}/files`))).files.find(({ id }) => id === photo)
    expect((await fetch(before?.address ?? '')).status).toBe(200)
    const kept = await told<PostView>(takeOut(photo))
    expect(kept).toMatchObject({ version: 2, takenOut: [{ by: 'Marta', reason: 'Muestra a un niño' }] })
    for (const who of [ana, keeper, await signedInAs(world)]) {
      const { files = [], takenOut, html } = (await post(who)) ?? {}
      expect([files.map(({ id }) => id), takenOut?.map(({ id }) => id)]).toEqual([[report], [photo]])
      expect(html).toContain('Adjunto')
      const { files: given } = await told<Files>(send(world, who, `${at()}/files`))
      expect(given.map(({ id }) => id)).toEqual([report])
    }
    // What was signed before ends with what it leads to.
    await house().work(2)
    expect(house().kept(photo)).toEqual([])
    expect((await fetch(before?.address ?? '')).status).toBe(404)
    expect((await fetch(before?.thumbnail ?? '')).status).toBe(404)
    expect(house().kept(report)).not.toEqual([])
    expect((await send(world, ana, `/files/${photo}`)).status).toBe(404)
    // Nothing of its name is left where it stood.
    expect(JSON.stringify(await post())).not.toContain('Wilmer')
  })

  test('is told to whoever attached it, who may answer, and stands in the trail once, however often it is asked for', async () => {
    await told(takeOut(photo))
    const again = await told<PostView>(takeOut(photo, keeper, 'Otra vez'))
    expect(again).toMatchObject({ version: 2, takenOut: [{ reason: 'Muestra a un niño' }] })
    const { items } = await told<Page<OrderAct>>(send(world, ana, '/me/acts'))
    const about = { kind: 'file-removed', reason: 'Muestra a un niño', threadId: thread.id, number: 2 }
    expect(items).toMatchObject([{ ...about, mayAnswer: true }])
    const answer = { body: { text: 'Tenía permiso' } }
    await told(send(world, ana, `/me/acts/${items[0]?.id}/answers`, answer), 201)
    const trail = await told<AuditPage>(send(world, keeper, '/audit?act=file-removed'))
    expect(trail.items).toMatchObject([
      { act: 'file-removed', actorName: 'Marta', personId: ana.person.id, reason: 'Muestra a un niño', number: 2 },
    ])
    expect(trail.items[0]?.answers).toMatchObject([{ text: 'Tenía permiso' }])
  })

  test('is not brought back by an editor that still carries it, nor by another post', async () => {
    await told(takeOut(photo))
    const body = { body: 'Otra', language: 'es', files: [{ id: photo, alt: 'x' }] }
    const edit = (version: number) =>
      send(world, ana, at(), { method: 'PATCH', headers: { 'if-match': `"${version}"` }, body })
    expect([(await edit(1)).status, (await edit(2)).status]).toEqual([409, 422])
    expect((await send(world, ana, `/threads/${thread.id}/posts`, { body })).status).toBe(422)
    const plain = { body: 'Corregido', language: 'es' }
    const old = { method: 'PATCH', headers: { 'if-match': '"1"' }, body: plain }
    expect((await send(world, ana, at(), old)).status).toBe(409)
    await told(send(world, ana, at(), { ...old, headers: { 'if-match': '"2"' } }))
    expect(await post()).toMatchObject({ version: 3, files: [{ id: report }], takenOut: [{ id: photo }] })
  })

  test('two at once: both are out, and each is told', async () => {
    const answers = await Promise.all([takeOut(photo), takeOut(report)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const { files, takenOut = [] } = (await post()) ?? {}
    expect([files, new Set(takenOut.map(({ id }) => id))]).toEqual([undefined, new Set([photo, report])])
    expect((await told<Page<OrderAct>>(send(world, ana, '/me/acts'))).items).toHaveLength(2)
  })

  test('from a post that is hidden too; it comes back without it', async () => {
    const keeping = (state: string) =>
      send(world, keeper, `${at()}/keeping`, { method: 'PUT', body: { state, reason: 'Se mira' } })
    await told(keeping('hidden'))
    await told(takeOut(photo))
    // Of a hidden post nobody else is told that it carried files.
    const seen = await post(await signedInAs(world))
    expect([seen?.files, seen?.takenOut]).toEqual([undefined, undefined])
    await told(keeping('visible'))
    expect((await post())?.files?.map(({ id }) => id)).toEqual([report])
  })

  test('loses a passage in its reason by a redaction of the post', async () => {
    await told(takeOut(photo, keeper, 'Muestra a Wilmer Andino'))
    const redaction = { body: { passage: 'Wilmer Andino', reason: 'Nombra a un niño' } }
    await told<Redaction>(send(world, keeper, `${at()}/redaction`, redaction))
    expect(JSON.stringify(await post())).not.toContain('Wilmer Andino')
  })

  test.each([
    ['an editor', 'editor', 403],
    ['a liaison', 'liaison', 403],
  ] as const)('not by %s', async (_who, role, status) => {
    const other = await signedInAs(world, { role, name: 'Beto' })
    expect((await takeOut(photo, other)).status).toBe(status)
    expect((await takeOut(photo, ana)).status).toBe(403)
    expect((await post())?.files).toHaveLength(2)
  })

  test('absent, of another post, and gone look the same; a reason has its bounds', async () => {
    const absent = await takeOut('file_01ARZ3NDEKTSV4RRFFQ69G5FAV')
    const other = await sent(house(), ana, 'otro.pdf', pdf('otro'))
    const elsewhere = await takeOut(other.id)
    expect([absent.status, elsewhere.status]).toEqual([404, 404])
    expect(await elsewhere.text()).toBe(await absent.text())
    for (const [reason, limit] of [
      ['', '1'],
      ['x'.repeat(501), '500'],
    ] as const) {
      const refused = await takeOut(photo, keeper, reason)
      const text = await refused.text()
      expect([refused.status, text]).toEqual([422, expect.stringContaining('reason')])
      expect(text).toContain(limit)
    }
    for (const reason of someOfEach(1)) expect([200, 422]).toContain((await takeOut(photo, keeper, reason)).status)
  })
})
