import { sessionCookieValue } from '../../functions/access/actor.ts'
import { SessionItem } from '../../functions/access/session.ts'
import { AccountItem, accountKey, accountRow } from '../../functions/members/account.ts'
import { hashOf, randomToken } from '../../functions/platform/secrets.ts'
import { origin, type World } from './world.ts'

/** `listed`: in the list of everybody too, as who was invited is. */
type Given = Partial<AccountItem> & { spaceIds?: string[]; provedAt?: string; listed?: boolean }

/** Somebody with an account and a live session, laid down in the table as signing in would. */
export type SignedIn = { cookie: string; person: AccountItem; headers: Record<string, string> }

export async function signedInAs(
  world: World,
  { spaceIds = [], provedAt, listed = false, ...given }: Given = {},
): Promise<SignedIn> {
  const now = world.clock.now()
  const id = given.id ?? world.deps.ids.next('person')
  const person = AccountItem.parse({
    id,
    name: 'Ana Pérez',
    email: `${id.toLowerCase()}@enlaces.example`,
    role: 'liaison',
    state: 'active',
    language: 'es',
    languages: ['es'],
    about: '',
    zone: 'America/Montevideo',
    invitedAt: now,
    acceptedAt: now,
    lastSeenAt: now,
    readBefore: '2000-01-01T00:00:00.000Z',
    version: 1,
    ...given,
  })
  const pk = `person#${id}`
  await world.table.transact([
    { kind: 'put', item: listed ? accountRow(person) : { pk, sk: 'account', ...person } },
    ...spaceIds.map((spaceId) => ({ kind: 'put' as const, item: { pk, sk: `account#space#${spaceId}`, since: now } })),
  ])
  return newSession(world, person, provedAt)
}

/** One more session of somebody, whatever the account has come to be: they end after half a day. */
export async function newSession(world: World, person: AccountItem, provedAt?: string): Promise<SignedIn> {
  const { id } = person
  const now = world.clock.now()
  const token = randomToken()
  const session = SessionItem.parse({
    id: world.deps.ids.next('session'),
    tokenHash: hashOf(token),
    way: 'passkey',
    device: 'Firefox, Linux',
    startedAt: now,
    lastSeenAt: now,
    provedAt: provedAt ?? now,
  })
  const item = { pk: `person#${id}`, sk: `account#session#${session.tokenHash}`, ...session }
  await world.table.transact([{ kind: 'put', item }])
  const seen = { update: 'SET lastSeenAt = :now', condition: 'attribute_exists(pk)', values: { ':now': now } }
  await world.table.update({ kind: 'update', key: accountKey(id), ...seen })
  const cookie = `__Host-session=${sessionCookieValue(id, token)}`
  return { cookie, person, headers: { cookie, 'content-type': 'application/json', origin } }
}
