import { chanceFrom, oneOf } from '../../infra/local/sample/chance.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import type { Owed, Turn } from './digestOracle.ts'
import type { DigestHouse } from './digests.ts'
import { makeSpace, openThread, send, told } from './forum.ts'
import { newSession, type SignedIn, signedInAs } from './people.ts'
import { publishingLife } from './publishingLife.ts'
import type { World } from './world.ts'

/** What was done, in the order of it: `turn` counts on with everything that happens, rings of the clock among them. */
type Opened = { title: string; id: string; turn: number; atMs: number; by: Reader; space: Space; mentions?: Reader }
type Reply = { thread: Opened; turn: number; atMs: number; by: Reader; number: number }
type Read = { thread: Opened; turn: number; to: number }
export type Reader = {
  who: SignedIn
  turns: Turn[]
  read: Read[]
  stopped: { turn: number; atMs: number }[]
  /** From which turn on, if ever. */
  suspended?: number
  left?: number
  isMember: boolean
}

const zones =
  'St_Johns Halifax New_York Mexico_City Sao_Paulo Tijuana Santiago Asuncion Havana Bogota Nuuk Montevideo'.split(' ')

/** A small network, to which things happen by chance, and what each reader is owed of them by a reckoning of its own. */
export async function digestLife(world: World, way: DigestHouse, seed: string) {
  const chance = chanceFrom(seed)
  const pick = <T>(of: readonly T[]) => oneOf(of, chance)
  const [open, closed] = [await makeSpace(world), await makeSpace(world, { title: 'Reservado', audience: 'members' })]
  const coordinator = await signedInAs(world, { role: 'coordinator', name: 'Coordinación' })
  const act = async (path: string, sent: Parameters<typeof send>[3]) =>
    send(world, await newSession(world, coordinator.person), path, sent)
  const publishing = await publishingLife(world)
  const readers: Reader[] = []
  const opened: Opened[] = []
  const replies: Reply[] = []
  let turn = 0
  let spaceIsOpen = true

  const turnOf = ({ turns, who }: Reader, more: Partial<Turn>): Turn => {
    const first = { frequency: 'daily', weekday: 1, hour: 7, zone: who.person.zone } as const
    return { ...first, ...turns.at(-1), ...more, atMs: world.clock.ms() }
  }
  const session = (reader: Reader) => newSession(world, reader.who.person)
  const choose = async (reader: Reader, more: Partial<Turn>) => {
    const next = turnOf(reader, more)
    await way.choose(await session(reader), { frequency: next.frequency, weekday: next.weekday, hour: next.hour })
    reader.turns.push(next)
    if (next.frequency === 'none') reader.stopped.push({ turn, atMs: next.atMs })
  }
  for (const [index, place] of zones.entries()) {
    const who = await signedInAs(world, { name: `Persona ${index}`, zone: `America/${place}` })
    const reader = { who, turns: [], read: [], stopped: [], isMember: index % 2 === 0 }
    readers.push(reader)
    if (reader.isMember) await act(`/spaces/${closed.id}/members/${who.person.id}`, { method: 'PUT' })
    await choose(reader, { frequency: index % 4 === 3 ? 'weekly' : 'daily', weekday: 1 + (index % 7), hour: index * 2 })
  }

  // Who is looked at when something happens: everybody, or those whose mail waits.
  let waiting: string[] = []
  const present = () => readers.filter(({ suspended }) => suspended === undefined)
  const some = (of: Reader[]) => {
    const those = of.filter(({ who }) => waiting.includes(who.person.id))
    return pick(those.length > 0 ? those : of)
  }
  const readable = (reader: Reader) => opened.filter(({ space }) => space !== closed || belongs(reader, turn))
  // As the web does when somebody looks at a thread: how far it was read, and that its notices were.
  const look = async (reader: Reader, thread: Opened, to: number) => {
    const who = await session(reader)
    for (const [path, body] of Object.entries({ mark: { lastRead: to }, notices: { readTo: to } })) {
      const answer = await send(world, who, `/threads/${thread.id}/${path}`, { method: 'PUT', body })
      if (!answer.ok) throw new Error(`${path} of ${thread.title}: ${answer.status}`)
    }
    reader.read.push({ thread, turn, to })
  }
  const happenings: Record<string, () => Promise<unknown>> = {
    async thread() {
      const by = pick(present())
      const space = belongs(by, turn) && chance() < 0.5 ? closed : open
      if (space === open && !spaceIsOpen) return
      const others = readers.filter((one) => one !== by && (space === open || belongs(one, turn) || chance() < 0.2))
      const mentions = others.length > 0 && chance() < 0.7 ? pick(others) : undefined
      const title = `Hilo ${opened.length}`
      const body = mentions ? { body: `Ojo: [@Alguien](person:${mentions.who.person.id})` } : {}
      const { id } = await openThread(world, await session(by), space, title, body)
      opened.push({ title, id, turn, atMs: world.clock.ms(), by, space, ...(mentions ? { mentions } : {}) })
    },
    async reply() {
      const by = pick(present())
      const thread = readable(by).at(-1)
      if (!thread || (thread.space === open && !spaceIsOpen)) return
      const sent = { body: { body: 'Hola', language: 'es' } }
      const { number } = await told<{ number: number }>(
        send(world, await session(by), `/threads/${thread.id}/posts`, sent),
        201,
      )
      replies.push({ thread, turn, atMs: world.clock.ms(), by, number })
      // Who writes has looked.
      await look(by, thread, number)
    },
    async read() {
      const reader = some(present())
      const thread = readable(reader).at(-1 - Math.floor(chance() * 3))
      if (!thread) return
      const asked = send(world, await session(reader), `/threads/${thread.id}?from=1`)
      await look(reader, thread, (await told<{ thread: Thread }>(asked)).thread.postCount)
    },
    wish: () =>
      choose(pick(present()), { hour: Math.floor(chance() * 24), frequency: pick(['daily', 'daily', 'weekly']) }),
    none: () => choose(some(present()), { frequency: 'none' }),
    async move() {
      const reader = pick(present())
      const zone = `America/${pick(zones)}`
      const mine = await send(world, await session(reader), '/me')
      const { name, language, languages, about } = await mine.json()
      const headers = { 'if-match': mine.headers.get('etag') ?? '' }
      await told(
        send(world, await session(reader), '/me', {
          method: 'PATCH',
          body: { name, language, languages, about, zone },
          headers,
        }),
      )
      if (reader.turns.at(-1)?.zone !== zone) reader.turns.push(turnOf(reader, { zone }))
    },
    async suspend() {
      if (present().length < 9) return
      const reader = some(present())
      await told(act(`/people/${reader.who.person.id}/suspension`, { method: 'PUT', body: { reason: 'Prueba' } }))
      reader.suspended = turn
    },
    async leave() {
      const members = readers.filter((one) => belongs(one, turn))
      if (members.length < 3) return
      const reader = some(members)
      await act(`/spaces/${closed.id}/members/${reader.who.person.id}`, { method: 'DELETE' })
      reader.left = turn
    },
    publish: () => publishing.publish(turn),
    withdraw: () => publishing.withdraw(turn),
    look: () => publishing.look(some(present()).who, turn),
    async close() {
      spaceIsOpen = !spaceIsOpen
      const now = await told<Space>(act(`/spaces/${open.id}`, {}))
      const headers = { 'if-match': `"${now.version}"` }
      const body = { title: now.title, description: now.description, closed: !spaceIsOpen }
      await told(act(`/spaces/${open.id}`, { method: 'PATCH', body, headers }))
    },
  }

  return {
    readers,
    chance,
    /** Something happens, of these kinds; everybody who is to be told of it is told. @returns what it was */
    async happens(kinds: string[], whoseMailWaits: string[] = []): Promise<string> {
      turn++
      waiting = whoseMailWaits
      const kind = pick(kinds)
      await happenings[kind]?.()
      await way.settle()
      return kind
    },
    /** A moment of the clock's or of the mail's. @returns which */
    passes: () => ++turn,

    /** The titles that one digest owes its reader, as things stand when it is sent. Empty: no mail. */
    titlesFor(reader: Reader, { atMs: dueAt, fromMs, toMs }: Owed, sentAt: number): string[] {
      const isStopped = reader.stopped.some((one) => one.turn < sentAt && one.atMs > dueAt)
      if (isStopped || (reader.suspended ?? sentAt) < sentAt) return []
      const isNow = ({ atMs }: { atMs: number }) => atMs > fromMs && atMs <= toMs
      const readTo = (thread: Opened) =>
        Math.max(0, ...reader.read.filter((one) => one.thread === thread && one.turn < sentAt).map(({ to }) => to))
      const news = opened.filter((one) => isNow(one) && one.by !== reader && readTo(one) === 0)
      const mine = new Set<Opened>(opened.filter(({ by }) => by === reader))
      for (const { thread, by } of replies) if (by === reader) mine.add(thread)
      const answered = replies.filter((one) => {
        const { thread, by, number, turn: at } = one
        const since = replies.find((other) => other.by === reader && other.thread === thread)?.turn ?? 0
        return (
          isNow(one) &&
          by !== reader &&
          number > readTo(thread) &&
          mine.has(thread) &&
          (thread.by === reader || since < at)
        )
      })
      const all = new Set([...news, ...answered.map(({ thread }) => thread)])
      return [...all]
        .filter(({ space }) => space !== closed || belongs(reader, sentAt))
        .map(({ title }) => title)
        .concat(publishing.titlesFor(reader.who, isNow, sentAt))
        .toSorted()
    },
  }

  function belongs({ isMember, left = Number.POSITIVE_INFINITY }: Reader, at: number): boolean {
    return isMember && at <= left
  }
}
