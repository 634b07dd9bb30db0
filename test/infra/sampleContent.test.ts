import { describe, expect, it } from 'vitest'
import { authorOf, whyNotOpenThread, whyNotReply } from '../../functions/forum/rules.ts'
import { summaryFrom } from '../../functions/forum/summaryStore.ts'
import type { CastMember } from '../../infra/local/sample/cast.ts'
import { sampleSpaces } from '../../infra/local/sample/content/spaces.ts'
import { sampleStates } from '../../infra/local/sample/content/states.ts'
import { sampleNetwork } from '../../infra/local/sample/load.ts'
import { samplePeople } from '../../infra/local/sample/people.ts'
import { planOf } from '../../infra/local/sample/plan.ts'
import { endOfYesterday } from '../../infra/local/sample/rhythm.ts'
import { readThreads, threadFrom } from '../../infra/local/sample/threads.ts'
import { rowsOf } from '../../infra/local/sample/threadWrites.ts'
import type { Actor } from '../../shared/actor.ts'
import { americas } from '../../shared/countries.ts'
import { NewPost, NewSpace, NewThread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import { NewInstitution, NewPerson, NewSeat } from '../../shared/members.ts'
import { NewSummary } from '../../shared/summary.ts'

const anchorAt = '2026-11-23T12:00:00.000Z'
const network = sampleNetwork(anchorAt)
const people = [...network.cast.values()]
const threads = readThreads()
const posts = threads.flatMap((thread) => thread.posts.map((post) => ({ ...post, thread: thread.name })))
const texts = posts.flatMap(({ body, edited = [], thread }) => [body, edited].flat().map((text) => ({ text, thread })))
const plansAt = (instant: string) => threads.map((thread) => planOf(thread, { ...sampleNetwork(instant), readers: [] }))
const plans = plansAt(anchorAt)
// Weekends and changes of the clock move what is said: whatever day the sample is loaded on, it has to be true.
const anchors = Array.from({ length: 9 }, (_, week) =>
  new Date(Date.parse(anchorAt) + week * 41 * 24 * 3_600_000).toISOString(),
)

describe('what the sample says', () => {
  it('is forty threads in six spaces, three hundred posts, some threads long and some of one post', () => {
    expect(sampleSpaces).toHaveLength(6)
    expect(sampleSpaces.filter(({ audience }) => audience === 'members').length).toBeGreaterThan(0)
    expect(threads.length).toBeGreaterThanOrEqual(40)
    expect(posts.length).toBeGreaterThanOrEqual(300)
    expect(new Set(threads.map(({ folder }) => folder)).size).toBe(6)
    expect(threads.filter((thread) => thread.posts.length >= 40).length).toBeGreaterThan(1)
    expect(threads.filter((thread) => thread.posts.length === 1).length).toBeGreaterThan(1)
    expect(threads.filter(({ closedBy }) => closedBy).length).toBeGreaterThan(2)
    expect(posts.filter(({ edited }) => edited).length).toBeGreaterThan(2)
  })

  it('shows what threads are for: a question with its answer, what one arrived at, somebody who is mentioned', () => {
    const question = threads.find(({ answer }) => answer)
    expect(question?.posts[Number(question.answer) - 1]).toBeDefined()
    for (const { summary } of threads)
      if (summary) expect(NewSummary.parse({ body: summary.body, language: summary.language }).body).toBe(summary.body)
    const rows = plans
      .flatMap((plan) => rowsOf(plan).head)
      .flatMap((write) => (write.kind === 'put' ? [write.item] : []))
    expect(rows.filter(({ sk }) => sk === 'summary').map(summaryFrom)).toHaveLength(1)
    expect(rows.filter(({ kind, answer }) => kind === 'question' && answer)).toHaveLength(1)
    const mentioned = plans.flatMap(({ posts }) => posts.flatMap(({ body }) => body.match(/\(person:[^)]*\)/g) ?? []))
    expect(mentioned).toEqual([expect.stringMatching(/^\(person:person_[0-9A-Z]{26}\)$/)])
  })

  it('would be accepted by the API word for word', () => {
    for (const space of sampleSpaces) {
      const { title, description, language, audience } = space
      expect(NewSpace.parse({ title, description, language, audience })).toEqual({
        title,
        description,
        language,
        audience,
      })
    }
    for (const {
      title,
      language,
      posts: [first],
    } of threads) {
      const draft = { title, language, body: first?.body }
      expect(NewThread.parse(draft)).toEqual(draft)
      // Opening a thread gives its first post the thread's language.
      expect(first?.language).toBe(language)
    }
    for (const { text } of texts) expect(NewPost.parse({ body: text, language: 'es' }).body).toBe(text)
  })

  it('speaks four languages, Spanish first', () => {
    const share = (language: string) => (100 * posts.filter((post) => post.language === language).length) / posts.length
    expect(Object.fromEntries(languages.map((language) => [language, Math.floor(share(language))]))).toEqual({
      es: 55,
      en: 20,
      pt: 13,
      fr: 12,
    })
  })

  it('is short and long, with lists, tables, quotes, footnotes and links to public pages', () => {
    const lengths = texts.map(({ text }) => text.length)
    expect(Math.min(...lengths)).toBeLessThan(40)
    expect(Math.max(...lengths)).toBeGreaterThan(2_000)
    expect(Math.max(...lengths)).toBeLessThan(4_000)
    for (const sign of [
      /^\d\. /m,
      /^- /m,
      /^\| -/m,
      /^> /m,
      /^\[\^1\]: /m,
      /^## /m,
      /https:\/\/[\w.]*oea?\.?[\w.]*/,
      /\*\*/,
    ]) {
      expect(
        texts.some(({ text }) => sign.test(text)),
        String(sign),
      ).toBe(true)
    }
  })

  it('names no child and tells nothing by which one could be found', () => {
    const age = String.raw`\b(?!18)\d{1,2}\s?(?:años|anos|ans|years? old|-year-old|meses|mois|months old)\b`
    // Eighteen is the law's own number. A name or "a girl" beside an age, a birth date, a file number, a telephone number.
    const telling = [
      new RegExp(
        String.raw`\b(?:niñ[oa]|menina|menino|fille|garçon|girl|boy|child|enfant|adolescente?|criança)\b[^.\n]{0,40}${age}`,
        'i',
      ),
      /\b(?:nacid[oa]|nascid[oa]|née?|born)\s+(?:el|em|le|on)\s+\d/i,
      /\b(?:llamad[oa]|chamad[oa]|appelée?|named)\s+\p{Lu}\p{Ll}+/u,
      /\b(?:expediente|processo|dossier|case|file)\s+(?:n\.?[ºo°]|no\.|number)\s*\d/i,
      /\+?\d[\d .-]{7,}\d/,
    ]
    for (const { text, thread } of texts) {
      for (const pattern of telling) expect(pattern.exec(text)?.[0], thread).toBeUndefined()
    }
  })
})

describe('who is in the sample', () => {
  it('is every State of the Americas but Cuba; Nicaragua has left and keeps what it contributed', () => {
    expect(sampleStates.map(({ country }) => country).sort()).toEqual(americas.filter((one) => one !== 'CU').sort())
    expect(sampleStates.filter(({ leftOn }) => leftOn)).toEqual([
      expect.objectContaining({ country: 'NI', leftOn: '2023-11-19' }),
    ])
    const seated = new Set(people.map(({ place }) => place))
    for (const { country } of sampleStates) expect(seated.has(country), country).toBe(true)
    expect(posts.some(({ handle }) => handle.endsWith('.ni'))).toBe(true)
  })

  it('is about seventy people, some departed from seats that others hold now', () => {
    expect(people.length).toBeGreaterThanOrEqual(68)
    expect(people.length).toBeLessThanOrEqual(75)
    expect(count('editor')).toBe(3)
    expect(count('coordinator')).toBe(2)
    expect(count('observer')).toBeGreaterThan(3)
    const passed = network.tenures.filter(({ seat, terms }) => seat.holder && terms.length > 1)
    expect(passed.length).toBeGreaterThan(3)
    for (const { seat, people: holders } of passed) expect(seat.holder?.id).toBe(holders.at(-1)?.account.id)
  })

  it('could have been invited: names, addresses, institutions and seats are such as the API takes', () => {
    const addresses = people.map(({ account }) => account.email)
    expect(new Set(addresses).size).toBe(people.length)
    for (const { seat } of network.tenures) {
      const { country, name } = seat.institution
      expect(NewInstitution.parse({ name, country }).name).toBe(name)
      expect(NewSeat.parse({ institutionId: seat.institution.id, country, title: seat.title }).title).toBe(seat.title)
    }
    for (const { account } of people) {
      const { name, email, role, language } = account
      const seatId = network.tenures[0]?.seat.id
      expect(NewPerson.parse({ name, email, role, language, seatId })).toMatchObject({ name, email })
      expect(email).toMatch(/\.example$/)
    }
  })

  it('offers five people for signing in with a click', () => {
    expect(samplePeople.map(({ role }) => role)).toEqual(['liaison', 'liaison', 'editor', 'coordinator', 'observer'])
    for (const { email } of samplePeople) {
      expect(people.find(({ account }) => account.email === email)?.account.state).toBe('active')
    }
  })

  const count = (role: string) => people.filter((one) => one.role === role).length
})

describe('when it was said', () => {
  it.each(anchors)('is in order, while the author held the seat, and not after yesterday: loaded at %s', (instant) => {
    for (const { name, posts: planned } of plansAt(instant)) {
      const times = planned.map(({ at }) => at)
      expect([...times].sort(), name).toEqual(times)
      for (const { at, author, edited } of planned) {
        const { acceptedAt = '', departedAt = '9999' } = author.account
        expect(at > acceptedAt && at < departedAt, `${author.handle} in ${name} at ${at}`).toBe(true)
        expect(Date.parse(edited?.at ?? at)).toBeLessThanOrEqual(endOfYesterday(instant))
      }
    }
  })

  it('is in the last fourteen months, save one thread of a State that has left', () => {
    const begin = new Date(Date.parse(anchorAt) - 425 * 24 * 3_600_000).toISOString()
    const older = plans.filter(({ posts: planned }) => (planned[0]?.at ?? '') < begin)
    expect(older.map(({ name }) => name)).toEqual(['protocolo/09-acuerdos-de-paso.md'])
  })

  it('is in working hours where the author lives, nearly always', () => {
    const moments = plans.flatMap(({ posts: planned }) => planned)
    const atWork = moments.filter(({ at, author }) => {
      const local = new Intl.DateTimeFormat('en', {
        timeZone: author.zone,
        hour: 'numeric',
        hourCycle: 'h23',
        weekday: 'short',
      })
      const parts = local.formatToParts(new Date(at))
      const hour = Number(parts.find(({ type }) => type === 'hour')?.value)
      return (
        hour >= 7 && hour < 20 && !['Sat', 'Sun'].includes(parts.find(({ type }) => type === 'weekday')?.value ?? '')
      )
    })
    expect(atWork.length / moments.length).toBeGreaterThan(0.95)
  })

  it('happens more in the last three months than in any three before', () => {
    const ages = plans.flatMap(({ posts: planned }) =>
      planned.map(({ at }) => Math.floor((Date.parse(anchorAt) - Date.parse(at)) / (91 * 24 * 3_600_000))),
    )
    const inQuarter = (quarter: number) => ages.filter((age) => age === quarter).length
    for (const quarter of [1, 2, 3]) expect(inQuarter(0)).toBeGreaterThan(inQuarter(quarter))
  })

  it('was allowed: nobody writes where the rules would have refused', () => {
    for (const { name, space, posts: planned } of plans) {
      const place = { spaceId: space.id, audience: space.audience }
      const [first] = planned
      if (first) expect(whyNotOpenThread(actorOf(first.author), space), name).toBeUndefined()
      for (const { author } of planned) {
        const actor = actorOf(author)
        const thread = { ...place, author: authorOf(actor) } as Parameters<typeof whyNotReply>[1]
        expect(whyNotReply(actor, thread), `${author.handle} in ${name}`).toBeUndefined()
      }
    }
  })
})

describe('a file of the sample', () => {
  it('tells what is missing', () => {
    expect(() => threadFrom('f', 'a.md', '---\ntitle: T\nlang: es\nopened: 3\n---\n')).toThrow('a.md has no last')
    expect(() => threadFrom('f', 'a.md', '---\ntitle: T\nlang: xx\nopened: 3\nlast: 2\n---\n')).toThrow('"xx"')
  })
})

function actorOf({ account, handle }: CastMember): Actor {
  const spaceIds = network.spaces
    .filter(({ members }) => members.some((member) => member.handle === handle))
    .map(({ space }) => space.id)
  const { id, name, role, country, institution, language, zone, readBefore } = account
  const session = { sessionId: '', provedAt: anchorAt }
  return { id, name, role, country, institution, language, zone, readBefore, spaceIds, ...session }
}
