import { beforeEach, describe, expect, test } from 'vitest'
import { practicePath } from '../../functions/publicSite/addresses.ts'
import type { Publication } from '../../shared/catalogue.ts'
import type { Practice, PracticeEdit, TranslationEdit } from '../../shared/practices.ts'
import { behindOf } from '../../shared/practiceTranslations.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { edit, fullTexts, read } from '../support/practices.ts'
import { published, stepped } from '../support/publications.ts'
import { type PublicNetwork, usePublicSite } from '../support/publicSite.ts'
import { seated } from '../support/seats.ts'
import type { World } from '../support/world.ts'

const site = usePublicSite()
let network: PublicNetwork
let world: World
let ana: SignedIn
let editor: SignedIn
let id: string

beforeEach(async () => {
  network = await site.newNetwork()
  world = network.world
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  editor = await signedInAs(world, { role: 'editor', name: 'Eva' })
  id = (await published(world, ana, { editor })).id
})

const record = (): Promise<Practice> => read(world, ana, id)
async function translate(texts: TranslationEdit['texts'], language = 'en', byMachine = false): Promise<Response> {
  const practice = await record()
  const version = practice.translations.find((one) => one.language === language)?.version ?? 0
  const headers = { 'if-match': `"${version}"` }
  const body = { from: practice.version, texts, byMachine }
  return send(world, ana, `/practices/${id}/translations/${language}`, { method: 'PUT', headers, body })
}
const carry = (who: SignedIn = ana, language = 'en') =>
  stepped(world, who, `/publications/${id}/translations/${language}`)
const publication = () => told<Publication>(send(world, ana, `/publications/${id}`))
async function rewrite(texts: PracticeEdit['texts']): Promise<void> {
  await told(edit(world, ana, id, { texts }, (await record()).version))
}
const title = 'Public guardianship'

describe('a translation of what is published', () => {
  test('reaches the published version without a review, its lists and its public page, and changes nothing else', async () => {
    const before = await publication()
    await told(translate({ title, problem: 'They arrive alone' }, 'en', true))
    await told(carry())
    const after = await publication()
    expect(after.version).toEqual({
      ...before.version,
      translations: [expect.objectContaining({ language: 'en', byMachine: true })],
    })
    expect(after.entry).toMatchObject({
      number: 1,
      titles: { es: fullTexts.title, en: title },
      summaries: { es: fullTexts.summary },
    })
    await network.settle()
    const page = await network.text(practicePath(id, 'en'))
    expect(page).toContain(`<h1>${title}</h1>`)
    expect(page).toContain('They arrive alone')
    await told(translate({ problem: 'They arrive by night' }))
    await told(carry())
    await network.settle()
    expect(await network.text(practicePath(id, 'en', 1))).toContain('They arrive by night')
  })

  test('is of what the published version says: what was rewritten since, or in between, keeps the translation that it had', async () => {
    await told(translate({ title, problem: 'They arrive alone', cost: 'Ten' }))
    await told(carry())
    await told(stepped(world, ana, `/publications/${id}/revision`))
    await rewrite({ problem: 'Otro problema' })
    await told(translate({ problem: 'Another problem', cost: 'Ten a month' }))
    await told(carry())
    const texts = async () => (await publication()).version?.translations[0]?.texts
    expect(await texts()).toMatchObject({ problem: 'They arrive alone', cost: 'Ten a month' })
    await told(stepped(world, ana, `/publications/${id}/revision`, { method: 'DELETE' }))
    await told(carry())
    expect(await texts()).toMatchObject({ problem: 'They arrive alone' })
    await told(translate({ problem: 'They arrive alone, once more' }))
    await told(carry())
    const { version } = await publication()
    const [translation] = version?.translations ?? []
    expect(translation?.texts.problem).toBe('They arrive alone, once more')
    expect(version && translation && behindOf(version, translation).stale).toEqual([])
  })

  test('of two languages at once none is lost', async () => {
    await told(translate({ title }))
    await told(translate({ title: 'Tutela pública' }, 'pt'))
    await Promise.all([told(carry()), told(carry(ana, 'pt'))])
    const { entry, version } = await publication()
    expect(entry.titles).toEqual({ es: fullTexts.title, en: title, pt: 'Tutela pública' })
    expect(version?.translations.map(({ language }) => language)).toEqual(['en', 'pt'])
  })

  test.each([
    ['by whoever keeps the record', 'ana', 'en', 200],
    ['not by the Institute', 'editor', 'en', 403],
    ['not by another State', 'luis', 'en', 404],
    ['not into the language of the original', 'ana', 'es', 409],
    ['not where there is none', 'ana', 'fr', 409],
    ['not into another language', 'ana', 'de', 404],
  ])('is carried over %s', async (_name, who, language, status) => {
    await told(translate({ title }))
    const luis = await seated(world, { name: 'Luis', country: 'MX' })
    const answer = await carry({ ana, editor, luis }[who] ?? ana, language)
    expect(answer.status).toBe(status)
    expect((await publication()).version?.translations).toHaveLength(status === 200 ? 1 : 0)
  })

  test('needs its title, and ends with the practice', async () => {
    await told(translate({ problem: 'They arrive alone' }))
    expect((await carry()).status).toBe(422)
    await told(translate({ title }))
    await told(stepped(world, ana, `/publications/${id}/withdrawal`, { body: { reason: 'Se pidió' } }))
    expect((await carry()).status).toBe(409)
    expect((await translate({ title: 'Another' })).status).toBe(409)
    expect(await world.deps.catalogue.versionRows(id)).toEqual([])
  })
})
