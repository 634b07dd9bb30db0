import { beforeEach, describe, expect, test } from 'vitest'
import type { Saved, TranslationEdit } from '../../shared/practices.ts'
import { behindOf, ofVersion } from '../../shared/practiceTranslations.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { begun, edit, read } from '../support/practices.ts'
import { type Succession, succession } from '../support/succession.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let s: Succession
let id: string

beforeEach(async () => {
  s = await succession(file.server())
  id = (await begun(s.o.world, s.former)).id
  await told(edit(s.o.world, s.former, id, { texts: { problem: 'Llegan de noche', cost: 'Doce mil' } }))
})

function translate(
  texts: TranslationEdit['texts'],
  { language = 'en', from = 2, version = 0, byMachine = false, who = s.former } = {},
) {
  const headers = { 'if-match': `"${version}"` }
  const body = { from, texts, byMachine }
  return send(s.o.world, who, `/practices/${id}/translations/${language}`, { method: 'PUT', headers, body })
}
const practice = (who: SignedIn = s.former) => read(s.o.world, who, id)
const title = 'A guardian within 24 hours'

describe('a translation', () => {
  test('is current until the original changes there, and again once it was made anew or found right', async () => {
    await told(translate({ title, problem: 'They arrive at night' }))
    const states = async () => {
      const { translations, ...original } = await practice()
      const [translation] = translations
      return translation && { ...behindOf(original, translation), of: ofVersion(translation) }
    }
    expect(await states()).toEqual({ stale: [], untranslated: ['cost'], of: 2 })
    await told(edit(s.o.world, s.former, id, { facts: { themes: ['return'] } }, 2))
    expect(await states()).toMatchObject({ stale: [] })
    await told(edit(s.o.world, s.former, id, { texts: { problem: 'Llegan de noche y sin nadie' } }, 3))
    expect(await states()).toEqual({ stale: ['problem'], untranslated: ['cost'], of: 2 })
    await told(translate({ cost: 'Twelve thousand' }, { version: 1, from: 4 }))
    expect(await states()).toMatchObject({ stale: ['problem'], untranslated: [] })
    await told(translate({ problem: 'They arrive at night' }, { version: 2, from: 4 }))
    expect(await states()).toEqual({ stale: [], untranslated: [], of: 2 })
  })

  test('says who wrote it, when, and whether a machine did', async () => {
    s.o.clock.forward(3)
    const saved = await told<Saved>(translate({ title }, { byMachine: true }))
    const { translations } = await practice()
    expect(translations).toMatchObject([
      { language: 'en', byMachine: true, author: { name: 'Suyapa Mejía' }, texts: { title, cost: '' }, ...saved },
    ])
    await told(translate({}, { version: 1 }))
    expect((await practice()).translations).toMatchObject([{ byMachine: false, texts: { title }, version: 2 }])
  })

  test('changes another ETag than the original’s text alone', async () => {
    const tag = async () => (await send(s.o.world, s.former, `/practices/${id}`)).headers.get('etag')
    const before = await tag()
    await told(translate({ title }))
    expect(await tag()).not.toBe(before)
  })

  test('of two at once one is kept, and the other is given it', async () => {
    const titles = ['One', 'Two']
    const answers = await Promise.all(titles.map((one) => translate({ title: one })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const won = titles[answers.findIndex(({ status }) => status === 200)]
    const refused: ProblemBody | undefined = await answers.find(({ status }) => status === 409)?.json()
    expect(JSON.parse(refused?.current?.text ?? '{}')).toMatchObject({
      texts: { title: won },
      savedBy: { name: 'Suyapa Mejía' },
    })
  })

  test.each([
    ['into the language of the original', { language: 'es' }, 409],
    ['into none of ours', { language: 'de' }, 404],
    ['of a version that is not there yet', { from: 3 }, 422],
    ['of the latest version', { from: 2 }, 200],
  ])('%s', async (_name, how, status) => {
    expect((await translate({ title }, how)).status).toBe(status)
    expect((await practice()).translations).toHaveLength(status === 200 ? 1 : 0)
  })

  test('keeps its language from the original, until it is emptied', async () => {
    await told(translate({ title }))
    const refused = await told<ProblemBody>(edit(s.o.world, s.former, id, { language: 'en' }, 2), 422)
    expect(refused.fields).toMatchObject([{ field: 'language', fault: 'taken' }])
    await told(translate({ title: '' }, { version: 1 }))
    await told(edit(s.o.world, s.former, id, { language: 'en' }, 2))
    const { language, translations, textVersions } = await practice()
    expect([language, translations, textVersions]).toEqual(['en', [], { title: 3, problem: 3, cost: 3 }])
  })

  test('and a change of language at the same moment: one of them is kept', async () => {
    const answers = await Promise.all([translate({ title }), edit(s.o.world, s.former, id, { language: 'en' }, 2)])
    const statuses = answers.map(({ status }) => status)
    const { language, translations } = await practice()
    expect(translations.some((one) => one.language === language)).toBe(false)
    expect(statuses).toSatisfy(([one, other]) => (one === 200) !== (other === 200))
  })
})

describe('when the seat passes', () => {
  test('its drafts are the next holder’s at once, and the former holder’s no more', async () => {
    const { o, former, next, other, pass } = s
    await told(translate({ title }))
    expect((await send(o.world, next, `/practices/${id}`)).status).toBe(404)
    await pass()
    expect(await practice(next)).toMatchObject({ author: { name: 'Suyapa Mejía' }, translations: [{ language: 'en' }] })
    await told(edit(o.world, next, id, { texts: { cost: 'Trece mil' } }, 2))
    await told(translate({ title: 'Another' }, { version: 1, who: next }))
    expect((await o.ask(next, 'GET /practices')).body.items).toMatchObject([{ id, version: 3 }])
    expect((await practice(next)).savedBy.name).toBe('Wilmer Andino')
    expect((await o.ask(former, `GET /practices/${id}`)).status).toBe(401)
    expect((await o.ask(other, `GET /practices/${id}`)).status).toBe(404)
  })

  test('whoever comes back to another seat finds them there no more', async () => {
    const { o, former, pass } = s
    await pass()
    const back = await signedInAs(o.world, { ...former.person, seatId: (await o.seat('HN')).id })
    expect((await o.ask(back, 'GET /practices')).body.items).toEqual([])
    expect((await o.ask(back, `GET /practices/${id}`)).status).toBe(404)
  })
})
