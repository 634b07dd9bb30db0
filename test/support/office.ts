import { AccountItem, accountRow } from '../../functions/members/account.ts'
import { readershipWrite } from '../../functions/members/readership.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import type { TableServer } from '../../infra/local/table/server.ts'
import type { NewPerson, PersonRecord, Seat } from '../../shared/members.ts'
import { type SignedIn, signedInAs } from './people.ts'
import { newWorld, origin, type World } from './world.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of it
export type Answer = { status: number; body: any; text: string; etag: string }

/** A coordinator at work on an empty network, and what tests look at afterwards. */
export type Office = Awaited<ReturnType<typeof office>>

export async function office(server: TableServer) {
  const world = await newWorld(server)
  const coordinator = await signedInAs(world, { role: 'coordinator', name: 'Marta Coordina' })
  let made = 0

  const ask = async (
    by: SignedIn,
    name: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const [method = '', path = ''] = name.split(' ')
    const answer = await world.app.request(`/api${path}`, {
      method,
      headers: { ...by.headers, origin, 'accept-language': 'es', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      text,
      body: text ? JSON.parse(text) : undefined,
      etag: answer.headers.get('etag') ?? '',
    }
  }
  const coordinate = (name: string, body?: unknown, headers?: Record<string, string>) =>
    ask(coordinator, name, body, headers)

  const seat = async (country = 'MX', title = `Enlace ${++made}`): Promise<Seat> => {
    const name = `Dirección ${++made}`
    const institution = await coordinate('POST /institutions', { name, ...(country ? { country } : {}) })
    const draft = { institutionId: institution.body.id, title, ...(country ? { country } : {}) }
    return (await coordinate('POST /seats', draft)).body
  }
  const draftFor = (seatId: string, given: Partial<NewPerson> = {}): NewPerson => ({
    name: 'Luz Ríos',
    email: `persona${++made}@enlaces.example`,
    role: 'liaison',
    language: 'es',
    ...given,
    seatId,
  })
  const invited = async (given: Partial<NewPerson> & { country?: string } = {}): Promise<PersonRecord> => {
    const { country, ...draft } = given
    const seatId = given.seatId ?? (await seat(country)).id
    return (await coordinate('POST /people', draftFor(seatId, draft))).body
  }
  /** Somebody who was invited to a seat and came. */
  const member = async (given: Partial<NewPerson> & { country?: string } = {}): Promise<SignedIn> => {
    const account = await kept(world, (await invited(given)).id)
    const now = world.clock.now()
    const signedIn = await signedInAs(world, { ...account, state: 'active', acceptedAt: now, version: 2 })
    const { seatId } = signedIn.person
    await world.table.transact([
      { kind: 'put', item: { ...accountRow(signedIn.person), seatId } },
      readershipWrite(signedIn.person, 1),
    ])
    return signedIn
  }
  return { world, coordinator, ask, coordinate, seat, draftFor, invited, member, clock: world.clock }
}

/** The account as it lies in the table. */
export async function kept(world: World, personId: string): Promise<AccountItem> {
  return AccountItem.parse(await world.table.get({ pk: `person#${personId}`, sk: 'account' }, true))
}

export async function isKept(world: World, personId: string): Promise<boolean> {
  return (await world.table.get({ pk: `person#${personId}`, sk: 'account' }, true)) !== undefined
}

/** The messages that were put into the outbox since the world began, in order. */
export async function effects(world: World): Promise<{ id: string; message: Record<string, unknown> }[]> {
  const Records = await world.server.stream.read(world.tableName, undefined, 10_000)
  return newRowsOf({ Records })
    .filter(({ item }) => item.entity === 'outbox')
    .map(({ item }) => ({ id: String(item.id), message: Object(item.message) }))
}

export async function kindsOfEffects(world: World): Promise<unknown[]> {
  return (await effects(world)).map(({ message }) => message.kind)
}
