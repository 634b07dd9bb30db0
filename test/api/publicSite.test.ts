import { beforeEach, describe, expect, test } from 'vitest'
import { listPath, practiceDataPath, practicePath, startPath } from '../../functions/publicSite/addresses.ts'
import { languages } from '../../shared/languages.ts'
import type { Practice } from '../../shared/practices.ts'
import { told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { edit, read } from '../support/practices.ts'
import { published, putAt, stepped } from '../support/publications.ts'
import { type PublicNetwork, usePublicSite } from '../support/publicSite.ts'
import { seated } from '../support/seats.ts'
import type { World } from '../support/world.ts'

const site = usePublicSite()
let network: PublicNetwork
let world: World
let ana: SignedIn
let editor: SignedIn

beforeEach(async () => {
  network = await site.newNetwork()
  world = network.world
  ana = await seated(world, { name: 'Ana Canario Secreto', country: 'HN' })
  editor = await signedInAs(world, { role: 'editor', name: 'Eva Canario Oculto' })
})

const withdraw = (id: string) =>
  told(stepped(world, editor, `/publications/${id}/withdrawal`, { body: { reason: 'Lo pidió una familia' } }))

async function publishAgain({ id }: Practice, cost: string): Promise<void> {
  await told(stepped(world, ana, `/publications/${id}/revision`))
  const { version } = await read(world, ana, id)
  await told(edit(world, ana, id, { texts: { cost } }, version))
  await putAt(world, id, 'decided', 'validated')
  await told(stepped(world, editor, `/publications/${id}`))
}

/** Whether the lists, the feeds, the sitemap and the open data know of it. */
async function placesThatName(id: string): Promise<string[]> {
  const paths = [
    ...languages.flatMap((one) => [startPath(one), listPath(undefined, 1, one), `/public/${one}/practices.atom`]),
    ...['/public/sitemap-1.xml', '/public/practices.json', '/public/practices.csv'],
  ]
  const found = paths.map(async (path) => {
    const text = await network.text(path).catch(() => '')
    return text.includes(id) ? [path] : []
  })
  return (await Promise.all(found)).flat()
}

describe('a practice that is published', () => {
  test('is there in four languages, at its own address and at that of its version, and named wherever practices are', async () => {
    const { id, texts } = await published(world, ana, { editor })
    await network.settle()
    for (const language of languages) {
      for (const version of [undefined, 1]) {
        const page = await network.text(practicePath(id, language, version))
        expect(page).toContain(`<html lang="${language}">`)
        expect(page).toContain(texts.howItWorks)
      }
    }
    expect(await placesThatName(id)).toHaveLength(15)
    expect(await network.text(practicePath(id, 'fr'))).toContain('<p class="typed" lang="es">')
    expect(JSON.parse(await network.text(practiceDataPath(id)))).toMatchObject({ id, version: 1, language: 'es' })
  })

  test('keeps each version where it was, and says which is in force', async () => {
    const practice = await published(world, ana, { editor })
    await publishAgain(practice, 'Mil al mes')
    await network.settle()
    const [old, now] = await Promise.all([1, 2].map((one) => network.text(practicePath(practice.id, 'es', one))))
    expect(old).toContain('Hay una más nueva')
    expect(old).not.toContain('Mil al mes')
    expect(now).toContain('Mil al mes')
    expect(await network.text(practicePath(practice.id, 'es'))).toContain('Mil al mes')
  })

  test('names nobody, and nothing of who cleared it or what was said inside', async () => {
    const texts = { facts: { clearedBy: 'Canario Firmante' } }
    const { id } = await published(world, ana, { editor, ...texts })
    await told(stepped(world, ana, `/publications/${id}/archive`, { body: { reason: 'Canario del archivo' } }))
    await network.settle()
    const all = await network.everything()
    expect(all).toContain(id)
    expect(all).toContain('Enlace')
    expect(all).not.toMatch(/canario|seat_|person_/i)
  })
})

describe('a practice that is withdrawn', () => {
  test('leaves a tombstone at each of its addresses, and is named nowhere', async () => {
    const practice = await published(world, ana, { editor })
    await publishAgain(practice, 'Mil al mes')
    await network.settle()
    await withdraw(practice.id)
    await network.settle()
    expect(await placesThatName(practice.id)).toEqual([])
    for (const language of languages) {
      for (const version of [undefined, 1, 2]) {
        const page = await network.text(practicePath(practice.id, language, version))
        expect(page).toContain('<meta name="robots" content="noindex">')
      }
    }
    // Whoever comes by an address of before reads that nothing is left there, and where to go on.
    for (const choice of [{ country: 'HN' }, { theme: 'reception' } as const]) {
      const page = await network.text(listPath(choice, 1, 'fr'))
      expect(page).toContain('Aucune bonne pratique n’est publiée ici')
      expect(page).toContain('<meta name="robots" content="noindex">')
      expect(page).toContain(`<a href="${listPath(undefined, 1, 'fr')}">Voir`)
    }
    const all = await network.everything()
    expect(all).not.toContain(practice.texts.title)
    expect(all).not.toContain('Mil al mes')
    expect(all).not.toContain('familia lo')
    expect(network.keys()).not.toContain(practiceDataPath(practice.id).slice(1))
  })

  test('stays gone, whatever comes twice, late or out of order, and whatever was put over its tombstone', async () => {
    const { id } = await published(world, ana, { editor })
    const early = await network.relayed()
    await withdraw(id)
    await network.settle()
    const after = await network.everything()
    await network.work(early)
    await network.work(early)
    expect(await network.everything()).toBe(after)
    const path = practicePath(id, 'es')
    const key = `${path.slice(1)}index.html`
    await network.deps.publicFiles.put(key, 'lo de antes', { contentType: 'text/html', cacheControl: '' })
    await network.work(early)
    expect(await network.text(path)).toContain('fue retirada')
  })

  test('with more versions than a transaction takes goes whole', async () => {
    const { id } = await published(world, ana, { editor })
    const first = await world.deps.catalogue.version(id, 1)
    const entry = await world.deps.catalogue.entry(id)
    if (!first || !entry) throw new Error('it is not published')
    const translations = (['en', 'pt', 'fr'] as const).map((language) => ({
      ...{ language, texts: first.texts, versions: first.textVersions, byMachine: false },
    }))
    for (let number = 2; number <= 30; number++)
      await world.table.transact(world.deps.catalogue.versionWrites({ ...first, number, translations }))
    await world.table.transact([world.deps.catalogue.entryWrite({ ...entry, number: 30 }, entry)])
    expect(await world.deps.catalogue.versionRows(id)).toHaveLength(117)
    await withdraw(id)
    expect((await world.deps.catalogue.versionRows(id)).length).toBeGreaterThan(0)
    await network.settle()
    expect(await world.deps.catalogue.versionRows(id)).toEqual([])
    expect(await network.text(practicePath(id, 'pt', 29))).toContain('foi retirada')
  })
})

test('what took its place is linked, under the title that it has', async () => {
  const old = await published(world, ana, { editor })
  const next = await published(world, ana, { editor, texts: { title: 'Lo que vino después' } })
  await told(stepped(world, editor, `/publications/${old.id}/successor`, { body: { practiceId: next.id } }))
  await network.settle()
  expect(await network.text(practicePath(old.id, 'es'))).toMatch(/ocupó su lugar: <a href="[^"]+">Lo que vino después</)
  await withdraw(next.id)
  await network.settle()
  expect(await network.text(practicePath(old.id, 'es'))).not.toContain('Lo que vino después')
})

describe('the work that a change makes', () => {
  test('is what it touches: its pages, its lists, the feeds, the sitemap and the data', async () => {
    const mexico = await seated(world, { name: 'Luis', country: 'MX' })
    const other = await published(world, mexico, { editor, facts: { themes: ['asylum'] } })
    const practice = await published(world, ana, { editor })
    await network.settle()
    network.put()
    await network.settle()
    expect(network.put()).toEqual([])
    await told(stepped(world, ana, `/publications/${practice.id}/archive`, { body: { reason: 'Terminó' } }))
    await network.settle()
    const keys = network.put()
    expect(keys.filter((key) => key.includes(other.id) || key.includes('/mx/') || key.includes('asylum'))).toEqual([])
    // Four languages: two pages, the start, the list of all, its State's and its theme's; and three files of data.
    expect(keys.filter((key) => key.endsWith('.html'))).toHaveLength(4 * 6)
    expect(keys.filter((key) => !key.endsWith('.html')).toSorted()).toEqual(
      [`public/practices/${practice.id}.json`, 'public/practices.csv', 'public/practices.json'].toSorted(),
    )
  })

  test('going through everything mends what is lost, and writes no practice that is as it should be', async () => {
    for (let more = 0; more < 3; more++) await published(world, ana, { editor })
    await network.relayed()
    const whole = [{ body: JSON.stringify({ message: { kind: 'site' } }) }]
    expect(await network.work(whole)).toEqual([])
    const before = await network.everything()
    network.put()
    await network.work(whole)
    // What is made of all is put again, for somebody may have died over it; no practice is.
    expect(network.put().filter((key) => /practices\/practice_/.test(key))).toEqual([])
    await network.deps.publicFiles.remove('state.json')
    await network.work(whole)
    expect(await network.everything()).toBe(before)
  })

  test('of two at once none is lost', async () => {
    const [one, other] = [await published(world, ana, { editor }), await published(world, ana, { editor })]
    const messages = await network.relayed()
    await Promise.all(messages.map((message) => network.work([message])))
    expect(await placesThatName(one.id)).toHaveLength(15)
    expect(await placesThatName(other.id)).toHaveLength(15)
  })

  test('one that cannot be read keeps none of the others back, and comes again within seconds', async () => {
    const [one, broken] = [await published(world, ana, { editor }), await published(world, ana, { editor })]
    const entry = await world.table.get({ pk: `publication#${broken.id}`, sk: 'entry' })
    await world.table.transact([
      { kind: 'put', item: { ...entry, pk: `publication#${broken.id}`, sk: 'entry', state: 'what?' } },
    ])
    const messages = await network.relayed()
    expect(await network.work([...messages, { body: '{' }])).toHaveLength(2)
    expect(network.postponed).toEqual([5, 5])
    expect(await placesThatName(one.id)).toHaveLength(15)
  })
})
