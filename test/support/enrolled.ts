import { TOTP } from 'otpauth'
import { invitationWrites, recoveryWrites } from '../../functions/invitations/actions.ts'
import { AccountItem, accountEdit, accountKey, newAccountWrites } from '../../functions/members/account.ts'
import { type SoftPasskey, softPasskey } from './passkey.ts'
import type { Postbox } from './postbox.ts'
import { type Visitor, visitor } from './visitor.ts'
import type { World } from './world.ts'

/** Somebody invited, as a coordinator's invitation leaves it. */
export async function invited(world: World, given: Partial<AccountItem> = {}): Promise<AccountItem> {
  const id = world.deps.ids.next('person')
  const now = world.clock.now()
  const invitation = invitationWrites(world.deps, id)
  const account = AccountItem.parse({
    ...{ id, name: 'Rosa Lima', email: `${id.toLowerCase()}@enlaces.example`, role: 'liaison', state: 'invited' },
    ...{ language: 'es', languages: ['es'], about: '', zone: 'America/Lima', country: 'PE' },
    ...{ invitedAt: now, readBefore: now, version: 1, ...invitation.account, ...given },
  })
  await world.table.transact([...newAccountWrites(account), ...invitation.writes])
  return account
}

export async function accountOf(world: World, { id }: { id: string }): Promise<AccountItem> {
  return AccountItem.parse(await world.table.get(accountKey(id), true))
}

export async function edit(world: World, person: { id: string }, changes: Partial<AccountItem>): Promise<void> {
  const { write } = accountEdit(await accountOf(world, person), changes)
  const outcome = await world.table.transact([write])
  if (!outcome.done) throw new Error('the account was not changed')
}

/** A recovery as a coordinator starts it. @returns the code to hand over. */
export async function recovering(world: World, person: { id: string }, tell: string[] = []): Promise<string> {
  const { writes, account, coordinatorCode } = recoveryWrites(world.deps, person.id, tell)
  const { write } = accountEdit(await accountOf(world, person), account)
  const outcome = await world.table.transact([write, ...writes])
  if (!outcome.done) throw new Error('the recovery was not started')
  return coordinatorCode
}

/** The code that an authenticator app shows now. */
export function appCode(world: World, secret: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: world.clock.ms() + steps * 30_000 })
}

/** A browser in which the invitation's mailed code was typed. */
export async function verifiedBrowser(
  world: World,
  mail: Postbox,
  person: AccountItem,
  coordinatorCode?: string,
): Promise<Visitor> {
  const token = await mail.tokenTo(person.email)
  const browser = visitor(world)
  await browser.post('/invitations/code', { token })
  const mailCode = await mail.codeTo(person.email)
  const answer = await browser.post('/invitations/verification', {
    mailCode,
    ...(coordinatorCode ? { coordinatorCode } : {}),
  })
  if (answer.status !== 204) throw new Error(answer.text)
  return browser
}

export type WithPasskey = { person: AccountItem; browser: Visitor; passkey: SoftPasskey }
export type WithApp = { person: AccountItem; browser: Visitor; secret: string }

/** Somebody who accepted with a passkey, signed in in `browser`. */
export async function enrolledWithPasskey(
  world: World,
  mail: Postbox,
  given: Partial<AccountItem> = {},
): Promise<WithPasskey> {
  const person = await invited(world, given)
  const browser = await verifiedBrowser(world, mail, person)
  const passkey = softPasskey()
  const { options } = (await browser.post('/invitations/passkey/options')).body
  const answer = await browser.post('/invitations/passkey', { credential: passkey.make(options) })
  if (answer.status !== 204) throw new Error(answer.text)
  return { person, browser, passkey }
}

/** Somebody who accepted with an authenticator app; its next code is good. */
export async function enrolledWithApp(world: World, mail: Postbox, given: Partial<AccountItem> = {}): Promise<WithApp> {
  const person = await invited(world, given)
  const browser = await verifiedBrowser(world, mail, person)
  const { secret } = (await browser.post('/invitations/app/options')).body
  const answer = await browser.post('/invitations/app', { appCode: appCode(world, secret) })
  if (answer.status !== 204) throw new Error(answer.text)
  world.clock.forward(1)
  return { person, browser, secret }
}

export async function signInWithPasskey(browser: Visitor, passkey: SoftPasskey) {
  const { options } = (await browser.post('/sign-in/passkey/options')).body
  return browser.post('/sign-in/passkey', { credential: passkey.sign(options) })
}

/** Asks for a code and gives back what was mailed. */
export async function mailedSignInCode(browser: Visitor, mail: Postbox, email: string): Promise<string> {
  await browser.post('/sign-in/codes/request', { email })
  return mail.codeTo(email)
}

export async function isSignedIn(browser: Visitor): Promise<boolean> {
  return (await browser.get('/me/sessions')).status === 200
}
