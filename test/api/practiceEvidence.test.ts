import { beforeEach, describe, expect, test } from 'vitest'
import { sweepOrphans } from '../../functions/files/orphans.ts'
import type { SentFile } from '../../shared/files.ts'
import { practiceCsv } from '../../shared/practiceCsv.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { pdf, photograph } from '../support/fileContents.ts'
import { begin, sent, useFileHouse } from '../support/filing.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { newSession, type SignedIn, signedInAs } from '../support/people.ts'
import { begun, edit, fullFacts, fullTexts, read } from '../support/practices.ts'
import { putAt, stepped } from '../support/publications.ts'
import { seated } from '../support/seats.ts'
import type { World } from '../support/world.ts'

const house = useFileHouse()
let world: World
let ana: SignedIn
let id: string

beforeEach(async () => {
  world = house().world
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  id = (await begun(world, ana)).id
})

type Wanted = { id: string; caption: string }[]
const carry = (evidence: Wanted, version = 1, who = ana, practice = id) =>
  edit(world, who, practice, { facts: { evidence } }, version)
const addresses = (who: SignedIn, practice = id) => send(world, who, `/practices/${practice}/evidence`)
const report = () => sent(house(), ana, 'informe.pdf', pdf())

describe('evidence of the results', () => {
  test('is listed with its name, kind, size and caption, and fetched behind the door of the record', async () => {
    const [file, picture] = [await report(), await sent(house(), ana, 'foto.jpg', await photograph())]
    await told(
      carry([
        { id: file.id, caption: ' Cifras de 2025 ' },
        { id: picture.id, caption: '' },
      ]),
    )
    const { facts } = await read(world, ana, id)
    expect(facts.evidence).toEqual([
      { id: file.id, name: 'informe.pdf', kind: 'pdf', bytes: file.bytes, caption: 'Cifras de 2025' },
      { id: picture.id, name: 'foto.jpg', kind: 'jpeg', bytes: picture.bytes, caption: '' },
    ])
    const { files } = await told<{ files: { address: string; thumbnail?: string }[] }>(addresses(ana))
    expect((await fetch(files[0]?.address ?? '')).headers.get('content-disposition')).toContain('informe.pdf')
    expect(files.map(({ thumbnail }) => thumbnail !== undefined)).toEqual([false, true])
    const absent = await (await addresses(ana, 'practice_01ARZ3NDEKTSV4RRFFQ69G5FAV')).text()
    for (const who of [await seated(world, { country: 'MX' }), await signedInAs(world, { role: 'coordinator' })]) {
      const answer = await addresses(who)
      expect([answer.status, await answer.text()]).toEqual([404, absent])
    }
    expect(practiceCsv(await read(world, ana, id))).toContain('informe.pdf | Cifras de 2025\nfoto.jpg')
  })

  test('stays past the day after which files that nothing carries go, and whoever sent it cannot take it away', async () => {
    const [kept, left] = [await report(), await report()]
    await told(carry([{ id: kept.id, caption: '' }]))
    expect((await send(world, ana, `/files/${kept.id}`, { method: 'DELETE' })).status).toBe(409)
    world.clock.forward(25 * 60)
    ana = await newSession(world, { ...ana.person })
    await sweepOrphans(world.deps)
    await house().work()
    expect(house().kept(kept.id)).not.toEqual([])
    expect(house().kept(left.id)).toEqual([])
  })

  test('is nobody’s but one carrier’s: not a post’s, not another record’s, not a stranger’s, not one on its way', async () => {
    const file = await report()
    await told(carry([{ id: file.id, caption: '' }]))
    const other = await begun(world, ana)
    const refused = await told<ProblemBody>(carry([{ id: file.id, caption: '' }], 1, ana, other.id), 422)
    expect(refused.fields).toMatchObject([{ field: 'facts.evidence.0.id', fault: 'not-a-choice' }])
    const space = await makeSpace(world)
    const body = { title: 'x', body: 'hola', language: 'es', files: [{ id: file.id }] }
    expect((await send(world, ana, `/spaces/${space.id}/threads`, { body })).status).toBe(422)
    const luis = await seated(world, { country: 'MX' })
    const his = await begun(world, luis)
    const hers = await report()
    expect((await carry([{ id: hers.id, caption: '' }], 1, luis, his.id)).status).toBe(422)
    const coming = await begin(world, ana, 'b.pdf', 10)
    expect((await carry([{ id: coming.id, caption: '' }], 1, ana, other.id)).status).toBe(422)
    const posted = await report()
    const thread = await openThread(world, ana, space)
    const reply = { body: 'hola', language: 'es', files: [{ id: posted.id }] }
    await told(send(world, ana, `/threads/${thread.id}/posts`, { body: reply }), 201)
    expect((await carry([{ id: posted.id, caption: '' }], 1, ana, other.id)).status).toBe(422)
  })

  test('of two records that take it at once one has it', async () => {
    const file = await report()
    const other = await begun(world, ana)
    const answers = await Promise.all([id, other.id].map((one) => carry([{ id: file.id, caption: '' }], 1, ana, one)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
  })

  test('passes with the seat: who sits there now leaves it out, and it is gone from that moment', async () => {
    const file = await report()
    await told(carry([{ id: file.id, caption: 'Cifras' }]))
    const next = await signedInAs(world, { name: 'Eva', country: 'HN', seatId: ana.person.seatId ?? '' })
    await told(carry([{ id: file.id, caption: 'Otras' }], 2, next))
    expect((await read(world, next, id)).facts.evidence[0]).toMatchObject({ name: 'informe.pdf', caption: 'Otras' })
    await told(carry([], 3, next))
    expect(await told(addresses(next))).toEqual({ files: [] })
    expect((await send(world, ana, `/files/${file.id}`)).status).toBe(404)
    await house().work()
    expect(house().kept(file.id)).toEqual([])
  })

  test('goes with the draft', async () => {
    const file = await report()
    await told(carry([{ id: file.id, caption: '' }]))
    const path = `/practices/${id}`
    expect((await send(world, ana, path, { method: 'DELETE', headers: { 'if-match': '"2"' } })).status).toBe(204)
    await house().work()
    expect(house().kept(file.id)).toEqual([])
  })

  describe('that is published', () => {
    let luis: SignedIn
    let editor: SignedIn
    beforeEach(async () => {
      luis = await seated(world, { name: 'Luis', country: 'MX' })
      editor = await signedInAs(world, { role: 'editor' })
    })
    const holding = async (...files: SentFile[]) => {
      const { version } = await read(world, ana, id)
      await told(
        carry(
          files.map((file) => ({ id: file.id, caption: '' })),
          version,
        ),
      )
    }
    const publish = async () => {
      const { focalPoints: _, country: __, evidence: ___, ...facts } = fullFacts
      await told(edit(world, ana, id, { facts, texts: fullTexts }, (await read(world, ana, id)).version))
      await putAt(world, id, 'decided', 'validated')
      await told(stepped(world, editor, `/publications/${id}`))
    }
    const revise = (method = 'PUT') => told(stepped(world, ana, `/publications/${id}/revision`, { method }))
    const shown = async (number: number) => {
      const path = `/publications/${id}/evidence?number=${number}`
      const { files } = await told<{ files: { id: string; address: string }[] }>(send(world, luis, path))
      for (const { address } of files) expect((await fetch(address)).status).toBe(200)
      return files.map((file) => file.id)
    }
    const areKept = async (...files: SentFile[]) => {
      // What ends is swept by an effect of that.
      for (let time = 0; time < 2; time++) await house().work()
      return files.map((file) => house().kept(file.id).length > 0)
    }

    test('stays while a version shows it; what came with a revision alone goes when it is left out or let go', async () => {
      const [first, left, abandoned] = [await report(), await report(), await report()]
      await holding(first)
      await publish()
      await revise()
      await holding(left, abandoned)
      await holding(abandoned)
      expect(await areKept(first, left, abandoned)).toEqual([true, false, true])
      await revise('DELETE')
      expect(await areKept(first, left, abandoned)).toEqual([true, false, false])
      expect(await shown(1)).toEqual([first.id])
    })

    test('goes with all its versions, and with the revision, when it is withdrawn', async () => {
      const [first, second, third] = [await report(), await report(), await report()]
      await holding(first)
      await publish()
      await revise()
      await holding(second)
      await publish()
      await revise()
      await holding(third)
      expect([await shown(1), await shown(2)]).toEqual([[first.id], [second.id]])
      const body = { reason: 'Lo pidió una familia' }
      await told(stepped(world, ana, `/publications/${id}/withdrawal`, { body }))
      expect([await shown(1), await shown(2)]).toEqual([[], []])
      expect(await areKept(first, second, third)).toEqual([false, false, false])
      expect(await house().world.deps.sentFiles.files([first.id, second.id, third.id])).toEqual([])
      expect(await told(addresses(ana))).toEqual({ files: [] })
    })
  })

  test('is ten files at most, each once', async () => {
    const ids = Array.from({ length: 11 }, (_, at) => ({ id: `file_01ARZ3NDEKTSV4RRFFQ69G5F${10 + at}`, caption: '' }))
    const fault = async (evidence: Wanted) => (await told<ProblemBody>(carry(evidence), 422)).fields?.[0]
    expect(await fault(ids)).toMatchObject({ field: 'facts.evidence', fault: 'too-long', limit: 10 })
    expect(await fault(ids.slice(0, 10))).toMatchObject({ field: 'facts.evidence.0.id', fault: 'not-a-choice' })
    expect(await fault([...ids.slice(0, 1), ...ids.slice(0, 1)])).toMatchObject({ field: 'facts.evidence' })
  })
})
