import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTableServer, type TableServer } from '../../infra/local/table/server.ts'
import { openLevel } from '../../infra/local/table/storage.ts'
import type { PostSource, PostView, Revision, Space, Thread } from '../../shared/forum.ts'
import type { OrderAct, Redaction } from '../../shared/order.ts'
import { dump } from '../infra/sampleRows.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { newDataDir } from '../support/machine.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, type World } from '../support/world.ts'

const passage = 'Pedro Sarmiento Quiñónez, de ocho años'
const dayMs = 24 * 60 * 60 * 1000
let data: ReturnType<typeof newDataDir>
let server: TableServer
let nowMs = Date.parse('2026-11-23T12:00:00.000Z')
let world: World
let keeper: SignedIn
let ana: SignedIn
let luz: SignedIn
let space: Space
let thread: Thread

beforeEach(async () => {
  data = newDataDir()
  nowMs = Date.parse('2026-11-23T12:00:00.000Z')
  server = await startTableServer({ directory: data.path, now: () => nowMs })
  world = await newWorld(server)
  keeper = await signedInAs(world, { role: 'coordinator', name: 'Marta *Coordina*' })
  ana = await signedInAs(world, { name: 'Ana Pérez' })
  luz = await signedInAs(world, { name: 'Luz Ríos' })
  space = await makeSpace(world)
  thread = await openThread(world, ana, space, `El caso de ${passage}`)
})
afterEach(async () => {
  await server.close().catch(() => undefined)
  data.remove()
})

const at = (number: number, rest = '') => `/threads/${thread.id}/posts/${number}${rest}`
const write = async (who: SignedIn, body: string, more = {}) =>
  told<PostView>(send(world, who, `/threads/${thread.id}/posts`, { body: { body, language: 'es' }, ...more }), 201)
const edit = async (number: number, version: number, body: string) =>
  send(world, ana, at(number), {
    method: 'PATCH',
    body: { body, language: 'es' },
    headers: { 'if-match': `"${version}"` },
  })
const redact = (number: number, given = passage, reason = 'Nombra a un niño') =>
  send(world, keeper, at(number, '/redaction'), { body: { passage: given, reason } })

/** A passage wherever people can put it: title, three states of a post, a flag, a removal's reason, an answer, another post that quotes it. */
async function spread(): Promise<void> {
  await write(ana, `Hoy llegó ${passage}.`, { headers: { 'idempotency-key': 'una-respuesta' } })
  await edit(2, 1, `Hoy llegó **${passage}**, solo.`)
  await edit(2, 2, `Hoy llegó\n> ${passage.replace(' de ', '\n> de ')}\ncon su hermano.`)
  await write(luz, `> ${passage}\n\n¿Quién lo acompaña?`)
  const flag = { reason: 'child', text: `Dice «${passage}»` }
  await send(world, luz, at(2, '/flag'), { method: 'PUT', body: flag })
  const hide = { state: 'hidden', reason: 'Se revisa' }
  await send(world, keeper, at(2, '/keeping'), { method: 'PUT', body: hide })
  const [act] = (await told<{ items: OrderAct[] }>(send(world, ana, '/me/acts'))).items
  await told(send(world, ana, `/me/acts/${act?.id}/answers`, { body: { text: `${passage} no es su nombre` } }), 201)
  for (const [version, body] of [`Se acordó acoger a ${passage}.`, `Se acogió a ${passage}.`].entries()) {
    const headers = { 'if-match': `"${version}"` }
    await told(
      send(world, ana, `/threads/${thread.id}/summary`, { method: 'PUT', body: { body, language: 'es' }, headers }),
    )
  }
  await send(world, luz, `/threads/${thread.id}`)
}

const holds = (text: string | Buffer) => {
  const flat = text.toString().replaceAll(/(\\n|\s|>|&gt;)+/g, ' ')
  return flat.includes(passage)
}

describe('a redacted passage', () => {
  test('is found nowhere: not in an item, an index, the stream, an outbox row, nor on the disk a day later', async () => {
    await spread()
    expect((await dump(world)).filter((row) => holds(JSON.stringify(row))).length).toBeGreaterThan(7)
    const first = await told<Redaction>(redact(2))
    // Three states, the title, the flag, the answer, two of the summary.
    expect(first).toMatchObject({ rewritten: 8, alsoIn: [3], lookedThrough: true })
    expect(await told<Redaction>(redact(3))).toMatchObject({ rewritten: 1, alsoIn: [] })

    expect((await dump(world)).filter((row) => holds(JSON.stringify(row)))).toEqual([])
    for (const who of [ana, luz, keeper]) {
      for (const path of ['', '?from=1', '/posts/2', '/posts/2/revisions', '/posts/3/revisions'])
        expect(holds(await (await send(world, who, `/threads/${thread.id}${path}`)).text()), path).toBe(false)
    }
    expect(holds(await (await send(world, keeper, '/flags')).text())).toBe(false)
    expect(holds(await (await send(world, keeper, '/audit')).text())).toBe(false)
    expect(holds(await (await send(world, ana, '/me/acts')).text())).toBe(false)

    // The readers of the stream have passed; then come the sweep of the minute, and the one of the next day.
    const records = await server.stream.read(world.tableName, undefined, 10_000)
    expect(records.some((record) => holds(JSON.stringify(record)))).toBe(true)
    await server.stream.saveCheckpoint('relay', records.at(-1)?.dynamodb?.SequenceNumber ?? '')
    await server.sweep()
    expect(
      (await server.stream.read(world.tableName, undefined, 10_000)).filter((one) => holds(JSON.stringify(one))),
    ).toEqual([])
    expect(onDisk()).toBe(true)
    nowMs += dayMs
    await server.sweep()
    await server.close()
    expect(await everythingKept()).toEqual([])
    expect(onDisk()).toBe(false)
  })

  test('leaves what more people wrote to the coordination than one transaction holds', async () => {
    await write(ana, `Hoy llegó ${passage}.`)
    const people = await Promise.all(Array.from({ length: 120 }, () => signedInAs(world)))
    const flag = { reason: 'child', text: `Dice «${passage}»` }
    for (const who of people) await send(world, who, at(2, '/flag'), { method: 'PUT', body: flag })
    // The title and the text beside them.
    expect(await told<Redaction>(redact(2))).toMatchObject({ rewritten: 122 })
    expect((await dump(world)).filter((row) => holds(JSON.stringify(row)))).toEqual([])
  })

  test('leaves a mark that says by whom and why, as text and nothing else, in every state of the post', async () => {
    await spread()
    await redact(2, passage, 'Nombra a [un niño](http://x) <b>')
    const { items } = await told<{ items: Revision[] }>(send(world, keeper, at(2, '/revisions')))
    expect(items.map(({ version, author }) => [version, author.name])).toEqual([
      [4, 'Marta *Coordina*'],
      [3, 'Ana Pérez'],
      [2, 'Ana Pérez'],
      [1, 'Ana Pérez'],
    ])
    const words = '[Pasaje suprimido por Marta *Coordina*, coordinación. Razón: Nombra a [un niño](http://x) &#x3C;b>]'
    for (const { html } of items) expect(html).toContain(words)
    expect(items[0]?.html).toContain('con su hermano')
  })

  test('leaves what the thread arrived at, and does not come back with an editor of it', async () => {
    await spread()
    await redact(2)
    const path = `/threads/${thread.id}/summary`
    const { items } = await told<{ items: Revision[] }>(send(world, luz, `${path}/revisions`))
    expect(items.map(({ version, body }) => [version, holds(body)])).toEqual([
      [3, false],
      [2, false],
      [1, false],
    ])
    const old = {
      method: 'PUT',
      body: { body: `Se acogió a ${passage}.`, language: 'es' },
      headers: { 'if-match': '"2"' },
    }
    expect((await send(world, ana, path, old)).status).toBe(409)
  })

  test('leaves the summary, the post and the title in the one transaction that leaves the row of the trail', async () => {
    await spread()
    world.costs.length = 0
    await told<Redaction>(redact(2))
    expect(world.costs.filter(({ writeUnits }) => writeUnits > 0)).toHaveLength(1)
    const { items } = await told<{ items: { act: string }[] }>(send(world, keeper, '/audit'))
    expect(items[0]?.act).toBe('post-redacted')
  })

  test('is taken out of fifty versions of the summary, the last of them with the act', async () => {
    const path = `/threads/${thread.id}/summary`
    for (let version = 0; version < 50; version++) {
      const headers = { 'if-match': `"${version}"` }
      await told(
        send(world, ana, path, { method: 'PUT', body: { body: `${version}: ${passage}`, language: 'es' }, headers }),
      )
    }
    await told<Redaction>(redact(1))
    expect((await dump(world)).filter((row) => holds(JSON.stringify(row)))).toEqual([])
    expect(await told(send(world, ana, path))).toMatchObject({ version: 51 })
  })

  test('does not come back with an editor that still holds it', async () => {
    await write(ana, `Hoy llegó ${passage}.`)
    const source = await told<PostSource>(send(world, ana, at(2)))
    await redact(2)
    const refused = await edit(2, source.version, `${source.body} Y algo más.`)
    // What was sent comes back to whoever sent it; what stands there is told without the passage.
    const { current } = await refused.json()
    expect([refused.status, holds(JSON.stringify(current))]).toEqual([409, false])
  })

  test('is taken from a closed thread too, and by nobody but those who keep order', async () => {
    await write(ana, `Hoy llegó ${passage}.`)
    await send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' })
    const asked = { body: { passage, reason: 'Mejor no' } }
    for (const who of [ana, luz, await signedInAs(world, { role: 'editor' })])
      expect((await send(world, who, at(2, '/redaction'), asked)).status).toBe(403)
    expect((await redact(2)).status).toBe(200)
  })

  test.each([
    ['that stands nowhere', 'otra cosa distinta', 'Nombra a un niño', 'passage'],
    ['that the reason repeats', passage, `Nombra a ${passage}`, 'reason'],
  ])('%s is refused, and nothing changes', async (_which, given, reason, field) => {
    await write(ana, `Hoy llegó ${passage}.`)
    const refused = await redact(2, given, reason)
    expect([refused.status, (await refused.json()).fields[0].field]).toEqual([422, field])
    expect((await told<PostSource>(send(world, ana, at(2)))).version).toBe(1)
  })

  test('is taken out of forty states of a post', async () => {
    await write(ana, `Hoy llegó ${passage}.`)
    for (let version = 1; version < 40; version++) await edit(2, version, `${version}: ${passage}`)
    expect(await told<Redaction>(redact(2))).toMatchObject({ rewritten: 41 })
    expect((await dump(world)).filter((row) => holds(JSON.stringify(row)))).toEqual([])
  })
})

/** Every key and value in the table server's store, whatever it is for. */
async function everythingKept(): Promise<string[]> {
  const level = await openLevel(data.path)
  const found: string[] = []
  for await (const [key, value] of level.iterator()) if (holds(value)) found.push(key)
  await level.close()
  return found
}

function onDisk(): boolean {
  const files = readdirSync(data.path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return files.some(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes('Sarmiento Qui'))
}
