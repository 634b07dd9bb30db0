import { buffer } from 'node:stream/consumers'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterAll } from 'vitest'
import { hashOf } from '../../functions/platform/secrets.ts'
import { type ReplyDeps, receiveAll } from '../../functions/replies/actions.ts'
import { newHandle, replyAddress } from '../../functions/replies/address.ts'
import type { WhenDone } from '../infra/mailHouse.ts'
import { digestsOf } from './digests.ts'
import { makeSpace, openThread } from './forum.ts'
import { newSession, type SignedIn, signedInAs } from './people.ts'
import { newWorld, type World } from './world.ts'

const transport = createTransport({ streamTransport: true, newline: 'windows' })
const verdicts = ['spam', 'virus', 'spf', 'dkim', 'dmarc'] as const
type Verdicts = Partial<Record<(typeof verdicts)[number], string>>

/** A mail on its way in. What is not said is as an honest mail program and its servers have it. */
export type Arriving = SendMailOptions & {
  to: string
  verdicts?: Verdicts
  /** Who sent it by the envelope. */
  source?: string
  /** The bytes, where no mail program would write them. */
  eml?: string | Buffer
}

/** Answers by mail as SES hands them over: a message of a queue, and a place where the mail lies. */
export function answeringOf(world: World) {
  const lying = new Map<string, Uint8Array>()
  const inbox: ReplyDeps['inbox'] = {
    get: async (key) => lying.get(key),
    remove: async (keys) => {
      for (const key of keys) lying.delete(key)
    },
  }
  const outcomes: unknown[] = []
  let arrived = 0
  const deps = (): ReplyDeps => ({
    ...world.deps,
    inbox,
    log: (_level, event, facts) => outcomes.push(event === 'mail-received' ? (facts.why ?? facts.outcome) : event),
  })
  return {
    lying,
    /** What became of what was received, in its order. */
    outcomes,
    deps,
    /** Where somebody answers about a thread. */
    async address({ person }: SignedIn, threadId: string): Promise<string> {
      const { handle } = await world.deps.alerts.alerts(person.id)
      const fresh = { text: newHandle(), madeAt: world.clock.now(), era: person.era ?? 0 }
      const { text } = handle ?? (await world.deps.alerts.takeHandle(person.id, fresh, undefined))
      return replyAddress(world.deps, { personId: person.id, threadId, handle: text })
    },
    /** A mail lies in its place. @returns the message that says so */
    async arrive({ verdicts: given = {}, source, eml, ...mail }: Arriving): Promise<string> {
      const raw = eml ?? (await rawOf(mail))
      const objectKey = `received/${++arrived}`
      lying.set(objectKey, Buffer.from(raw))
      const all = Object.fromEntries(verdicts.map((name) => [`${name}Verdict`, { status: given[name] ?? 'PASS' }]))
      const receipt = { recipients: mail.to.split(', '), ...all, action: { type: 'S3', objectKey } }
      const from = source ?? String(mail.from ?? '').replace(/^.*<|>$/g, '')
      return JSON.stringify({ notificationType: 'Received', mail: { source: from }, receipt })
    },
    /** Hands a message over for the so many-th time. @returns whether it must come again */
    async receive(body: string, tries = 1, by: Partial<ReplyDeps> = {}): Promise<boolean> {
      const attributes = { ApproximateReceiveCount: String(tries) }
      const Records = [{ messageId: hashOf(body), receiptHandle: 'r', body, attributes }]
      return (await receiveAll({ ...deps(), ...by }, { Records })).length > 0
    },
  }
}
export type Answering = ReturnType<typeof answeringOf>

async function rawOf(mail: SendMailOptions): Promise<Buffer> {
  const { message } = await transport.sendMail({ subject: 'Re: Protocolo de acogida', ...mail })
  return Buffer.isBuffer(message) ? message : buffer(message)
}

/** One network for a file. @returns what gives each test a thread of its own in a space of members, and Ana, whose mailbox is empty, to answer there */
export function answersIn(server: () => World['server']) {
  let opened: ReturnType<typeof network> | undefined
  let count = 0
  const closings: (() => Promise<void>)[] = []
  afterAll(() => Promise.all(closings.map((close) => close())))
  return async () => {
    opened ??= network(server(), (close) => void closings.push(close))
    const { world, people, ...rest } = await opened
    const coordinator = await newSession(world, people.coordinator)
    const ben = await newSession(world, people.ben)
    const facts = { name: 'Ana Pérez', email: `ana${++count}@sename.example`, spaceIds: [rest.space.id] }
    const ana = await signedInAs(world, facts)
    const thread = await openThread(world, ben, rest.space, 'Protocolo de acogida')
    return { ...rest, world, coordinator, ben, ana, thread, mail: answeringOf(world) }
  }
}

async function network(server: World['server'], whenDone: WhenDone) {
  const world = await newWorld(server)
  const way = await digestsOf(world, {}, whenDone)
  const space = await makeSpace(world, { audience: 'members' })
  const { person: coordinator } = await signedInAs(world, { role: 'coordinator', name: 'Coordinación' })
  const { person: ben } = await signedInAs(world, { name: 'Ben Clarke', country: 'BB', spaceIds: [space.id] })
  return { world, way, space, people: { coordinator, ben } }
}
