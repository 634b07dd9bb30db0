import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Directory, DirectoryPlace } from '../../shared/members.ts'
import { expectAccessible } from '../support/accessible.ts'
import { listenForTrouble, withSession } from '../support/browser.ts'
import { invitationLink, mailed, mailsTo, sixDigits } from '../support/inbox.ts'
import { beatriz, suyapa, useJourneys } from '../support/journeys.ts'
import { words } from '../support/words.ts'

const { asked, browser, inbox, origin, signedIn } = useJourneys()

// Contrast is measured on what stands still, not in the middle of an arrival.
const still = { reducedMotion: 'reduce' } as const
async function invite(name: string, email: string, language: 'es' | 'fr', country: string): Promise<void> {
  const { countries } = await asked<Directory>(beatriz, 'GET', '/directory')
  expect(countries.some((one) => one.country === country)).toBe(true)
  const place = await asked<DirectoryPlace>(beatriz, 'GET', `/directory/${country}`)
  const [institution] = place.institutions
  const seat = await asked<{ id: string }>(beatriz, 'POST', '/seats', {
    institutionId: institution?.id,
    country,
    title: `Enlace ${name}`,
  })
  await asked(beatriz, 'POST', '/people', { name, email, role: 'liaison', seatId: seat.id, language })
}

/** A browser with a device that keeps passkeys and knows its owner. */
async function personsBrowser(language: 'es' | 'fr', width: number): Promise<{ page: Page; trouble: string[] }> {
  const context = await browser().newContext({ ...still, viewport: { width, height: 768 }, locale: language })
  // Markdown is typed here as it stands; the editor with formatting has journeys of its own.
  await context.addInitScript(() => localStorage.setItem('enlaces:writing-box', 'plain'))
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, automaticPresenceSimulation: true },
  })
  return { page, trouble: listenForTrouble(page) }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

test.each([
  ['es', 1366, 'HN', 'Rosa Ñandú Valle'],
  ['fr', 360, 'HT', 'Édith Laforêt'],
] as const)(
  'invitation, passkey, space, thread, reply, somebody else sees it, sign out: %s at %i px',
  async (language, width, country, name) => {
    const { access, forum, shell } = words[language]
    const email = `${country.toLowerCase()}.nueva@enlaces.example`
    await invite(name, email, language, country)
    const { page, trouble } = await personsBrowser(language, width)

    await page.goto(await mailed(inbox(), email, invitationLink))
    await page.getByText(access.invitation.greeting(name)).waitFor()
    await expectAccessible(page)
    await button(page, access.invitation.sendCode).click()
    await page.getByLabel(access.codes.mail).fill((await mailed(inbox(), email, sixDigits)).replaceAll(' ', ''))
    await expectAccessible(page)
    await button(page, access.invitation.next).click()
    await button(page, access.invitation.makePasskey).waitFor()
    await expectAccessible(page)
    await button(page, access.invitation.makePasskey).click()
    await page.getByText(access.invitation.welcome).waitFor()
    await page.getByText(access.invitation.goIn).click()

    await page
      .getByRole('navigation', { name: shell.navigation })
      .getByRole('link', { name: shell.places.spaces })
      .click()
    await page.getByRole('heading', { level: 1, name: forum.spaces.title }).waitFor()
    await expectAccessible(page)
    await page.locator('main a[href^="/spaces/space_"]').first().click()
    await link(page, forum.space.open).click()
    await page.getByLabel(forum.newThread.heading).fill(`${name}: ${'¿'}quién avisa a quién?`)
    await page
      .getByRole('textbox', { name: forum.write.body, exact: true })
      .fill('Un **saludo** a la red.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<script>alert(1)</script>')
    await expectAccessible(page)
    await button(page, forum.newThread.submit).click()
    await page.locator('article strong', { hasText: 'saludo' }).waitFor()
    await page.getByRole('textbox', { name: forum.write.body, exact: true }).fill('Y una respuesta.')
    await button(page, forum.thread.send).click()
    await page.locator('article', { hasText: 'Y una respuesta.' }).waitFor()
    await expectAccessible(page)
    const thread = new URL(page.url()).pathname

    const other = await browser().newContext({ ...still, viewport: { width, height: 768 }, locale: language })
    await withSession(other, origin(), await signedIn(suyapa))
    const theirs = await other.newPage()
    const theirTrouble = listenForTrouble(theirs)
    await theirs.goto(`${origin()}${thread}`)
    await theirs.locator('article', { hasText: 'Y una respuesta.' }).waitFor()
    await theirs.locator('article', { hasText: name }).first().waitFor()
    await expectAccessible(theirs)
    await other.close()

    await page.goto(`${origin()}/settings`)
    await button(page, shell.signOut).click()
    await page.getByRole('heading', { level: 1, name: access.signIn.title }).waitFor()
    await expectAccessible(page)
    await page.goto(`${origin()}${thread}`)
    await page.getByRole('heading', { level: 1, name: access.signIn.title }).waitFor()
    expect(await page.locator('article').count()).toBe(0)

    await button(page, access.signIn.passkey).click()
    await page.locator('article', { hasText: 'Y una respuesta.' }).waitFor()
    // What is asked for without a session is refused with 401, which the console calls an error; nothing else may be heard.
    expect([...trouble, ...theirTrouble].filter((line) => !line.includes('401'))).toEqual([])
    await page.context().close()
  },
)

test('a mail scanner that opens every link and presses every button gets nothing and burns nothing', async () => {
  const email = 'escaneada@enlaces.example'
  await invite('Ada Escaneada', email, 'es', 'UY')
  const address = await mailed(inbox(), email, invitationLink)
  const robot = await browser().newContext({ locale: 'es' })
  const page = await robot.newPage()
  for (let visit = 0; visit < 3; visit++) {
    await page.goto(address)
    await page.locator('main button').first().waitFor()
    for (let press = 0; press < 8; press++) {
      const pressable = await page.locator('main button:enabled').all()
      if (!pressable[press % Math.max(1, pressable.length)]) break
      await pressable[press % pressable.length]?.click({ timeout: 2_000 }).catch(() => undefined)
    }
  }
  expect((await robot.cookies()).filter(({ name }) => name === '__Host-session')).toEqual([])
  await robot.close()

  const { page: hers } = await personsBrowser('es', 1366)
  await hers.goto(address)
  const codesSent = async () => (await mailsTo(inbox(), email)).filter(({ text }) => sixDigits.test(text)).length
  // Those that the robot asked for come first: its last ones are still on their way.
  let codes = -1
  const areAllThere = async () => {
    const before = codes
    codes = await codesSent()
    return codes === before
  }
  await expect.poll(areAllThere, { interval: 2_000, timeout: 30_000 }).toBe(true)
  await button(hers, words.es.access.invitation.sendCode).click()
  await hers.getByLabel(words.es.access.codes.mail).waitFor()
  await hers
    .getByLabel(words.es.access.codes.mail)
    .fill((await mailed(inbox(), email, sixDigits, codes + 1)).replaceAll(' ', ''))
  await button(hers, words.es.access.invitation.next).click()
  await button(hers, words.es.access.invitation.makePasskey).click()
  await hers.getByText(words.es.access.invitation.welcome).waitFor()
  await hers.context().close()
})
