import { describe, expect, test } from 'vitest'
import { mailFrom } from '../../functions/mail/layout.ts'
import type { Letter } from '../../functions/platform/letter.ts'
import { mimeOf } from '../../functions/platform/mailer.ts'
import type { DigestContents, DigestThread } from '../../shared/digests.ts'
import { letterOf } from '../../shared/digestWording.ts'
import { languages } from '../../shared/languages.ts'
import { digestMail as en } from '../../shared/messages/en/digestMail.ts'
import { digestMail as es } from '../../shared/messages/es/digestMail.ts'
import { digestMail as fr } from '../../shared/messages/fr/digestMail.ts'
import { digestMail as pt } from '../../shared/messages/pt/digestMail.ts'
import { practiceAbouts, threadAbouts } from '../../shared/noticeKinds.ts'
import { someOfEach } from '../hostile/corpus.ts'
import { elementsOf } from '../hostile/inert.ts'

const words = { es, en, pt, fr }
const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const item = (given: Partial<DigestThread> = {}): DigestThread => ({
  ...{ threadId: `thread_${ulid}`, title: 'Un hilo', language: 'es', why: 'opened' },
  by: { id: `person_${ulid}`, name: 'Nadia Charles', role: 'liaison', country: 'HT' },
  ...given,
})
const contents = (given: Partial<DigestContents> = {}): DigestContents => ({
  ...{ needs: [], follows: [], news: [], rest: [], more: false },
  ...given,
})
const said = (language: (typeof languages)[number], of: DigestContents) =>
  letterOf(of, '2026-11-16T12:00:00.000Z', { words: words[language], language, zone: 'America/Montevideo' })

describe('the subject says what is inside', () => {
  test.each([
    ['es', '1 asunto le espera · 2 novedades en lo que sigue · 1 hilo nuevo'],
    ['en', '1 thing waits for you · 2 updates in what you follow · 1 new thread'],
    ['pt', '1 assunto espera por você · 2 novidades no que você segue · 1 tópico novo'],
    ['fr', '1 point vous attend · 2 nouveautés dans ce que vous suivez · 1 nouveau fil'],
  ] as const)('in %s', (language, subject) => {
    const all = contents({ needs: [item()], follows: [item(), item()], news: [item()] })
    expect(said(language, all).subject).toBe(subject)
    expect(said(language, contents({ news: [item()] })).subject).toBe(subject.split(' · ')[2])
  })
})

test.each(languages)('every reason has its sentence in %s, with whoever did it and the day', (language) => {
  const of = [...threadAbouts, 'posts', 'opened', 'due'] as const
  const kinds = [undefined, 'question', 'request', 'announcement'] as const
  const needs = [
    ...of.map((why) => item({ why, count: 3, kind: 'request', dueOn: '2026-12-15' })),
    ...kinds.map((kind) => item({ why: 'opened', ...(kind ? { kind } : {}) })),
  ]
  const lines = said(language, contents({ needs })).sections[0]?.items.map(({ why }) => why) ?? []
  // A request that was opened is said like any other.
  expect(new Set(lines).size).toBe(needs.length - 1)
  const impersonal = ['request-changed', 'due', 'chosen']
  of.forEach((why, index) => {
    expect(lines[index]?.includes('Nadia Charles ('), why).toBe(!impersonal.includes(why))
    expect(/\b15\b/.test(lines[index] ?? ''), why).toBe(
      ['request', 'request-changed', 'request-dated', 'due'].includes(why),
    )
  })
})

test.each(languages)(
  'every reason for a good practice has its sentence in %s, with the State, the day and the filter',
  (language) => {
    const of = [...practiceAbouts, 'practice-new', 'practice-found'] as const
    const practice = { practiceId: `practice_${ulid}`, title: 'Tutoría', language: 'es', country: 'BR' } as const
    const needs = of.map((why) => ({ ...practice, why, dueOn: '2026-12-15', filter: 'Frontera' }))
    const [section] = said(language, contents({ needs })).sections
    const lines = section?.items.map(({ why }) => why) ?? []
    expect(new Set(lines).size).toBe(needs.length)
    expect(section?.items[0]?.path).toBe(`/practices/practice_${ulid}/record`)
    const dated = ['practice-question', 'practice-reply', 'practice-confirm', 'practice-review', 'practice-near']
    of.forEach((why, index) => {
      expect(/\b15\b/.test(lines[index] ?? ''), why).toBe(dated.includes(why))
      expect(/\(Bra[sz]il|\(Brésil/.test(lines[index] ?? ''), why).toBe(/review|new|found/.test(why))
      expect(lines[index]?.includes('Frontera'), why).toBe(why === 'practice-found')
    })
    expect(said(language, contents({ needs, practices: 3 })).rest[0]).toContain('3')
    expect(said(language, contents({ news: needs.slice(0, 1) })).subject).not.toMatch(/hilo|thread|tópico|fil/)
  },
)

/** As large as one can be: what is longest of everything, in letters of three bytes. */
function largest(language: (typeof languages)[number], text: (length: number) => string): Letter {
  const by = { id: `person_${ulid}`, name: text(120), role: 'liaison', country: 'VC' } as const
  const full = item({
    title: text(200),
    why: 'request-dated',
    by,
    kind: 'request',
    dueOn: '2026-12-15',
    number: 100_000,
  })
  const rest = Array.from({ length: 10 }, () => ({ space: text(200), count: 40 }))
  const all = contents({ needs: Array.from({ length: 20 }, () => full), rest, more: true })
  const { subject, lead, sections, rest: closing } = said(language, all)
  const address = `https://enlaces.example/threads/thread_${ulid}?from=100000#post-100000`
  return {
    ...{ to: 'ana@enlaces.example', language, subject, reference: `digest-person_${ulid}-1` },
    preheader: Array(3).fill(text(200)).join(' · '),
    paragraphs: [words[language].greeting(text(120)), lead],
    sections: sections.map(({ heading, items }) => ({
      heading,
      items: items.map(({ title, language: of, why }) => ({ label: title, language: of, why, address })),
    })),
    closing,
    link: { label: words[language].open, address: 'https://enlaces.example/' },
    foot: { reason: words[language].reason, links: [{ label: words[language].stop, address }] },
    list: { name: 'digest', unsubscribe: 'https://enlaces.example/api/unsubscribe/x' },
  }
}

const settings = {
  region: 'x',
  from: 'enlaces@enlaces.example',
  configurationSet: 'x',
  publicOrigin: 'https://enlaces.example',
}

test.each(languages)('the largest in %s stays below 60 KB, as it goes over the wire', async (language) => {
  const ordinary = mimeOf(mailFrom(largest(language, (length) => 'Niñez y '.repeat(30).slice(0, length))), settings)
  expect(ordinary.byteLength).toBeLessThan(60_000)
})

test('hostile names and titles are text, and change nothing of its elements', () => {
  const of = (text: string) => elementsOf(mailFrom(largest('es', () => text)).html)
  const plain = of('Ana')
  expect(
    someOfEach(50)
      .filter((text) => of(text) !== plain)
      .slice(0, 5),
  ).toEqual([])
})

test('its order is that of its headings and lists, and nothing of it needs a picture or a script', () => {
  const { html, text } = mailFrom(largest('pt', () => 'Reunião'))
  const tags = [...html.matchAll(/<(h2|ul|li|img|script|link|form)\b/g)].map(([, tag]) => tag)
  expect(tags).toEqual(['h2', 'ul', ...Array(20).fill('li')])
  expect(html).toContain('<html lang="pt">')
  expect(html.indexOf('aria-hidden="true"')).toBeLessThan(html.indexOf('<table'))
  expect(text.indexOf('À sua espera')).toBeLessThan(text.indexOf('https://enlaces.example/threads/'))
})
