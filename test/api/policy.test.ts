import { describe, expect, test } from 'vitest'
import type { Endpoint } from '../../shared/endpoint.ts'
import { endpoints } from '../../shared/endpoints.ts'
import { conditionFor, type Kind, needsProof } from '../../shared/policy.ts'
import { examples } from '../support/examples.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, origin, useTableServer, type World } from '../support/world.ts'

// Generated from the policy table: every endpoint × every kind of person × every state of the thing it names.
const file = useTableServer()
const table: Record<string, Endpoint> = endpoints
const bodies: Record<string, unknown> = examples
const kinds = ['liaison', 'editor', 'coordinator', 'observer'] as const
const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

/** What an address can name. `own` is the asker's, `other` somebody else's in a place that the asker may read, `hidden` in one that he may not. */
const states = ['own', 'other', 'hidden', 'absent', 'malformed'] as const
type State = (typeof states)[number]

type Things = Record<'spaceId' | 'threadId', string>
type Scene = {
  world: World
  people: Record<Kind, SignedIn | undefined>
  things: (kind: Kind, state: State) => Things
  other: SignedIn
}

async function scene(): Promise<Scene> {
  const world = await newWorld(file.server())
  const coordinator = await signedInAs(world, { role: 'coordinator' })
  const make = async (audience: 'network' | 'members') => {
    const space = await asked(world, coordinator, 'POST /spaces', {}, { ...examples['POST /spaces'], audience })
    return String((await space.json()).id)
  }
  const [open, closed] = [await make('network'), await make('members')]
  // The observer is invited to the open space; the closed one has nobody but those whom their role lets in.
  const people: Scene['people'] = {
    liaison: await signedInAs(world, { role: 'liaison', country: 'HN' }),
    editor: await signedInAs(world, { role: 'editor' }),
    coordinator,
    observer: await signedInAs(world, { role: 'observer', spaceIds: [open] }),
    visitor: undefined,
  }
  const other = await signedInAs(world, { role: 'editor' })
  const openThread = async (by: SignedIn, spaceId: string) => {
    const thread = await asked(
      world,
      by,
      'POST /spaces/:spaceId/threads',
      { spaceId },
      examples['POST /spaces/:spaceId/threads'],
    )
    const threadId = String((await thread.json()).id)
    await asked(
      world,
      by,
      'PUT /threads/:threadId/summary',
      { threadId },
      examples['PUT /threads/:threadId/summary'],
      0,
    )
    return threadId
  }
  const theirs: Things = { spaceId: open, threadId: await openThread(other, open) }
  const hidden: Things = { spaceId: closed, threadId: await openThread(other, closed) }
  const own = new Map<Kind, Things>()
  for (const kind of kinds) {
    const by = kind === 'observer' ? undefined : people[kind]
    own.set(kind, { spaceId: open, threadId: by ? await openThread(by, open) : theirs.threadId })
  }
  const absent: Things = { spaceId: `space_${ulid}`, threadId: `thread_${ulid}` }
  const malformed: Things = { spaceId: 'space_1', threadId: "thread_'; --" }
  return {
    world,
    people,
    other,
    things: (kind, state) => ({ own: own.get(kind) ?? theirs, other: theirs, hidden, absent, malformed })[state],
  }
}

function asked(
  world: World,
  by: SignedIn | undefined,
  name: string,
  params: Record<string, string>,
  body: unknown = bodies[name],
  version = 1,
): Promise<Response> {
  const [method = '', path = ''] = name.split(' ')
  const url = path.replaceAll(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? '1'))
  const headers: Record<string, string> = {
    origin,
    'content-type': 'application/json',
    ...(by ? { cookie: by.cookie } : {}),
  }
  if (table[name]?.ifMatch) headers['if-match'] = `"${version}"`
  return Promise.resolve(
    world.app.request(`${origin}/api${url}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
}

// What of an answer an outsider can tell apart: status and bytes.
async function told(response: Response): Promise<string> {
  return `${response.status} ${await response.text()}`
}

const forumEndpoints = Object.keys(table).filter(
  (name) => /:(threadId|spaceId)/.test(name) && !/:(personId|fileId)/.test(name),
)

describe('who asks', () => {
  const closed = Object.entries(table).filter(([, endpoint]) => !conditionFor('visitor', endpoint.action))

  test('a visitor gets one and the same refusal from everything that is for members', async () => {
    const { world } = await scene()
    const answers = new Set<string>()
    for (const [name] of closed)
      answers.add(await told(await asked(world, undefined, name, { spaceId: `space_${ulid}` })))
    expect([...answers]).toEqual([expect.stringMatching(/^401 .*sign-in-required/)])
  })

  test.each(kinds)(
    'a %s gets "forbidden" where the table has an empty cell, and nowhere else because of the role',
    async (kind) => {
      const { world, people, things } = await scene()
      for (const [name, endpoint] of Object.entries(table)) {
        const allowed = conditionFor(kind, endpoint.action)
        if (allowed && !forumEndpoints.includes(name)) continue
        const response = await asked(world, people[kind], name, { ...things(kind, 'own'), number: '1' })
        if (allowed === undefined) expect([name, response.status], name).toEqual([name, 403])
      }
    },
  )

  test('what asks for a proof refuses an old session, before it says anything else', async () => {
    const { world } = await scene()
    const stale = await signedInAs(world, { role: 'coordinator', provedAt: '2026-11-23T11:44:00.000Z' })
    for (const [name, endpoint] of Object.entries(table)) {
      if (!needsProof(endpoint.action)) continue
      expect(await (await asked(world, stale, name, {})).json(), name).toMatchObject({ code: 'step-up-required' })
    }
  })

  test('a suspended person is nobody from the next request on', async () => {
    const { world, people } = await scene()
    const gone = await signedInAs(world, { role: 'coordinator', state: 'suspended' })
    expect((await asked(world, people.coordinator, 'GET /home', {})).status).toBe(200)
    expect((await asked(world, gone, 'GET /home', {})).status).toBe(401)
  })
})

describe('what is asked for', () => {
  test.each(forumEndpoints)('%s', async (name) => {
    const endpoint = table[name]
    if (!endpoint) throw new Error(name)
    for (const kind of kinds) {
      const condition = conditionFor(kind, endpoint.action)
      const { world, people, things } = await scene()
      const answers = new Map<State, string>()
      for (const state of states)
        answers.set(state, await told(await asked(world, people[kind], name, { ...things(kind, state), number: '1' })))
      const status = (state: State) => Number(answers.get(state)?.slice(0, 3))
      const where = `${kind} ${name}`
      if (!condition) {
        // The role alone refuses: nothing is looked up, so every answer is the same.
        expect(new Set(answers.values()).size, where).toBe(1)
        continue
      }
      expect(answers.get('absent'), where).toMatch(/^404 .*not-found/)
      expect(answers.get('malformed'), where).toBe(answers.get('absent'))
      const readsAll = conditionFor(kind, 'space.read') === 'always'
      if (readsAll) expect([401, 403, 404], where).not.toContain(status(condition === 'own' ? 'own' : 'hidden'))
      else expect(answers.get('hidden'), where).toBe(answers.get('absent'))
      if (condition === 'own') expect(status('other'), where).toBe(403)
      else expect([401, 403, 404], where).not.toContain(status('other'))
      const owns = kind !== 'observer' || condition !== 'own'
      if (owns) expect([401, 403, 404], where).not.toContain(status('own'))
    }
  })
})

// What the other addresses name: people, seats, sessions, ways in.
const otherEndpoints = Object.keys(table).filter(
  (name) => /:(person|seat|session|credential|act|file|practice)Id/.test(name) && !forumEndpoints.includes(name),
)
const longest = 3_000
const absentIds = (ulidOf: string) =>
  Object.fromEntries(
    ['person', 'seat', 'session', 'credential', 'act', 'file', 'practice', 'space'].map((kind) => [
      `${kind}Id`,
      `${kind}_${ulidOf}`,
    ]),
  )

describe('what is asked for and is not there', () => {
  // Nothing is found, and so nothing changes: one scene does for all.
  let found: Promise<Scene> | undefined

  test.each(otherEndpoints)('%s', async (name) => {
    const endpoint = table[name]
    if (!endpoint) throw new Error(name)
    found ??= scene()
    const { world, people, things } = await found
    for (const kind of kinds) {
      const ask = async (ids: Record<string, string>) =>
        told(await asked(world, people[kind], name, { ...things(kind, 'own'), ...ids }))
      const never = await ask(absentIds(ulid))
      const spoilt = (id: string) => Object.fromEntries(Object.keys(absentIds(ulid)).map((param) => [param, id]))
      expect(await ask(spoilt("x'; --")), `${kind} ${name}`).toBe(never)
      expect(await ask(spoilt('x'.repeat(longest))), `${kind} ${name}`).toBe(never)
      expect(never, `${kind} ${name}`).toMatch(conditionFor(kind, endpoint.action) ? /^404 .*not-found/ : /^403/)
    }
  })

  test('who was forgotten looks like who never was, at every address', async () => {
    const { world, people } = await scene()
    const made = async (name: string, body: object) => {
      const answer = await asked(world, people.coordinator, name, {}, { ...Object(bodies[name]), ...body })
      return String((await answer.json()).id)
    }
    const institutionId = await made('POST /institutions', {})
    const seatId = await made('POST /seats', { institutionId })
    const personId = await made('POST /people', { seatId })
    await told(await asked(world, people.coordinator, 'DELETE /people/:personId/invitation', { personId }))
    for (const name of otherEndpoints.filter((one) => /:personId/.test(one))) {
      const ids = absentIds(ulid)
      const gone = await told(await asked(world, people.coordinator, name, { ...ids, personId }))
      expect(gone, name).toBe(await told(await asked(world, people.coordinator, name, ids)))
    }
  })
})
