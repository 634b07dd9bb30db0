import { beforeEach, describe, expect, test } from 'vitest'
import { practicePath } from '../../functions/publicSite/addresses.ts'
import type { AuditPage } from '../../shared/audit.ts'
import type { PracticeRedaction, Publication } from '../../shared/catalogue.ts'
import type { Thread, ThreadPage } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import type { PracticeStepTaken } from '../../shared/practiceStandings.ts'
import type { PracticeEdit } from '../../shared/practices.ts'
import { dump } from '../infra/sampleRows.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { begun, edit, fullFacts, fullTexts, read } from '../support/practices.ts'
import { putAt, stepped } from '../support/publications.ts'
import { type PublicNetwork, usePublicSite } from '../support/publicSite.ts'
import { seated } from '../support/seats.ts'
import type { World } from '../support/world.ts'

const site = usePublicSite()
const passage = 'Pedro Sarmiento'
let network: PublicNetwork
let world: World
let ana: SignedIn
let luis: SignedIn
let editor: SignedIn
let clara: SignedIn
let thread: Thread
let id: string

beforeEach(async () => {
  network = await site.newNetwork()
  world = network.world
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  luis = await seated(world, { name: 'Luis', country: 'MX' })
  editor = await signedInAs(world, { role: 'editor', name: 'Eva' })
  clara = await signedInAs(world, { role: 'coordinator', name: 'Clara' })
  thread = await openThread(world, luis, await makeSpace(world))
  id = (await begun(world, ana, { threadId: thread.id })).id
})

const redact = (who: SignedIn, body: object = {}) =>
  send(world, who, `/publications/${id}/redaction`, { body: { passage, reason: 'Nombra a un niño', ...body } })
const publication = (query = '') => told<Publication>(send(world, luis, `/publications/${id}${query}`))
const write = async (change: PracticeEdit) => told(edit(world, ana, id, change, (await read(world, ana, id)).version))

async function publish(texts: PracticeEdit['texts']): Promise<void> {
  const { focalPoints: _, country: __, evidence: ___, ...facts } = fullFacts
  const legalBasis = [{ instrument: `Fallo ${passage}`, article: '3' }]
  await write({ facts: { ...facts, legalBasis, clearedBy: `Tutor de ${passage}` }, texts: { ...fullTexts, ...texts } })
  await putAt(world, id, 'decided', 'validated')
  await told(stepped(world, editor, `/publications/${id}`))
}
/** A file as it is once it has been looked at. */
async function attach(name: string): Promise<void> {
  const fileId = world.deps.ids.next('file')
  const file = { owner: ana.person.id, name, bytes: 3, state: 'ready', kind: 'pdf' }
  await world.table.transact([{ kind: 'put', item: { pk: `file#${fileId}`, sk: 'file', ...file } }])
  await write({ facts: { evidence: [{ id: fileId, caption: `Lo que firmó ${passage}` }] } })
}
const revise = () => told(stepped(world, ana, `/publications/${id}/revision`))
async function translate(title: string): Promise<void> {
  const { version } = await read(world, ana, id)
  const body = { from: version, byMachine: false, texts: { title, problem: `About ${passage}` } }
  const headers = { 'if-match': '"0"' }
  await told(send(world, ana, `/practices/${id}/translations/en`, { method: 'PUT', headers, body }))
  await told(stepped(world, ana, `/publications/${id}/translations/en`))
}
const linked = async () => (await told<ThreadPage>(send(world, luis, `/threads/${thread.id}`))).practices

describe('redacting a published practice', () => {
  test('takes the passage out of every row of the table and every public file, and out of nothing else', async () => {
    await attach(`${passage}.pdf`)
    await publish({ title: `El caso de ${passage}`, problem: `Así llegó ${passage}.`, cost: 'Mil al mes' })
    await translate(`The case of ${passage}`)
    expect((await linked())?.[0]?.titles).toEqual({ es: `El caso de ${passage}`, en: `The case of ${passage}` })
    await told(
      stepped(world, ana, `/publications/${id}/archive`, { body: { reason: `Lo pidió el padre de ${passage}` } }),
    )
    await network.settle()
    expect(await network.everything()).toContain(passage)

    const { rewritten } = await told<PracticeRedaction>(redact(clara))
    expect(rewritten).toBeGreaterThan(5)
    const rows = await dump(world)
    expect(rows.filter((row) => JSON.stringify(row).includes(passage))).toEqual([])
    await network.settle()
    expect(await network.everything()).not.toContain(passage)
    expect(await network.text(practicePath(id, 'en', 1))).toContain('The case of […]')
    expect((await linked())?.[0]?.titles).toEqual({ es: 'El caso de […]', en: 'The case of […]' })
    const { entry, version } = await publication()
    expect(entry).toMatchObject({ state: 'archived', titles: { es: 'El caso de […]', en: 'The case of […]' } })
    expect(version).toMatchObject({ texts: { problem: 'Así llegó […].', cost: 'Mil al mes' } })
    expect(version?.facts.evidence).toMatchObject([{ name: '[…].pdf', caption: 'Lo que firmó […]' }])
    // A translation is of the same text as before.
    const record = await read(world, ana, id)
    expect(record.textVersions).toEqual(version?.textVersions)
    expect(record.texts.title).toBe('El caso de […]')

    const { items } = await told<Page<PracticeStepTaken>>(send(world, ana, `/practices/${id}/steps`))
    expect(items[0]).toMatchObject({ step: 'redact', state: 'archived', reason: 'Nombra a un niño' })
    expect(items[1]).toMatchObject({ step: 'archive', reason: 'Lo pidió el padre de […]' })
    const audit = await told<AuditPage>(send(world, clara, '/audit?act=practice-redacted'))
    expect(audit.items).toMatchObject([{ actorId: clara.person.id, detail: { practiceId: id } }])
  })

  test('reaches every version, and the draft of the next one, of which it tells nothing', async () => {
    await publish({ cost: `Lo paga ${passage}` })
    await revise()
    await publish({})
    await revise()
    await write({ texts: { failures: `${passage} se fue` }, facts: { legalBasis: [], clearedBy: '' } })
    await told(redact(editor))
    expect((await publication('?number=1')).version?.texts.cost).toBe('Lo paga […]')
    expect((await read(world, ana, id)).texts.failures).toBe('[…] se fue')
    // What stands in the draft alone is not to be told from what stands nowhere.
    await write({ texts: { failures: `${passage} se fue` } })
    const answers = [await redact(editor), await redact(editor, { passage: 'Otra Persona' })]
    expect(answers.map(({ status }) => status)).toEqual([422, 422])
    expect(await answers[0]?.text()).toBe(await answers[1]?.text())
    expect((await read(world, ana, id)).texts.failures).toBe(`${passage} se fue`)
  })

  test('of more versions than a transaction takes reaches all', async () => {
    await publish({ cost: passage })
    const first = await world.deps.catalogue.version(id, 1)
    const entry = await world.deps.catalogue.entry(id)
    if (!first || !entry) throw new Error('it is not published')
    for (let number = 2; number <= 25; number++)
      await world.table.transact(world.deps.catalogue.versionWrites({ ...first, number }))
    await world.table.transact([world.deps.catalogue.entryWrite({ ...entry, number: 25 }, entry)])
    await told(redact(clara))
    expect(JSON.stringify(await dump(world))).not.toContain(passage)
  })

  test('is the Institute’s alone, and says no word of the passage', async () => {
    const before = await redact(clara)
    expect(before.status).toBe(404)
    await publish({})
    for (const who of [ana, luis, await signedInAs(world, { role: 'observer' })])
      expect((await redact(who)).status).toBe(403)
    expect((await redact(clara, { reason: `Nombra a ${passage}` })).status).toBe(422)
    expect((await redact(clara, { passage: 'a' })).status).toBe(422)
    expect((await publication()).version?.facts.clearedBy).toContain(passage)
  })

  test('of two at once neither brings back what the other took', async () => {
    await publish({ cost: 'Juana y Pedro Sarmiento' })
    const answers = await Promise.all([redact(clara), redact(editor, { passage: 'Juana' })])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await publication()).version?.texts.cost).toBe('[…] y […]')
  })
})

test('the Institute withdraws what is published while its keeper writes a new version', async () => {
  await publish({})
  await revise()
  expect((await send(world, editor, `/practices/${id}`)).status).toBe(404)
  const withdraw = (who: SignedIn) =>
    stepped(world, who, `/publications/${id}/withdrawal`, { body: { reason: 'Nombra a un niño' } })
  expect((await withdraw(luis)).status).toBe(403)
  await told(withdraw(editor))
  expect((await publication()).entry).toMatchObject({ state: 'withdrawn', reason: 'Nombra a un niño' })
})
