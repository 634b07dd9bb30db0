import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { csvLine } from '../../shared/csv.ts'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { practiceColumns, practiceCsv, practiceCsvHead } from '../../shared/practiceCsv.ts'
import { textNames } from '../../shared/practiceFields.ts'
import type { PracticeImportReport } from '../../shared/practiceFiles.ts'
import { FactsEdit, type Practice, TextsEdit } from '../../shared/practices.ts'
import { send, told } from '../support/forum.ts'
import type { SignedIn } from '../support/people.ts'
import { anyFacts, anyTexts, begun, edit, exportedBy, read } from '../support/practices.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let ana: SignedIn
let luis: SignedIn

const renew = async () => {
  world = await newWorld(server())
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  luis = await seated(world, { name: 'Luis', country: 'MX' })
}

type Headers = Record<string, string>
const bring = (csv: string, dryRun = false, headers: Headers = {}, who = ana) =>
  send(world, who, '/practices/import', { body: { csv, dryRun }, headers })
const brought = (csv: string, dryRun = false, headers: Headers = {}) =>
  told<PracticeImportReport>(bring(csv, dryRun, headers))
/** A small file: the columns that are named, and a row for each list of cells. */
const small = (columns: string, ...rows: string[][]) => `${columns}\r\n${rows.map(csvLine).join('')}`
const faultsOf = ({ rows }: PracticeImportReport) =>
  rows.flatMap(({ row, faults }) => faults.map(({ column, message }) => [row, column, message]))
const put = (id: string, language: string, body: object, version = 0) =>
  told(
    send(world, ana, `/practices/${id}/translations/${language}`, {
      ...{ method: 'PUT', body: { from: 1, byMachine: false, ...body }, headers: { 'if-match': `"${version}"` } },
    }),
  )

describe('out and in again', () => {
  beforeAll(renew)

  test('any record comes back as it was, in four languages', async () => {
    const seats = [ana.person.seatId, luis.person.seatId].filter((id) => id !== undefined)
    const translations = fc.uniqueArray(fc.constantFrom<Language>('en', 'pt', 'fr'))
    const whole = fc.record({
      texts: anyTexts.filter(({ title }) => TextsEdit.parse({ title }).title !== ''),
      facts: anyFacts(seats),
      translated: translations.chain((some) =>
        fc.tuple(...some.map((one) => fc.tuple(fc.constant(one), anyTexts, fc.boolean()))),
      ),
    })
    await fc.assert(
      fc.asyncProperty(whole, async ({ texts, facts, translated }) => {
        const { id } = await begun(world, ana)
        await told(edit(world, ana, id, { texts: TextsEdit.parse(texts), facts: FactsEdit.parse(facts) }))
        for (const [language, made, byMachine] of translated) await put(id, language, { texts: made, byMachine })
        const before = await read(world, ana, id)
        const csv = practiceCsvHead + practiceCsv(before)
        const same = await brought(csv, true)
        expect([faultsOf(same), new Set(same.rows.map(({ does }) => does))]).toEqual([[], new Set(['nothing'])])
        const asNew = csv.replaceAll(id, 'A')
        expect(faultsOf(await brought(asNew, true))).toEqual([])
        const [row] = (await brought(asNew)).rows
        const after = await read(world, ana, row?.practiceId ?? '')
        const kept = ({ language, texts, facts, translations }: Practice) => ({
          ...{ language, texts, facts },
          translations: translations
            .filter((one) => textNames.some((name) => one.texts[name] !== ''))
            .map(({ language, texts, byMachine }) => ({ language, texts, byMachine })),
        })
        expect(kept(after)).toEqual(kept(before))
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('a file', () => {
  beforeEach(renew)

  test('begins new drafts of the seat, with their translations, by whatever binds their rows', async () => {
    const csv = small(
      'record;kind;language;title;themes;legal_basis;focal_points;regular'.replaceAll(';', ','),
      [
        '1',
        'original',
        'es',
        'Tutoría',
        'reception; asylum',
        'Ley 3 | 20\nCódigo \\| Civil',
        String(luis.person.seatId),
        'sí',
      ],
      ['1', 'translation', 'EN', 'Guardianship', '', '', '', ''],
      ['', '', 'pt', 'Sozinha', '', '', '', ''],
    )
    const dry = await brought(csv, true)
    expect(dry).toMatchObject({ good: 3, bad: 0, dryRun: true })
    expect(dry.rows.map(({ row, does, changes, done }) => [row, does, changes.length, done])).toEqual([
      [2, 'begins', 6, false],
      [3, 'begins', 1, false],
      [4, 'begins', 2, false],
    ])
    expect(await exportedBy(world, ana)).toEqual([])
    const { rows } = await brought(csv)
    expect(rows.every(({ done }) => done)).toBe(true)
    expect(rows[0]?.practiceId).toBe(rows[1]?.practiceId)
    const first = await read(world, ana, rows[0]?.practiceId ?? '')
    expect(first).toMatchObject({
      ...{ state: 'draft', seatId: ana.person.seatId, author: { name: 'Ana' }, version: 1, language: 'es' },
      facts: {
        ...{ country: 'HN', regular: true, themes: ['reception', 'asylum'] },
        focalPoints: [{ id: luis.person.seatId, country: 'MX' }],
        legalBasis: [
          { instrument: 'Ley 3', article: '20' },
          { instrument: 'Código | Civil', article: '' },
        ],
      },
      translations: [{ language: 'en', texts: { title: 'Guardianship' }, versions: { title: 1 }, version: 1 }],
    })
    expect((await told<{ items: unknown[] }>(send(world, ana, '/practices'))).items).toHaveLength(2)
  })

  test('changes a draft on top of the version that it names, field by field, and says which', async () => {
    const { id } = await begun(world, ana)
    await told(edit(world, ana, id, { texts: { cost: 'doce', problem: 'De noche' } }))
    await put(id, 'en', { texts: { title: 'Old' } })
    const csv = small(
      'record,version,kind,language,title,cost',
      [id, '2', 'original', 'es', 'Tutoría en 24 horas', "'13"],
      [id, '1', 'translation', 'en', 'New', ''],
    )
    expect((await brought(csv, true)).rows.map(({ does, changes }) => [does, changes])).toEqual([
      ['changes', ['cost']],
      ['changes', ['title']],
    ])
    await brought(csv)
    const { version, texts, textVersions, translations } = await read(world, ana, id)
    expect([version, texts.cost, texts.problem, textVersions.cost]).toEqual([3, '13', 'De noche', 3])
    expect(translations).toMatchObject([{ version: 2, texts: { title: 'New' }, versions: { title: 3 } }])
    const again = await brought(csv)
    expect(faultsOf(again).map(([row, column]) => [row, column])).toEqual([
      [2, 'version'],
      [3, 'version'],
    ])
    expect(again.rows[0]?.faults[0]?.message).toContain('3')
    expect((await read(world, ana, id)).version).toBe(3)
  })

  test('says row by row and column by column what is wrong, in the reader’s words, and then nothing is written', async () => {
    const other = await begun(world, luis)
    const columns =
      'record,version,kind,language,by_machine,title,country,level,themes,began,clearedOn,legal_basis,focal_points'
    const row = (...cells: string[]) => [...cells, ...Array.from({ length: 13 - cells.length }, () => '')]
    const csv = small(
      columns.replace('clearedOn', 'cleared_on'),
      row('A', '', '', 'es', '', 'Buena'),
      row(
        'B',
        'x',
        'copy',
        'de',
        'maybe',
        'x'.repeat(201),
        'ES',
        'mundial',
        'clima',
        'enero',
        '2026-02-30',
        'a'.repeat(301),
      ),
      row('C', '', 'translation', 'en', '', 'Alone'),
      row('D', '', '', 'es', '', 'D'),
      row('D', '', 'translation', 'es', '', 'D'),
      row('E', '', '', 'es'),
      row(other.id, '1', '', 'es', '', 'Ajena'),
      row('F', '', '', 'es', '', 'F', 'MX'),
      [...row('G', '', '', 'es', '', 'G').slice(0, 12), 'seat_01ARZ3NDEKTSV4RRFFQ69G5FAV'],
      ['H'],
      row('I', '', '', 'es', '', 'I'),
      row('I', '', 'translation', 'en', '', 'I', 'HN'),
    )
    const report = await brought(csv)
    expect([report.good, report.bad]).toEqual([3, 9])
    expect(faultsOf(report).map(([row, column]) => `${row} ${column}`)).toEqual([
      ...['kind', 'language', 'version', 'by_machine', 'title', 'country', 'level', 'themes', 'began'].map(
        (one) => `3 ${one}`,
      ),
      ...['3 legal_basis', '3 cleared_on', '4 kind', '6 language', '7 title', '8 record', '9 country'],
      ...['10 focal_points', '11 ', '13 country'],
    ])
    const said = faultsOf(report).map(([row, , message]) => `${row}: ${message}`)
    expect(said).toContain('3: Admite como máximo 200.')
    expect(said).toContain('3: Aquí se acepta: national, subnational, local, cross-border.')
    expect(said).toContain('3: Escriba el año y el mes así: 2019-03.')
    expect(said).toContain('6: La fila 5 ya dice lo mismo.')
    expect(await exportedBy(world, ana)).toEqual([])
  })

  test.each([
    ['record,language', [[1, 'title']]],
    ['record,language,title,título', [[1, 'título']]],
    ['record,language,title,Title', [[1, 'title']]],
    ['record,language,title\n"a', [[2, '']]],
  ])('with %j has its head or its quotes wrong', async (csv, places) => {
    expect(faultsOf(await brought(csv)).map(([row, column]) => [row, column])).toEqual(places)
  })

  test('is brought once, however often it is sent with its key', async () => {
    const csv = small('record,language,title', ['1', 'es', 'Una'], ['2', 'es', 'Dos'])
    const key = { 'idempotency-key': 'a-key-of-ana' }
    const [first, second] = await Promise.all([brought(csv, false, key), brought(csv, false, key)])
    const ids = first.rows.map(({ practiceId }) => practiceId)
    expect(second.rows.map(({ practiceId }) => practiceId)).toEqual(ids)
    expect((await brought(csv, false, key)).rows.map(({ done, practiceId }) => [done, practiceId])).toEqual(
      ids.map((id) => [true, id]),
    )
    expect(await exportedBy(world, ana)).toHaveLength(2)
    expect((await bring(`${csv}x,es,Tres`, false, key)).status).toBe(422)
  })

  test('that was cut short goes on, and what somebody saved meanwhile is not written over', async () => {
    const { id } = await begun(world, ana)
    const csv = small('record,version,language,title', ['1', '', 'es', 'Nueva'], [id, '1', 'es', 'Cambiada'])
    const { storesWithin } = world.deps
    world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const keepPractice: typeof stores.practices.keepPractice = async (...given) => {
        if (given[1].before > 0) await edit(world, ana, id, { texts: { cost: '1' } })
        return stores.practices.keepPractice(...given)
      }
      return { ...stores, practices: { ...stores.practices, keepPractice } }
    }
    const report = await brought(csv)
    expect(report.rows.map(({ done, faults }) => [done, faults.map(({ column }) => column)])).toEqual([
      [true, []],
      [false, ['version']],
    ])
    expect((await read(world, ana, id)).texts).toMatchObject({ title: 'Tutoría en 24 horas', cost: '1' })
  })

  test.each([
    [limits.practiceRows - 1, 200],
    [limits.practiceRows, 200],
    [limits.practiceRows + 1, 422],
  ])('of %i rows is answered with %i', async (count, status) => {
    const rows = Array.from({ length: count }, (_, at) => [`${at}`, 'es', `Práctica ${at}`])
    const answer = await bring(small('record,language,title', ...rows), true)
    expect(answer.status).toBe(status)
    if (status === 422) expect((await answer.json()).fields).toMatchObject([{ field: 'csv', limit: 100 }])
  })

  test('of as many bytes as a request takes is read, and one more is refused with the limit', async () => {
    const head = 'record,language,title\r\n'
    const around = JSON.stringify({ csv: head, dryRun: true }).length
    const ofBytes = (bytes: number) => bring(head + 'x'.repeat(bytes - around), true)
    const statuses = [-1, 0, 1].map(async (more) => (await ofBytes(limits.apiBodyBytes + more)).status)
    expect(await Promise.all(statuses)).toEqual([200, 200, 413])
    expect(await (await ofBytes(limits.apiBodyBytes + 1)).json()).toMatchObject({ limit: limits.apiBodyBytes })
  })

  test('that is a part of a larger one says which rows of that are wrong', async () => {
    const csv = small('row,record,language,title', ['40', '1', 'es', 'Una'], ['77', '1', 'es', 'Una'], ['90', '2'])
    expect(faultsOf(await brought(csv, true))).toEqual([
      [77, 'language', 'La fila 40 ya dice lo mismo.'],
      [90, '', expect.stringContaining('Esta fila no tiene 3 celdas')],
    ])
  })
})

test('every field has a column of its own', () => {
  expect(new Set(practiceColumns).size).toBe(practiceColumns.length)
})
