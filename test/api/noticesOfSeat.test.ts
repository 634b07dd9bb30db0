import { beforeEach, expect, test } from 'vitest'
import type { Thread } from '../../shared/forum.ts'
import type { Notice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import { makeSpace, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { type Succession, succession } from '../support/succession.ts'
import { useTableServer } from '../support/world.ts'

// What was opened from a seat is its holder's to go on with, and so to hear of.

const file = useTableServer()
let s: Succession
let eva: SignedIn
let thread: Thread

beforeEach(async () => {
  s = await succession(file.server())
  eva = await signedInAs(s.o.world, { role: 'editor', name: 'Eva' })
  thread = await s.open(s.former, { kind: 'question' })
  const reply = { body: { body: 'Así se hace', language: 'es' } }
  await told(send(s.o.world, s.other, `/threads/${thread.id}/posts`, reply), 201)
  await s.pass()
})

const put = (who: SignedIn, what: string, body: object, version?: number) =>
  told(
    send(s.o.world, who, `/threads/${thread.id}/${what}`, {
      ...{ method: 'PUT', body },
      ...(version ? { headers: { 'if-match': `"${version}"` } } : {}),
    }),
  )
async function noticesOf(who: SignedIn, about: string): Promise<Notice[]> {
  await happeningsOf(s.o.world).arrive()
  const { items } = await told<Page<Notice>>(send(s.o.world, who, '/notices'))
  return items.filter((notice) => notice.about === about)
}

test('the seat’s new holder is told of a move and of an answer, as its author was, once', async () => {
  await put(eva, 'answer', { number: 2 })
  const to = await makeSpace(s.o.world, { title: 'Otro' })
  await put(eva, 'space', { spaceId: to.id, reason: 'Trata de otra cosa' }, 2)
  await s.follow(s.next, thread)
  expect(await noticesOf(s.next, 'moved')).toMatchObject([{ about: 'moved', by: { name: 'Eva' } }])
  expect(await noticesOf(s.next, 'answer')).toMatchObject([{ about: 'answer', last: 2, by: { name: 'Rosa Quispe' } }])
  expect(await noticesOf(s.other, 'moved')).toHaveLength(1)
  expect(await noticesOf(s.other, 'chosen')).toHaveLength(1)
})

test('not of what they did themselves, and not of what they may not read', async () => {
  await put(s.next, 'answer', { number: 2 })
  expect(await noticesOf(s.next, 'answer')).toEqual([])
  const closed = await makeSpace(s.o.world, { title: 'Reservado', audience: 'members' })
  await put(eva, 'space', { spaceId: closed.id, reason: 'Es reservado' }, 2)
  expect(await noticesOf(s.next, 'moved')).toEqual([])
})

test('of what was opened from no seat, or another one, nothing', async () => {
  thread = await s.open(s.other, { kind: 'question' })
  await told(send(s.o.world, eva, `/threads/${thread.id}/posts`, { body: { body: 'Así', language: 'es' } }), 201)
  const luz = await signedInAs(s.o.world, { role: 'editor', name: 'Luz' })
  await put(luz, 'answer', { number: 2 })
  expect(await noticesOf(s.next, 'answer')).toEqual([])
  expect(await noticesOf(s.other, 'answer')).toHaveLength(1)
})
