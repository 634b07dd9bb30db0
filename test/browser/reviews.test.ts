import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleSeats } from '../../infra/local/sample/content/seats.ts'
import { emailOf } from '../../infra/local/sample/people.ts'
import type { Publication } from '../../shared/catalogue.ts'
import type { Account } from '../../shared/members.ts'
import type { Practice } from '../../shared/practices.ts'
import type { PracticeReview } from '../../shared/reviews.ts'
import { expectFits } from '../support/accessible.ts'
import { beatriz, suyapa, useJourneys } from '../support/journeys.ts'
import { fullFacts, fullTexts } from '../support/practices.ts'
import { scored } from '../support/reviews.ts'
import { words } from '../support/words.ts'

const { asked, at } = useJourneys()
const { practiceWay: way, reviews } = words.es

const emails = new Map(
  sampleSeats.flatMap(({ holders, place }) => holders.map((holder) => [holder.name, emailOf(holder, place)])),
)
const emailNamed = (name = '') => emails.get(name) ?? ''
const reviewOf = (email: string, id: string) => asked<PracticeReview>(email, 'GET', `/practices/${id}/review`)

async function complete(): Promise<string> {
  const { id } = await asked<Practice>(suyapa, 'POST', '/practices', { title: 'Tutoría pública', language: 'es' })
  const { seatId } = await asked<Account>(suyapa, 'GET', '/me')
  const facts = { ...fullFacts, focalPoints: [seatId] }
  await asked(suyapa, 'PATCH', `/practices/${id}`, { facts, texts: fullTexts }, 1)
  return id
}

async function reviewBy(email: string, id: string, score: number, outcome: 'reported' | 'promising'): Promise<void> {
  await asked(email, 'PUT', `/practices/${id}/review/acceptance`)
  await asked(email, 'PUT', `/practices/${id}/review/scores`, scored(score, outcome), 0)
  await asked(email, 'PUT', `/practices/${id}/review/delivery`, undefined, 1)
}

/** What a button asks first is answered with yes. */
async function confirmed(page: Page, label: string, fill?: [string, string]): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (fill) await dialog.getByRole('textbox', { name: fill[0] }).fill(fill[1])
  await dialog.getByRole('button', { name: label, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

test('three people review a record, disagree, a fourth is heard, its keeper replies, and it is published with what they said', async () => {
  const id = await complete()
  const keeper = await at(suyapa, `/practices/${id}/record`, 360)
  await confirmed(keeper.page, way.act.submit)
  await keeper.page.getByText(way.stands.submitted).waitFor()
  await expectFits(keeper.page)

  // The check, and those whom the page proposes.
  const office = await at(beatriz, `/practices/${id}/record`, 1366)
  await confirmed(office.page, way.act.check)
  await office.page.getByRole('link', { name: way.openReview }).click()
  for (const question of Object.values(reviews.gate.questions)) {
    const group = office.page.getByRole('group', { name: question })
    await group.getByText(reviews.gate.passes, { exact: true }).click()
  }
  for (const box of await office.page.getByRole('textbox', { name: reviews.gate.reason }).all())
    await box.fill('Así es')
  await expect.poll(() => office.page.locator('input[type=checkbox]:checked').count(), { timeout: 20_000 }).toBe(3)
  await expectFits(office.page)
  // With one too few the form says where.
  const boxes = office.page.locator('fieldset[name=reviewers] input[type=checkbox]')
  const checked = await boxes.evaluateAll((all) => all.findLastIndex((one) => one.matches(':checked')))
  await boxes.nth(checked).uncheck()
  await office.page.getByRole('button', { name: reviews.gate.send }).click()
  await office.page.locator('fieldset[name=reviewers][aria-invalid=true]').waitFor()
  expect(office.trouble.splice(0)).toEqual([expect.stringContaining('422')])
  await boxes.nth(checked).check()
  await office.page.getByRole('button', { name: reviews.gate.send }).click()
  await office.page.getByText(way.stands.review).waitFor()
  const { reviewers } = await reviewOf(beatriz, id)
  const named = reviewers.toSorted((a, b) => (a.of < b.of ? -1 : 1)).map(({ person }) => emailNamed(person?.name))
  const [institute = '', first = '', second = ''] = named

  // The first one writes on a phone, box by box.
  const reviewer = await at(first, '/practices/review', 360)
  await expectFits(reviewer.page)
  await reviewer.page.getByRole('link', { name: fullTexts.title }).click()
  await reviewer.page.getByRole('button', { name: reviews.own.accept }).click()
  await reviewer.page.getByRole('group', { name: reviews.own.outcome }).waitFor()
  for (const group of await reviewer.page.getByRole('group', { name: `${reviews.own.score}:` }).all()) {
    await group.getByRole('radio').nth(3).check()
  }
  for (const box of await reviewer.page.getByRole('textbox', { name: `${reviews.own.reason}:` }).all()) {
    await box.fill('Hay datos de tres años')
  }
  await reviewer.page.getByRole('group', { name: reviews.own.outcome }).getByText(way.outcome.promising).click()
  await reviewer.page.locator('.saving-saved').waitFor({ timeout: 30_000 })
  await expectFits(reviewer.page)
  await confirmed(reviewer.page, reviews.own.handIn)
  await reviewer.page.getByRole('heading', { name: reviews.read.of.liaison }).waitFor()

  await reviewBy(institute, id, 3, 'promising')
  await reviewBy(second, id, 1, 'reported')
  await office.page.reload()
  await office.page.getByText(reviews.reviewers.wanted.liaison).waitFor()
  await expectFits(office.page)
  await office.page.getByRole('button', { name: reviews.reviewers.name, exact: true }).click()
  await office.page.getByRole('dialog').getByRole('radio').first().check()
  await office.page.getByRole('dialog').getByRole('button', { name: reviews.reviewers.name, exact: true }).click()
  await office.page.getByRole('dialog').waitFor({ state: 'hidden' })
  const third = (await reviewOf(beatriz, id)).reviewers.find(({ state }) => state === 'asked')
  await reviewBy(emailNamed(third?.person?.name), id, 3, 'promising')

  await keeper.page.goto(keeper.page.url().replace('/record', '/review'))
  await keeper.page.getByRole('textbox', { name: reviews.reply.label }).fill('Los datos de 2026 lo muestran')
  await expectFits(keeper.page)
  await keeper.page.getByRole('button', { name: reviews.reply.send }).click()
  await keeper.page.getByText(way.stands.deciding).waitFor()

  await office.page.reload()
  await office.page.getByRole('textbox', { name: reviews.decision.reason }).fill('Convence, con seguimiento')
  await expectFits(office.page)
  await office.page.getByRole('button', { name: reviews.decision.send, exact: true }).click()
  await office.page.getByText(way.stands.decided).waitFor()
  await office.page.getByRole('link', { name: reviews.record }).click()
  await confirmed(office.page, way.act.publish)
  await office.page.getByRole('heading', { name: reviews.assessment.title }).waitFor()
  await expectFits(office.page)
  const { version } = await asked<Publication>(suyapa, 'GET', `/publications/${id}`)
  expect(version?.assessment).toMatchObject({ reviews: 4, reply: { text: 'Los datos de 2026 lo muestran' } })
  for (const { context, trouble } of [keeper, office, reviewer]) {
    expect(trouble).toEqual([])
    await context.close()
  }
})
