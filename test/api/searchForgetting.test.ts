import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { postKey, threadKey } from '../../functions/forum/items.ts'
import { rebuildIndex } from '../../functions/search/indexing.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { found, type Searchable, useSearch } from '../support/searching.ts'

const file = useSearch()
let house: Searchable
let ana: SignedIn
let keeper: SignedIn
let space: Space
const name = 'Xochiquetzal'

beforeEach(async () => {
  house = await file.newNetwork()
  ana = await signedInAs(house.world, { name: 'Ana' })
  keeper = await signedInAs(house.world, { role: 'coordinator', name: 'Marta' })
  space = await makeSpace(house.world)
})

const open = (body: string): Promise<Thread> => openThread(house.world, ana, space, 'Un hilo', { body })
const total = async (q: string) => (await found(house.world, ana, q)).total

/** The files of the index, whatever they are for, in which the name stands. */
function filesWithName(): string[] {
  const part = name.slice(2).toLowerCase()
  return file.kept('').filter((path) => readFileSync(path).toString('latin1').includes(part))
}

describe('what is taken away leaves the files of the index, not only what is found', () => {
  test.each([
    ['redacted', 'POST', '/posts/1/redaction', { passage: name, reason: 'Un niño' }],
    ['hidden', 'PUT', '/posts/1/keeping', { state: 'hidden', reason: 'Un niño' }],
  ])('%s', async (_how, method, path, body) => {
    const others = await Promise.all(['Una frontera', 'Otra frontera'].map(open))
    const { id } = await open(`Llegó ${name} a la frontera`)
    await house.settle()
    // In the file itself, and in a file before it.
    await rebuildIndex(house.world.deps)
    await open('Y otra frontera')
    await house.settle()
    expect(filesWithName()).not.toEqual([])
    await told(send(house.world, keeper, `/threads/${id}${path}`, { method, body }))
    expect(await house.settle()).toEqual([])
    expect(filesWithName()).toEqual([])
    expect(await total(name)).toBe(0)
    expect(await total('frontera')).toBeGreaterThan(others.length)
  })

  test('a title too, which stands with the first post, when a later one is redacted and each message comes by itself', async () => {
    const thread = await openThread(house.world, ana, space, `Llegó ${name}`, { body: 'Una frontera' })
    const body = { body: `${name} descansa`, language: 'es' }
    await told(send(house.world, ana, `/threads/${thread.id}/posts`, { body }), 201)
    await house.settle()
    await rebuildIndex(house.world.deps)
    const redaction = { passage: name, reason: 'Un niño' }
    await told(send(house.world, keeper, `/threads/${thread.id}/posts/2/redaction`, { body: redaction }))
    const messages = await house.relayed()
    const telling = (kind: string) => messages.filter((message) => JSON.stringify(message).includes(kind))
    await house.index(telling('post-changed'))
    await house.index(telling('thread-edited'))
    expect(filesWithName()).toEqual([])
    expect(await total(name)).toBe(0)
  })

  test('also when the message comes twice, and what is written meanwhile is found', async () => {
    const { id } = await open(`Llegó ${name}`)
    await house.settle()
    await rebuildIndex(house.world.deps)
    await told(
      send(house.world, keeper, `/threads/${id}/posts/1/redaction`, { body: { passage: name, reason: 'Un niño' } }),
    )
    const messages = await house.relayed()
    await open('Una frontera')
    const later = await house.relayed()
    await Promise.all([house.index(messages), house.index(later)])
    await house.index(messages)
    expect(filesWithName()).toEqual([])
    expect(await total('frontera')).toBe(1)
  })
})

describe('rows that cannot be read', () => {
  test('keep none of the others out of an index that is built anew, and are told', async () => {
    const thread = await open('primera frontera')
    for (const number of [2, 3, 4, 5]) {
      const body = { body: `respuesta ${number}, frontera`, language: 'es' }
      await told(send(house.world, ana, `/threads/${thread.id}/posts`, { body }), 201)
    }
    const lost = await open('segunda frontera')
    await open('tercera frontera')
    await damage(postKey(thread.id, 3), 'html')
    await damage(threadKey(lost.id), 'audience')
    const unread: string[] = []
    let read = 0
    const listener = { onPosts: (count: number) => (read += count), onUnread: (place: string) => unread.push(place) }
    expect(await rebuildIndex(house.world.deps, listener)).toBe(true)
    expect(unread.sort()).toEqual([threadKey(lost.id).pk, `${thread.id}/3`].sort())
    expect(read).toBe(5)
    expect(await total('tercera')).toBe(1)
    expect(await total('respuesta')).toBe(3)
  })
})

async function damage(key: { pk: string; sk: string }, name: string): Promise<void> {
  const item = await house.world.table.get(key, true)
  await house.world.table.transact([{ kind: 'put', item: { ...item, ...key, [name]: 0 } }])
}
