import { unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { Exported } from '../../shared/exported.ts'
import type { Writing } from '../../shared/writings.ts'
import { archiveOf } from '../../web/export/archive.ts'
import { newAttached } from '../../web/export/attached.ts'
import { type Found, goOn, newGathering, progressOf } from '../../web/export/gather.ts'
import { zipped } from '../../web/export/zip.ts'

const ulid = (end: string) => `01ARZ3NDEKTSV4RRFFQ69G5F${end}`
const writing = (given: Partial<Writing>): Writing => ({
  ...{ threadId: `thread_${ulid('AV')}`, number: 1, version: 1, body: 'Hola', language: 'es' },
  ...{ writtenAt: '2026-03-02T15:00:00.000Z', within: { title: 'Plazos', language: 'es' } },
  ...given,
})
const found = (writings: Writing[], more: Partial<Found> = {}): Found => ({
  ...newGathering().found,
  profile: {
    ...{
      id: `person_${ulid('AV')}`,
      name: 'Ana',
      role: 'liaison',
      languages: ['es'],
      about: '',
      email: 'ana@x.example',
    },
    ...{ language: 'es', zone: 'America/Montevideo', version: 1, may: { coordinate: false }, proved: true },
  },
  writings,
  ...more,
})
const given = { exportedAt: '2026-11-26T12:00:00.000Z', origin: 'https://enlaces.example', readme: () => '# Lo mío' }
const filesOf = (...what: Parameters<typeof found>) =>
  new Map(archiveOf(found(...what), given).map((file) => [file.name, 'text' in file ? file.text : '']))
const jsonOf = (files: Map<string, string>) => Exported.parse(JSON.parse(files.get('enlaces.json') ?? ''))

describe('an archive', () => {
  test('has each text under a name that every system takes, and none twice', () => {
    const titles = ['../../etc/passwd', 'CON', '«¿Qué?» : <a|b>*', '日本', 'a'.repeat(300), 'Plazos', 'Plazos']
    const writings = titles.map((title, index) =>
      writing({ threadId: `thread_${ulid(`A${index}`)}`, within: { title, language: 'es' } }),
    )
    const names = [...filesOf(writings).keys()]
    expect(names).toHaveLength(titles.length + 2)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^(?:posts\/)?[\w][\w .()-]{0,90}\.(?:md|json)$/)
  })

  test('keeps every state in the JSON and the last one in the Markdown', () => {
    const files = filesOf([
      writing({ body: 'Uno' }),
      writing({ number: 0, body: 'Resumen' }),
      writing({ version: 2, body: 'Dos', writtenAt: '2026-03-05T15:00:00.000Z' }),
    ])
    const { posts, summaries } = jsonOf(files)
    expect(posts.map(({ revisions }) => revisions.map(({ body }) => body))).toEqual([['Uno', 'Dos']])
    expect(summaries).toMatchObject([{ revisions: [{ body: 'Resumen' }] }])
    const text = files.get('posts/2026-03-02-plazos-1.md')
    expect(text).toContain('\n---\n\nDos\n')
    expect(text).toContain(`address: "https://enlaces.example/threads/thread_${ulid('AV')}?from=1#post-1"`)
  })

  test('no title and no text breaks out of the front matter', () => {
    const title = 'x"\n---\nadmin: true'
    const [, , text = ''] = [...filesOf([writing({ within: { title, language: 'es' }, body: '---\nno: 1' })]).values()]
    const [front = ''] = text.slice(4).split('\n---\n')
    expect(front.split('\n').map((line) => line.split(':')[0])).toEqual([
      ...['thread', 'address', 'number', 'language', 'written'],
    ])
    expect(text.endsWith('\n---\n\n---\nno: 1\n')).toBe(true)
  })

  test('tells nothing of where one may not read any more but one’s own words', () => {
    const files = filesOf([writing({ within: undefined })])
    expect([...files.keys()].at(-1)).toBe('posts/2026-03-02-text-1.md')
    expect(jsonOf(files).posts[0]?.within).toBeUndefined()
  })

  test('names each file that a post carries, and holds those that were fetched, with why the others are not there', async () => {
    const pdf = { kind: 'pdf' as const, bytes: 5 }
    const names = ['../informe.pdf', 'CON.pdf', 'CON.pdf', '«grande».pdf', 'ajeno.pdf']
    const files = names.map((name, at) => ({ ...pdf, id: `file_${ulid(`A${at}`)}`, name, alt: 'Un informe' }))
    const attached = newAttached()
    for (const { id } of files.slice(0, 3)) attached.contents.set(id, new Blob([`de ${id}`]))
    attached.leftOut.set(files[3]?.id ?? '', 'over-limit').set(files[4]?.id ?? '', 'unreadable')
    const written = found([writing({ files }), writing({ version: 2, body: 'Dos' })])
    const all = archiveOf(written, { ...given, attached })
    const texts = new Map(all.map((file) => [file.name, 'text' in file ? file.text : '']))
    const paths = ['informe', 'con', 'con'].map((name) => `files/2026-03-02-plazos-1-${name}.pdf`)
    paths[2] = 'files/2026-03-02-plazos-1-con (2).pdf'
    expect(jsonOf(texts).posts[0]?.files).toEqual([
      ...paths.map((path, at) => ({ ...pdf, name: names[at], alt: 'Un informe', path })),
      { ...pdf, name: names[3], alt: 'Un informe', leftOut: 'over-limit' },
      { ...pdf, name: names[4], alt: 'Un informe', leftOut: 'unreadable' },
    ])
    const front = texts.get('posts/2026-03-02-plazos-1.md')?.split('\n---\n')[0]
    expect(front).toContain('"path":"../files/2026-03-02-plazos-1-con (2).pdf"')
    expect(front).toContain('"name":"«grande».pdf","alt":"Un informe","leftOut":"over-limit"')
    const out = unzipSync(new Uint8Array(await new Blob(await zipped(all)).arrayBuffer()))
    const contents = paths.map((path) => new TextDecoder().decode(out[path]))
    expect(contents).toEqual(files.slice(0, 3).map(({ id }) => `de ${id}`))
  })

  test('ten thousand texts come out of the ZIP as they went in', async () => {
    const writings = Array.from({ length: 10_000 }, (_, index) =>
      writing({ number: index + 1, body: `Texto ${index} — ñandú 🐦` }),
    )
    const files = archiveOf(found(writings), given)
    const parts = await zipped(files)
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    const out = unzipSync(bytes)
    expect(Object.keys(out)).toHaveLength(files.length)
    const text = (name: string) => new TextDecoder().decode(out[name])
    for (const file of [files[0], files[1], files[5_000], files.at(-1)]) {
      expect(text(file?.name ?? '')).toBe(file && 'text' in file ? file.text : undefined)
    }
  })
})

test('of what a State noted of practices it holds every version that one wrote oneself, and of what is withdrawn no history', async () => {
  const practiceId = `practice_${ulid('AV')}`
  const me = found([]).profile
  const noted = (version: number, by = me?.id) => ({
    ...{ practiceId, country: 'MX', version, status: 'adopted', notedBy: { id: by }, changed: `la ${version}` },
    replication: { at: given.exportedAt, by: { id: 'person_other' } },
  })
  const practice = { practiceId, state: 'published' }
  const gone = { ...practice, state: 'withdrawn' }
  const answers: Record<string, object> = {
    '/api/me': { ...me, country: 'MX' },
    '/api/adoptions/MX': {
      items: [
        { ...noted(3), practice },
        { ...noted(1), changed: '', practice: gone },
      ],
    },
    [`/api/publications/${practiceId}/adoptions/MX/history`]: {
      items: [noted(3), noted(2, 'person_other')],
      next: 'x',
    },
    [`/api/publications/${practiceId}/adoptions/MX/history?cursor=x`]: { items: [noted(1)] },
  }
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json(answers[address] ?? { items: [] })
  })
  const gathering = newGathering()
  await goOn(gathering, { writtenBy: me?.id ?? '', signal: new AbortController().signal }, () => {})
  vi.unstubAllGlobals()
  expect(
    gathering.found.adoptions.map(({ version, changed, practice: { state } }) => [version, changed, state]),
  ).toEqual([
    [1, 'la 1', 'published'],
    [3, 'la 3', 'published'],
    [1, '', 'withdrawn'],
  ])
  expect(JSON.stringify(gathering.found.adoptions)).not.toMatch(/person_/)
  expect(asked.filter((one) => one.includes('history'))).toHaveLength(2)
})

test('docs/export.schema.json describes the JSON as it is (run with -u to write it anew)', async () => {
  const schema = JSON.stringify(z.toJSONSchema(Exported), undefined, 2)
  await expect(`${schema}\n`).toMatchFileSnapshot('../../docs/export.schema.json')
})

test.each([
  ['nothing yet', 0, [], 0],
  ['the texts at half', 1, ['2026-01-01', '2026-07-01'], 0.4],
  ['the texts done', 2, ['2026-01-01'], 0.8],
  ['all done', 12, [], 1],
])('how far it is: %s', (_name, step, days, fraction) => {
  const writings = days.map((day) => writing({ writtenAt: `${day}T00:00:00.000Z` }))
  const gathering = { ...newGathering(), step, found: found(writings) }
  expect(progressOf(gathering, Date.parse('2026-12-29')).fraction).toBeCloseTo(fraction, 2)
})
