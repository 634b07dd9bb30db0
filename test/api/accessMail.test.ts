import { beforeEach, expect, test } from 'vitest'
import type { Letter } from '../../functions/platform/letter.ts'
import { languages } from '../../shared/languages.ts'
import { appCode, enrolledWithApp, invited, recovering } from '../support/enrolled.ts'
import { signedInAs } from '../support/people.ts'
import { type Postbox, postbox } from '../support/postbox.ts'
import { visitor } from '../support/visitor.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const tables = useTableServer()
let world: World
let mail: Postbox

beforeEach(async () => {
  world = await newWorld(tables.server())
  mail = postbox(world)
})

const november = { es: 'noviembre', en: 'November', pt: 'novembro', fr: 'novembre' }
const december = { es: 'diciembre', en: 'December', pt: 'dezembro', fr: 'décembre' }

test.each(languages)('every mail of getting in speaks the reader’s %s, at the reader’s hour', async (language) => {
  const person = await invited(world, { language, zone: 'America/Lima' })
  const [invitation] = await mail.letters()
  expect(invitation?.link?.address).toMatch(/^https:\/\/enlaces\.example\/invitation#[A-Za-z0-9_-]{43}$/)
  expect(invitation?.paragraphs.join('\n')).toContain(december[language])
  await visitor(world).post('/invitations/code', { token: await postbox(world).tokenTo(person.email) })
  const [invitationCode] = await mail.letters()

  const { browser, secret, person: member } = await enrolledWithApp(world, mail, { language })
  await mail.letters()
  await visitor(world).post('/sign-in/codes/request', { email: member.email })
  await browser.post('/proof/codes/request')
  const codes = await mail.letters()
  await browser.post('/me/app/options')
  await browser.post('/me/app', { appCode: appCode(world, secret) })
  const { secret: second } = (await browser.post('/me/app/options')).body
  await browser.post('/me/app', { appCode: appCode(world, second) })
  const [added] = await mail.letters()
  // 12:01 UTC is 07:01 in Lima.
  expect(added?.paragraphs.join('\n')).toContain(november[language])
  expect(added?.paragraphs.join('\n')).toMatch(/0?7:01/)

  const { person: coordinator } = await signedInAs(world, { role: 'coordinator', language })
  await recovering(world, member, [coordinator.id])
  const recovery = await mail.letters()
  const all = [invitation, invitationCode, ...codes, added, ...recovery].filter((one): one is Letter => Boolean(one))
  expect(all).toHaveLength(7)
  expect(new Set(all.map(({ subject }) => subject)).size).toBe(7)
  expect(new Set(all.map(({ reference }) => reference)).size).toBe(7)
  for (const letter of all) {
    expect(letter.language).toBe(language)
    expect(JSON.stringify(letter)).not.toMatch(/undefined|null|\[object/)
    expect(letter.reference).toMatch(/^[\w-]{1,120}$/)
  }
  expect(all.filter(({ code }) => /^\d{6}$/.test(code ?? ''))).toHaveLength(3)
})
