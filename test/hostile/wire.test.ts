import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { stopPut } from '../../functions/feedback/stops.ts'
import type { Endpoint } from '../../shared/endpoint.ts'
import { endpoints } from '../../shared/endpoints.ts'
import type { Space } from '../../shared/forum.ts'
import { layIssue } from '../support/digests.ts'
import { examples } from '../support/examples.ts'
import { makeSpace, openThread } from '../support/forum.ts'
import { type Answer, type Office, office } from '../support/office.ts'
import type { SignedIn } from '../support/people.ts'
import { complete, published, putAt } from '../support/publications.ts'
import { failedGate, putRound } from '../support/reviews.ts'
import { subscribed } from '../support/subscribers.ts'
import { useTableServer } from '../support/world.ts'
import { someOfEach } from './corpus.ts'
import { type Field, fields, withField } from './fields.ts'
import { faultsIn } from './inert.ts'

// Some of every family into every field of the API: refused by the field's name, or kept, and inert in whatever the API answers afterwards.
const file = useTableServer()
const table: Record<string, Endpoint> = endpoints
const bodies: Record<string, unknown> = examples
const texts = someOfEach(2)
// For what may be done a few times an hour.
const fewTexts = someOfEach(1)
// What has a pattern, what needs an authenticator, and what may be asked for a few times alone, is looked at by test/hostile/fields.test.ts.
const isText = ({ endpoint, name }: Field) =>
  !/passkey|\/codes?\b|\/app$|invitations|GET .*cursor|POST \/me\/filters/.test(`${endpoint} ${name}`) &&
  /(?:title|name|description|about|reason|note|text|passage|body|csv|q|email|zone|problem)$/.test(name)
// Searching by words needs an index, as the catalogue does, and files need a vault: test/api/search.test.ts, test/api/fileRemoval.test.ts.
const written = fields.filter((field) => isText(field) && !/^GET \/(?:search|catalogue)|:fileId/.test(field.endpoint))
let turn = 0

type Scene = { o: Office; ana: SignedIn; space: Space }
type Places = Record<string, string>

async function scene(): Promise<Scene> {
  const o = await office(file.server())
  await o.coordinate('PUT /states/HN', { member: true })
  return { o, ana: await o.member({ role: 'editor', name: 'Ana' }), space: await makeSpace(o.world) }
}

/** What the address of an endpoint names: a thread, a person, a seat of their own for each writing. */
async function placesFor({ o, ana, space }: Scene, endpoint: string): Promise<Places> {
  const places: Places = { spaceId: space.id, number: '1', place: `thread:${space.id}`, language: 'en' }
  if (/:practiceId/.test(endpoint)) places.practiceId = await practiceFor(o, ana, endpoint)
  if (/:threadId/.test(endpoint))
    places.threadId = (await openThread(o.world, ana, space, 'Un hilo', about(endpoint))).id
  if (/splits$/.test(endpoint)) {
    await o.coordinate(`POST /threads/${places.threadId}/posts`, examples['POST /threads/:threadId/posts'])
  }
  if (/people\/:personId/.test(endpoint)) {
    const member = await o.member()
    places.personId = member.person.id
    if (/digests/.test(endpoint)) {
      await openThread(o.world, ana, space)
      await layIssue(o.world, member.person)
    }
  }
  if (/:subscriberId/.test(endpoint)) {
    places.subscriberId = await subscribed(o.world, `lectora${turn}@enlaces.example`)
    await layIssue(o.world, { id: places.subscriberId, zone: 'America/Lima' })
  }
  if (/digests\/pause/.test(endpoint)) {
    const { body } = await o.coordinate('GET /digests/sending')
    await o.coordinate('DELETE /digests/pause', undefined, { 'if-match': `"${body.version}"` })
  }
  if (/settlement/.test(endpoint)) {
    await o.coordinate(
      `PUT /threads/${places.threadId}/posts/1/flag`,
      examples['PUT /threads/:threadId/posts/:number/flag'],
    )
    places.personId = o.coordinator.person.id
  }
  if (/:filterId/.test(endpoint)) {
    const { body } = await o.ask(ana, 'POST /me/filters', examples['POST /me/filters'])
    places.filterId = body.id
  }
  if (/:hash/.test(endpoint)) places.hash = await stopped(o)
  if (/:actId/.test(endpoint)) {
    const { body } = await o.coordinate(`POST /people/${ana.person.id}/warnings`, { reason: 'Aviso' })
    places.actId = body.id
  }
  return places
}

/** A practice from which the step that the endpoint takes leads on. */
async function practiceFor({ world, coordinator }: Office, ana: SignedIn, endpoint: string): Promise<string> {
  const [, state] = Object.entries(statesBefore).find(([step]) => endpoint.endsWith(step)) ?? []
  if (/publications/.test(endpoint)) return (await published(world, ana)).id
  const { id } = await complete(world, ana)
  if (state) await putAt(world, id, state)
  if (/review\/|reply|decision/.test(endpoint)) await putRound(world, id, [coordinator])
  return id
}
const statesBefore = {
  '/question': 'submitted',
  '/clarification': 'clarification',
  '/return': 'submitted',
  '/gate': 'safeguarding',
  '/conflict': 'review',
  '/scores': 'review',
  '/reply': 'reply',
  '/decision': 'deciding',
} as const

/** An address that is stopped. */
async function stopped({ world }: Office): Promise<string> {
  const hash = randomBytes(32).toString('base64url')
  const bounce = { since: world.clock.now(), kind: 'letter' as const }
  await world.deps.feedback.save([stopPut({ hash, bounce, liftedAt: {}, version: 1 }, world.clock.now())])
  return hash
}

function about(endpoint: string): object {
  const request = { kind: 'request', request: { subject: 'information', dueOn: '2026-12-24' } }
  return { body: 'hola', ...(/outcome/.test(endpoint) ? request : {}) }
}

/** The rest of what is sent, such that nothing but the text could be refused. */
async function exampleFor({ o, ana, space }: Scene, endpoint: string, at: string): Promise<object> {
  const example = { ...Object(bodies[endpoint]) }
  if (endpoint === 'POST /people') return { ...example, seatId: (await o.seat()).id, email: `a${turn}@enlaces.example` }
  if (endpoint === 'POST /seats') return { ...example, institutionId: (await o.seat('HN')).institution.id }
  if (/:threadId\/space$/.test(endpoint)) return { ...example, spaceId: (await makeSpace(o.world)).id }
  if (/merger$/.test(endpoint)) return { ...example, into: (await openThread(o.world, ana, space)).id }
  // What does not pass has reasons, and no reviewers.
  if (/gate$/.test(endpoint)) return { ...example, gate: failedGate }
  if (/drafts/.test(endpoint)) {
    const { body } = await o.ask(ana, `GET ${at}`)
    return { ...example, base: body.draft?.version ?? 0 }
  }
  return example
}

async function put(scene: Scene, { endpoint, place, name }: Field, places: Places, text: string): Promise<Answer> {
  const { o, ana } = scene
  const [method = '', path = ''] = endpoint.split(' ')
  const at = path.replaceAll(/:(\w+)/g, (_, param: string) => encodeURIComponent(places[param] ?? ''))
  const who =
    /^\w+ \/(?:me|practices)(?!.*(?:question|return|gate|conflict|scores|decision)$)|summary$|^PATCH .*posts/.test(
      endpoint,
    )
      ? ana
      : o.coordinator
  if (place === 'query') return o.ask(who, `${method} ${at}?${new URLSearchParams({ [name]: text })}`)
  const version = table[endpoint]?.ifMatch ? await versionAt(o, who, endpoint, at) : undefined
  const body = withField(await exampleFor(scene, endpoint, at), name, text)
  return o.ask(who, `${method} ${at}`, body, version === undefined ? {} : { 'if-match': `"${version}"` })
}

async function versionAt(o: Office, who: SignedIn, endpoint: string, at: string): Promise<number> {
  if (endpoint.includes('settlement')) return 1
  if (endpoint.includes('digests')) return (await o.ask(who, 'GET /digests/sending')).body.version
  const thing = at.replace(/\/(space|merger|splits|clarification|translations\/en)$/, '')
  const { body } = await o.ask(who, `GET ${endpoint.includes('/people/') ? `${thing}/record` : thing}`)
  if (endpoint.includes('translations')) return body.translations[0]?.version ?? 0
  return body.version ?? body.thread?.version ?? 0
}

/** Every HTML in an answer, with what may not stand in it. */
function faultsOfAnswer(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => {
    if (key === 'html' && typeof one === 'string') return faultsIn(one, anyPost)
    return faultsOfAnswer(one)
  })
}
const ofFootnotes = /^(?:preview|post_|summary-thread_)[\w-]*-(?:fn-|fnref-|footnote-label)/
const anyPost = { id: ofFootnotes, ariaDescribedBy: ofFootnotes }

test('there are fields to write into', () => {
  expect(written.length).toBeGreaterThan(30)
  expect(texts.length).toBeGreaterThan(30)
})

describe.each(written)('$endpoint $name', (field) => {
  test('refuses a hostile string by its name, or keeps it, and nothing runs wherever it is read', async () => {
    const here = await scene()
    let places = await placesFor(here, field.endpoint)
    const most = table[field.endpoint]?.rate?.most ?? texts.length
    for (const text of most < texts.length ? fewTexts : texts) {
      turn += 1
      const { status, text: said, body } = await put(here, field, places, text)
      const where = `${status} ${said.slice(0, 300)} for ${JSON.stringify(text)}`
      if (status === 422) {
        expect(
          body.fields.map((one: { field: string }) => one.field),
          where,
        ).toContain(field.name)
        continue
      }
      expect(status, where).toBeLessThan(300)
      expect(faultsOfAnswer(body), where).toEqual([])
      // What can be done once is done to another.
      if (
        /:actId|:hash|:personId|outcome|settlement|keeping|redaction|pause|\/(space|merger|splits|question|clarification|return|archive|withdrawal|gate|conflict|scores|reply|decision)$/.test(
          field.endpoint,
        )
      )
        places = await placesFor(here, field.endpoint)
    }
    await expectInert(here)
  })
})

async function expectInert({ o, ana, space }: Scene): Promise<void> {
  const { body } = await o.ask(ana, `GET /spaces/${space.id}/threads`)
  if (!body.items) throw new Error(JSON.stringify(body))
  const threads: { id: string }[] = body.items.slice(0, 6)
  for (const path of [
    ...[
      '/home',
      '/spaces',
      '/me',
      '/me/acts',
      '/me/flags',
      '/me/drafts',
      '/me/following',
      '/notices',
      '/directory',
      '/practices',
    ],
    ...threads.flatMap(({ id }) => [`/threads/${id}`, `/threads/${id}/posts/1/revisions`]),
  ]) {
    const answer = await o.ask(ana, `GET ${path}`)
    expect([path, answer.status]).toEqual([path, 200])
    expect(faultsOfAnswer(answer.body), path).toEqual([])
  }
}
