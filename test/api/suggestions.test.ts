import { beforeEach, describe, expect, test } from 'vitest'
import type { Space, Thread } from '../../shared/forum.ts'
import type { Suggestions } from '../../shared/suggestions.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { found, markedIn, type Searchable, search, useSearch } from '../support/searching.ts'
import type { World } from '../support/world.ts'

const file = useSearch()
let house: Searchable
let world: World
let ana: SignedIn
let editor: SignedIn
let open: Space
let closed: Space

beforeEach(async () => {
  house = await file.newNetwork()
  world = house.world
  ana = await signedInAs(world, { role: 'liaison', country: 'HN', name: 'Ana Pérez' })
  editor = await signedInAs(world, { role: 'editor', name: 'Raúl Estévez', listed: true })
  open = await makeSpace(world)
  closed = await makeSpace(world, { title: 'Cerrado', audience: 'members' })
})

const write = (title: string, more: { body?: string; language?: string } = {}, space = open): Promise<Thread> =>
  openThread(world, editor, space, title, { body: 'texto', ...more })
const asked = (q: string, who = ana) => send(world, who, `/search/suggestions?${new URLSearchParams({ q })}`)

async function suggested(q: string, who = ana): Promise<string[]> {
  const { items } = await told<Suggestions>(asked(q, who))
  return items.map((one) => (one.kind === 'thread' ? one.title.map(({ text }) => text).join('') : one.name))
}

describe('while one types', () => {
  test.each([
    ['the beginning of a word', 'prot'],
    ['any word of the title', 'fron'],
    ['other accents and capitals', 'PRÓTECC'],
    ['several beginnings, in any order', 'fronte prote'],
    ['joining words of another language', 'protec of fron'],
    ['another form of a whole word', 'fronteras'],
  ])('%s brings the title', async (_name, q) => {
    await write('Otra cosa', { body: 'Protección en la frontera' })
    await write('Protección en la frontera')
    await house.settle()
    expect(await suggested(q)).toEqual(['Protección en la frontera'])
  })

  test("the network's other words bring it too, marked", async () => {
    await write('Crianças em trânsito', { language: 'pt' })
    await house.settle()
    const { items } = await told<Suggestions>(asked('NNA'))
    expect(items).toMatchObject([{ kind: 'thread', spaceId: open.id, language: 'pt' }])
    expect(items[0]?.kind === 'thread' && markedIn(items[0].title)).toEqual(['Crianças'])
  })

  test('there are eight at most, the newest first, and people by the words of their names', async () => {
    for (let number = 1; number <= 9; number++) {
      await write(`Ruta ${number}`)
      world.clock.forward(1)
    }
    await house.settle()
    expect(await suggested('rut')).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((number) => `Ruta ${number}`))
    const rules = await signedInAs(world, { role: 'liaison', country: 'UY', name: 'Lía Rúas', listed: true })
    world.clock.forward(2)
    expect(await suggested('rua')).toEqual(['Lía Rúas'])
    expect(await suggested('ru')).toHaveLength(8)
    expect((await suggested('ru')).at(-1)).toBe('Lía Rúas')
    // Nobody looks for themselves.
    expect(await suggested('rua', rules)).toEqual([])
  })

  test('a title that was changed is found by its present words alone', async () => {
    const { id } = await write('Viejo nombre')
    await house.settle()
    const headers = { 'if-match': '"1"' }
    const body = { title: 'Nuevo nombre', language: 'es' }
    await told(send(world, editor, `/threads/${id}`, { method: 'PATCH', body, headers }))
    // The index does not know yet, and decides nothing.
    expect(await suggested('viej')).toEqual([])
    await house.settle()
    expect([await suggested('viej'), await suggested('nuev')]).toEqual([[], ['Nuevo nombre']])
  })

  test.each([
    ['a', 'q', '2'],
    ['', 'q', '2'],
    ['x'.repeat(101), 'q', '100'],
  ])('%s is refused by the name of the field and its limit', async (q, field, limit) => {
    const answer = await asked(q)
    const text = await answer.text()
    expect([answer.status, text]).toEqual([422, expect.stringContaining(field)])
    expect(text).toContain(limit)
  })

  test('a program is slowed down', async () => {
    await house.settle()
    for (let times = 0; times < 900; times++) await asked('--')
    const answer = await asked('--')
    expect([answer.status, answer.headers.has('retry-after')]).toEqual([429, true])
  })

  test('it costs one request besides the session, and a unit for each title', async () => {
    for (let number = 0; number < 12; number++) await write('Ruta')
    await house.settle()
    await asked('ruta')
    world.costs.length = 0
    await asked('ruta')
    expect(world.costs.map(({ readUnits }) => readUnits)).toEqual([1, 8])
  })
})

describe('who found nothing is asked whether they meant', () => {
  const meant = async (q: string, filters: Record<string, string> = {}, who = ana) =>
    (await found(world, who, q, filters)).meant

  test.each([
    ['a letter for another', 'acojida', 'acogida'],
    ['a letter that is missing', 'frontra', 'frontera'],
    ['a letter too many', 'proteccción', 'protección'],
    ['letters that changed places', 'fornteras', 'frontera'],
    ['two faults in a long word', 'protexion', 'protección'],
    ['one word of some', 'acogida frontra', 'acogida frontera'],
    ['a word of a phrase', '"en la frontra"', '"en la frontera"'],
    ['the accents are those of the text', 'PROTECSION', 'protección'],
  ])('%s', async (_name, q, expected) => {
    await write('Acogida y protección en la frontera', { body: 'La acogida en la frontera. protección' })
    await house.settle()
    expect(await meant(q)).toBe(expected)
    expect((await found(world, ana, expected)).total).toBe(1)
  })

  test.each([
    ['something was found', 'acogida'],
    ['nothing is near', 'zarigüeya'],
    ['a short word is near too many', 'leu'],
    ['the words are all right, and never together', 'acogida retorno'],
    ['it is too far off', 'akojidda'],
  ])('not when %s', async (_name, q) => {
    await write('Una', { body: 'La acogida, por ley' })
    await write('Otra', { body: 'El retorno' })
    await house.settle()
    expect(await meant(q)).toBeUndefined()
  })

  test('the nearest, and of those what stands in more posts; within the filters', async () => {
    await write('Uno', { body: 'costa' })
    for (let post = 0; post < 2; post++) await write('Dos', { body: 'carta' })
    await house.settle()
    expect(await meant('casta')).toBe('carta')
    expect(await meant('casta', { space: open.id })).toBe('carta')
    expect(await meant('casta', { space: closed.id })).toBeUndefined()
  })
})

describe('behind a door', () => {
  const answers = async () =>
    Promise.all(
      [
        asked('secr'),
        asked('secreta'),
        asked('rut'),
        search(world, ana, 'secrota'),
        search(world, ana, 'casta'),
        search(world, ana, 'frontra'),
        search(world, ana, 'ruta secrota'),
        search(world, ana, 'frontra', { space: closed.id }),
      ].map(async (answer) => {
        const { status, headers } = await answer
        return [status, headers.get('etag'), await (await answer).text()]
      }),
    )

  test('no word and no title leaves it, nor a count that would choose another', async () => {
    await write('Ruta', { body: 'ruta' })
    for (let post = 0; post < 2; post++) await write('Rota', { body: 'costa' })
    await write('Rota', { body: 'carta frontera' })
    await house.settle()
    const meant = async (q: string) => (await found(world, ana, q)).meant
    expect([await meant('casta'), await meant('frontra')]).toEqual(['costa', 'frontera'])
    const before = await answers()
    for (let post = 0; post < 9; post++) {
      await write('Ruta secreta', { body: 'secreta carta' }, closed)
      await write('Rito secreta', { body: 'frontra' }, closed)
    }
    await house.settle()
    expect(await answers()).toEqual(before)
    expect(await suggested('secr', editor)).toHaveLength(8)
    expect((await found(world, editor, 'secrota')).meant).toBe('secreta')
  })

  test('what went behind it is not told by an index that does not know yet', async () => {
    const { id } = await write('Ruta viajera', { body: 'palabra viajera' })
    await house.settle()
    expect([await suggested('viaj'), (await found(world, ana, 'viajero')).meant]).toEqual([['Ruta viajera'], undefined])
    expect((await found(world, ana, 'viajrea')).meant).toBe('viajera')
    await write('Otra', { body: 'las viajeras' })
    await house.settle()
    expect((await found(world, ana, 'viajrea')).meant).toBe('viajera')
    const headers = { 'if-match': '"1"' }
    const body = { spaceId: closed.id, reason: 'Trata de otra cosa' }
    await told(send(world, editor, `/threads/${id}/space`, { method: 'PUT', body, headers }))
    expect([await suggested('viaj'), (await found(world, ana, 'viajrea')).meant]).toEqual([[], 'viajeras'])
    expect((await found(world, ana, 'palabar')).meant).toBeUndefined()
  })

  test('a suspended person is told nothing from the next request on', async () => {
    await write('Ruta')
    await house.settle()
    const coordinator = await signedInAs(world, { role: 'coordinator' })
    const body = { reason: 'Pidió una pausa' }
    await send(world, coordinator, `/people/${ana.person.id}/suspension`, { method: 'PUT', body })
    expect((await asked('ru')).status).toBe(401)
  })

  test('an observer without a space is told of people, and of no thread', async () => {
    const observer = await signedInAs(world, { role: 'observer' })
    await write('Raúl')
    await house.settle()
    expect(await suggested('raul', observer)).toEqual(['Raúl Estévez'])
  })
})
