import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { entryOf, tombstoneOf } from '../../functions/catalogue/publication.ts'
import { wholeTexts } from '../../functions/practices/rules.ts'
import { keyOf, sitemapPath } from '../../functions/publicSite/addresses.ts'
import { Listed } from '../../functions/publicSite/listed.ts'
import { listObjects, practiceObjects, type SiteObject } from '../../functions/publicSite/objects.ts'
import { namedFields, publicFacts } from '../../functions/publicSite/publicFields.ts'
import { styleSheet } from '../../functions/publicSite/style.ts'
import type { CatalogueEntry, PublishedVersion } from '../../shared/catalogue.ts'
import { csvRecords } from '../../shared/csv.ts'
import { fieldNames, textNames } from '../../shared/practiceFields.ts'
import { PracticeFacts } from '../../shared/practices.ts'
import { someOfEach } from '../hostile/corpus.ts'
import { type Element, eachElement, readHtml } from '../support/mailHtml.ts'
import { fullFacts, fullTexts } from '../support/practices.ts'
import { parseXml } from '../support/xml.ts'

const origin = 'https://enlaces.example'
const at = '2026-11-23T12:00:00.000Z'

type Given = { texts?: PublishedVersion['texts']; at?: number; more?: Partial<PublishedVersion> }

function versionOf({ texts = fullTexts, at: place = 1, more = {} }: Given = {}): PublishedVersion {
  const practiceId = `practice_01ARZ3NDEKTSV4RRFFQ69G${String(place).padStart(4, '0')}`
  const textVersions = Object.fromEntries(textNames.map((name) => [name, 2]))
  return {
    ...{ practiceId, number: 1, publishedAt: at, outcome: 'promising', language: 'es', facts: fullFacts },
    ...{ texts, textVersions, translations: [], ...more },
  }
}

const unrelated = { before: undefined, lineage: [] }

function made(version: PublishedVersion, change: Partial<CatalogueEntry> = {}): SiteObject[] {
  const entry = { ...entryOf(version, unrelated), ...change }
  return [...practiceObjects({ entry, versions: [version] }, origin), ...listObjects([Listed.parse(entry)], origin)]
}

const pagesOf = (objects: SiteObject[], under = '') =>
  objects.filter(({ key }) => key.startsWith(under) && key.endsWith('.html'))
const elementsOf = (html: string) => {
  const found: Element[] = []
  eachElement(readHtml(html).tree, (element) => found.push(element))
  return found
}
const structureOf = (html: string) =>
  elementsOf(html)
    .map(({ tagName, properties }) => `${tagName} ${Object.keys(properties)}`)
    .join('\n')

const translated: PublishedVersion['translations'][number] = {
  ...{ language: 'en', byMachine: true },
  texts: wholeTexts({ ...fullTexts, title: 'Public guardianship', cost: '' }),
  versions: { ...Object.fromEntries(textNames.map((name) => [name, 2])), problem: 1 },
}

describe('every page', () => {
  const whole = made(versionOf({ more: { translations: [translated] } }))
  const gone = made(versionOf({ at: 2 }), tombstoneOf(entryOf(versionOf({ at: 2 }), unrelated), 'x', at))
  const empty = listObjects([], origin)
  const pages = [...pagesOf(whole), ...pagesOf(gone), ...pagesOf(empty)]

  test('is valid HTML with one main heading and no script', () => {
    for (const { key, body } of pages) {
      expect([key, readHtml(body).errors]).toEqual([key, []])
      const elements = elementsOf(body)
      expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1)
      const scripts = elements.filter(({ tagName }) => tagName === 'script')
      for (const { properties } of scripts) expect(properties).toEqual({ type: 'application/ld+json' })
      const ids = elements.flatMap(({ properties }) => properties.id ?? [])
      expect(ids).toEqual([...new Set(ids)])
    }
  })

  test('leads only to what is there', () => {
    const keys = new Set([...whole, ...empty].map(({ key }) => key))
    const paths = [...pagesOf(whole), ...pagesOf(empty)].flatMap(({ body }) =>
      elementsOf(body).flatMap(({ properties: { href } }) => (typeof href === 'string' ? [href] : [])),
    )
    const own = paths.map((one) =>
      one.replace(origin, '').replace(/^(\/public)\/(?!(?:es|en|pt|fr)\/)(?=practices\/|digest\/|$)(?!.*\.)/, '$1/es/'),
    )
    const known = /^(?:\/sign-in|\/icon\.svg|#[\w-]+)$/
    expect([...new Set(own)].filter((path) => !known.test(path) && !keys.has(keyOf(path)))).toEqual([])
  })

  test('fits into what is sent in one go, with the texts of an ordinary record', () => {
    for (const { key, body } of pages) expect([key, gzipSync(body).length < 14_000]).toEqual([key, true])
    expect(gzipSync(styleSheet).length).toBeLessThan(3_000)
  })

  test('says what has a translation, what is behind, and that a machine made it', () => {
    const body = whole.find(({ key }) => key.startsWith('public/en/practices/practice_'))?.body ?? ''
    expect(body).toContain('<h1>Public guardianship</h1>')
    expect(body).toContain('translated by a machine')
    expect(body.match(/changed after it was translated/g)).toHaveLength(1)
    expect(body.match(/This text has no translation/g)).toHaveLength(1)
  })

  test('says what it is to machines, in words that end nothing early', () => {
    const title = '</script><script>alert(1)</script>'
    const objects = made(versionOf({ texts: { ...fullTexts, title } }))
    const body = objects.find(({ key }) => key.startsWith('public/es/practices/practice_'))?.body ?? ''
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({
      ...{ '@type': 'Article', headline: title, inLanguage: 'es', version: '1', datePublished: at },
      spatialCoverage: { identifier: 'HN' },
    })
  })
})

describe('what everybody reads of a record', () => {
  test('is named, or named as inner: a field that is new is neither', () => {
    expect(namedFields.toSorted()).toEqual(fieldNames.toSorted())
    expect(Object.keys(Listed.shape.facts.shape).filter((name) => !(name in publicFacts))).toEqual([])
  })

  test('is all that is named, in pages and data, and nothing of what is inner', () => {
    const texts = wholeTexts(Object.fromEntries(textNames.map((name) => [name, `canario ${name}.`])))
    const evidence = [
      {
        id: 'file_01ARZ3NDEKTSV4RRFFQ69G5FAV',
        name: 'canario.pdf',
        kind: 'pdf' as const,
        bytes: 3,
        caption: 'canario de pie',
      },
    ]
    const inner = { evidence, clearedBy: 'canario que firma', clearedOn: '2021-02-03' }
    const seat = {
      id: 'seat_01ARZ3NDEKTSV4RRFFQ69G5FAV',
      title: 'canario enlace',
      institution: 'canario casa',
      country: 'HN',
    }
    const norm = { instrument: 'canario norma', article: 'canario 3' }
    const facts = {
      ...fullFacts,
      ...inner,
      focalPoints: [seat],
      legalBasis: [norm],
      began: '2019-03',
      ended: '2024-05',
    }
    const objects = made(versionOf({ texts, more: { facts } }))
    const canaries = [...textNames.map((name) => `canario ${name}.`), 'canario enlace', 'canario casa']
    for (const key of ['public/es/practices/practice_', 'public/practices/practice_']) {
      const body = objects.find((one) => one.key.startsWith(key))?.body ?? ''
      expect([...canaries, 'canario norma', 'canario 3'].filter((one) => !body.includes(one))).toEqual([])
    }
    const all = objects.map(({ body }) => body).join('\n')
    expect(all).not.toMatch(/canario\.pdf|canario de pie|canario que firma|2021-02-03|file_0|seat_0/)
  })
})

test('what anybody wrote is text: the same elements with the same attributes, whatever it says', () => {
  const plain = pagesOf(
    made(versionOf({ texts: wholeTexts(Object.fromEntries(textNames.map((name) => [name, 'a']))) })),
    'public/fr/',
  )
  const expected = plain.map(({ body }) => structureOf(body))
  const strings = someOfEach(3).filter((text) => text.isWellFormed() && text.trim() !== '' && !/\n{2}/.test(text))
  expect(strings.length).toBeGreaterThan(30)
  for (const text of strings) {
    const texts = wholeTexts(Object.fromEntries(textNames.map((name) => [name, text])))
    const norm = [...text].slice(0, 45).join('')
    // What no field takes is in none.
    const facts =
      PracticeFacts.safeParse({ ...fullFacts, legalBasis: [{ instrument: norm, article: norm }] }).data ?? fullFacts
    const objects = made(versionOf({ texts, more: { facts } }))
    expect(
      pagesOf(objects, 'public/fr/').map(({ body }) => structureOf(body)),
      text,
    ).toEqual(expected)
    for (const { key, body } of objects) if (/\.(?:xml|atom)$/.test(key)) parseXml(body)
    const csv = objects.find(({ key }) => key.endsWith('.csv'))?.body ?? ''
    expect(csvRecords(csv)).toMatchObject([{}, {}])
  }
})

test('many are parted into pages, each of them listed once, and the sitemap names all', () => {
  const listed = Array.from({ length: 250 }, (_, place) => {
    const country = place % 5 === 0 ? 'MX' : 'HN'
    const version = versionOf({ at: place, more: { facts: { ...fullFacts, country } } })
    return Listed.parse(entryOf(version, unrelated))
  })
  const objects = new Map(listObjects(listed, origin).map(({ key, body }) => [key, body]))
  const on = (path: string) => objects.get(keyOf(path))?.match(/practice_[0-9A-Z]{26}(?=\/">)/g) ?? []
  const all = ['', 'page-2/', 'page-3/'].map((page) => on(`/public/es/practices/${page}`))
  expect(all.map((some) => some.length)).toEqual([100, 100, 50])
  expect(new Set(all.flat()).size).toBe(250)
  expect(on('/public/es/practices/states/hn/page-2/')).toHaveLength(100)
  expect(on('/public/es/practices/states/mx/')).toHaveLength(50)
  expect(on('/public/es/practices/themes/reception/page-3/')).toHaveLength(50)
  expect(objects.get(keyOf(sitemapPath))).toContain(`${origin}/public/sitemap-1.xml`)
  expect(objects.get('public/sitemap-1.xml')?.match(/<loc>/g)).toHaveLength(1_000)
})

test('the sheet has the colours and sizes of the forum', () => {
  const declarations = (css: string) =>
    [...css.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => `${name}: ${value}`)
  const tokens = readFileSync('web/styles/tokens.css', 'utf8').split('@media')
  const own = styleSheet.split('@media')
  for (const part of [0, 1]) {
    const known = new Set(declarations(tokens[part] ?? ''))
    expect(declarations(own[part] ?? '').filter((one) => !known.has(one))).toEqual([])
  }
  const used = [...styleSheet.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
  expect(used.filter((name) => !styleSheet.includes(`${name}:`))).toEqual([])
})
