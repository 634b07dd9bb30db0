import { TOTP } from 'otpauth'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { access } from '../../shared/messages/es/access.ts'
import { coordination } from '../../shared/messages/es/coordination.ts'
import { shell } from '../../shared/messages/es/interface.ts'
import { members } from '../../shared/messages/es/members.ts'
import { withSession } from '../support/browser.ts'
import { invitationLink, mailed, mailsTo, sixDigits } from '../support/inbox.ts'
import { beatriz, useJourneys } from '../support/journeys.ts'

const { browser, inbox, origin, signedIn } = useJourneys()

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const contextOf = () => browser().newContext({ locale: 'es', viewport: { width: 360, height: 740 } })

async function coordinatorsPage(): Promise<Page> {
  const context = await contextOf()
  await withSession(context, origin(), await signedIn(beatriz))
  return context.newPage()
}

async function passkeysIn(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const able = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const
  const options = { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true, ...able } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options })
}

/** Types the newest of so many codes mailed to an address. */
async function typeMailedCode(page: Page, email: string, count: number): Promise<void> {
  const code = await mailed(inbox(), email, sixDigits, count)
  await page.getByLabel(access.codes.mail).fill(code.replaceAll(' ', ''))
}
const codesTo = async (email: string) =>
  (await mailsTo(inbox(), email)).filter(({ text }) => sixDigits.test(text)).length

// A code is taken once: the one of the next half minute is told from the present one by its step.
const appCode = (secret: string, steps = 0) =>
  new TOTP({ secret: secret.replaceAll(' ', '') }).generate({ timestamp: Date.now() + steps * 30_000 })

/** Makes the next request to an address meet the refusal that asks for a new proof. */
async function askForProofOnce(page: Page, address: string): Promise<void> {
  const body = { type: '', title: '', status: 403, code: 'step-up-required' }
  await page.route(address, (route) => route.fulfill({ status: 403, json: body }), { times: 1 })
}

/**
 * Makes a request of the page at `path` meet the session that the proof given meanwhile has ended. The rule stays, for what is held back goes out
 * once no rule is left. @returns what resolves once that request is under way
 */
async function answerWithTheSessionBefore(
  page: Page,
  path: string,
  address: string,
): Promise<{ underWay: Promise<void> }> {
  const { promise: underWay, resolve: begin } = Promise.withResolvers<void>()
  let isFirst = true
  await page.route(address, async (route) => {
    if (!isFirst || !page.url().endsWith(path)) return route.continue()
    isFirst = false
    const renewed = page.waitForResponse('**/api/proof/codes')
    begin()
    await renewed
    await route.fulfill({ status: 401, json: { type: '', title: '', status: 401, code: 'sign-in-required' } })
  })
  return { underWay }
}

test('a coordinator invites by a file; the person enrols an app, proves again by both codes, adds a passkey, comes back by it', async () => {
  const email = 'app.nueva@enlaces.example'
  const office = await coordinatorsPage()
  await office.goto(`${origin()}/coordination/people/import`)
  const head = 'name;email;role;country;institution;seat;language'
  const paste = office.getByLabel(coordination.import.paste)
  await paste.fill(`${head}\nApia Nueva;mal;jefa;XX;Casa;Enlace;es`)
  await button(office, coordination.import.check).click()
  await office.getByText(coordination.import.summary(0, 1)).waitFor()
  for (const column of ['email', 'role', 'country']) {
    await office.getByText(coordination.import.column(column)).waitFor()
  }
  await paste.fill(`${head}\nApia Nueva;${email};liaison;PE;Casa de prueba;Enlace;es`)
  await button(office, coordination.import.check).click()
  await button(office, coordination.import.send(1)).click()
  await office.getByText(coordination.import.done(1)).waitFor()

  const context = await contextOf()
  const page = await context.newPage()
  await page.goto(await mailed(inbox(), email, invitationLink))
  await button(page, access.invitation.sendCode).click()
  expect(page.url()).toBe(`${origin()}/invitation`)
  await page.getByLabel(access.codes.mail).waitFor()
  // Whoever goes to the mail may come back to a tab loaded anew.
  await page.reload()
  await typeMailedCode(page, email, 1)
  await button(page, access.invitation.next).click()
  await button(page, access.invitation.useApp).click()
  const secret = (await page.locator('.secret').textContent()) ?? ''
  await page.getByLabel(access.app.first).fill(appCode(secret))
  await button(page, access.app.done).click()
  await button(page, access.invitation.goIn).click()

  // Adding a passkey asks for a proof; given by both codes, the same request goes out again.
  await passkeysIn(context, page)
  const late = await answerWithTheSessionBefore(page, '/settings', '**/api/notices/unread')
  await page.goto(`${origin()}/settings`)
  await button(page, members.ways.addPasskey).click()
  await page.getByLabel(members.ways.label).fill('Mi teléfono')
  await askForProofOnce(page, '**/api/me/passkeys/options')
  await button(page, members.ways.make).click()
  const known = await codesTo(email)
  await button(page, access.proof.send).click()
  await typeMailedCode(page, email, known + 1)
  await page.getByLabel(access.codes.app).fill(appCode(secret, 1))
  await late.underWay
  await button(page, access.proof.confirm).click()
  await page.getByText('Mi teléfono').first().waitFor()

  await button(page, shell.signOut).click()
  await page.getByRole('heading', { level: 1, name: access.signIn.title }).waitFor()
  await page.goto(`${origin()}/people/PE`)
  await button(page, access.signIn.passkey).click()
  await page.getByRole('heading', { level: 1, name: 'Perú' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/people/PE')
})

test('a recovery needs the mailed code and the one that the coordinator says, and ends what was open', async () => {
  const email = 'suyapa.mejia@hn.enlaces.example'
  const before = await contextOf()
  await withSession(before, origin(), await signedIn(email))
  const old = await before.newPage()
  await old.goto(`${origin()}/settings`)
  const id = await old.evaluate(async () => (await (await fetch('/api/me')).json()).id)

  const office = await coordinatorsPage()
  await office.goto(`${origin()}/coordination/people/${id}`)
  await button(office, coordination.record.recover).click()
  await office.getByRole('dialog').getByRole('button', { name: coordination.record.recover }).click()
  const said = (await office.locator('.secret-large').textContent()) ?? ''

  const context = await contextOf()
  const page = await context.newPage()
  await passkeysIn(context, page)
  await page.goto(await mailed(inbox(), email, invitationLink))
  await button(page, access.invitation.sendCode).click()
  await typeMailedCode(page, email, 1)
  await page.getByLabel(access.invitation.coordinatorCode).fill('0000 0000')
  await button(page, access.invitation.next).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel(access.invitation.coordinatorCode).fill(said.toLowerCase())
  await button(page, access.invitation.next).click()
  await button(page, access.invitation.makePasskey).click()
  await page.getByText(access.invitation.welcome).waitFor()

  await old.reload()
  await old.getByRole('heading', { level: 1, name: access.signIn.title }).waitFor()
})
