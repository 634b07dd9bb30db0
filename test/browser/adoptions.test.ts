import { expect, test } from 'vitest'
import type { Ledger } from '../../shared/adoptions.ts'
import type { Publication } from '../../shared/catalogue.ts'
import { expectAccessible } from '../support/accessible.ts'
import { beatriz, leticia, useJourneys } from '../support/journeys.ts'
import { publishedIn } from '../support/publishedHere.ts'
import { words } from '../support/words.ts'

const journeys = useJourneys()
const { asked, at } = journeys
const publishedHere = publishedIn(journeys)

test.each([['es', 1366, leticia]] as const)(
  'a State adopts a practice, with evidence that the Institute confirms: %s at %i px',
  async (language, width, email) => {
    const { adoptions, practices } = words[language]
    const id = await publishedHere(`Tutoría pública ${width}`)
    const own = await publishedHere(`Tutela en la frontera ${width}`, { adaptedFrom: id }, email)
    const { context, page, trouble } = await at(email, `/practices/${id}/adoptions`, { width, language })
    await page.getByText(adoptions.none).waitFor()
    await page.getByRole('link', { name: `Tutela en la frontera ${width}` }).waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: adoptions.note }).click()
    await page.getByText(adoptions.form.evidenceHint.validated).waitFor()
    await page.getByRole('radio', { name: adoptions.status.adopted }).check()
    await page.getByRole('textbox', { name: adoptions.evidence }).fill('Doscientas niñas en seis meses.')
    await page.getByRole('textbox', { name: adoptions.links }).fill('https://cifras.example/tutoria')
    await expectAccessible(page)
    // The tab is closed in the middle: the device has what was typed.
    await page.reload()
    await page.getByRole('button', { name: adoptions.note }).click()
    await page.getByRole('textbox', { name: adoptions.failed }).fill('De noche no había nadie.')
    await page.getByRole('combobox', { name: adoptions.own }).selectOption({ label: `Tutela en la frontera ${width}` })
    await page.getByRole('button', { name: adoptions.form.submit }).click()
    await page.getByRole('button', { name: adoptions.noteAgain }).waitFor()
    await expectAccessible(page)
    const ledger = await asked<Ledger>(email, 'GET', `/publications/${id}/adoptions`)
    expect(ledger.mine).toMatchObject({
      ...{ status: 'adopted', evidence: 'Doscientas niñas en seis meses.', failed: 'De noche no había nadie.' },
      ...{ links: ['https://cifras.example/tutoria'], ownPracticeId: own },
    })
    await page.getByRole('link', { name: adoptions.family.begin }).click()
    await page.getByText(practices.new.adapts).waitFor()
    await expectAccessible(page)
    await context.close()

    const staff = await at(beatriz, `/practices/${id}/adoptions`, { width, language })
    await staff.page.getByRole('button', { name: adoptions.confirm }).click()
    await expectAccessible(staff.page)
    await staff.page.getByRole('dialog').getByRole('button', { name: adoptions.confirm }).click()
    await staff.page.getByText(adoptions.replicated).waitFor()
    await expectAccessible(staff.page)
    const { entry } = await asked<Publication>(beatriz, 'GET', `/publications/${id}`)
    expect([entry.outcome, entry.adoptions.adopted]).toEqual(['replicated', 1])
    await staff.page.goto(staff.page.url().replace(/practices.*/, `people/${ledger.mine?.country}/adoptions`))
    await staff.page.getByRole('link', { name: `Tutoría pública ${width}` }).waitFor()
    await expectAccessible(staff.page)
    expect([...trouble, ...staff.trouble]).toEqual([])
    await staff.context.close()
  },
)
