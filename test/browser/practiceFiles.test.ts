import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { practiceFiles as fr } from '../../shared/messages/fr/practiceFiles.ts'
import type { Page as PageOf } from '../../shared/page.ts'
import type { PracticeRow } from '../../shared/practices.ts'
import { expectAccessible } from '../support/accessible.ts'
import { marieAnge, useJourneys } from '../support/journeys.ts'
import { words } from '../support/words.ts'

const { asked, at } = useJourneys()

const choose = (page: Page, label: string, csv: string) =>
  page.getByLabel(label).setInputFiles({ name: 'fichas.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

test.each([['fr', 360, marieAnge, fr]] as const)(
  'records come from a file, leave in one and are deleted: %s at %i px',
  async (language, width, email, files) => {
    const { practices } = words[language]
    const { context, page, trouble } = await at(email, '/practices/import', { width, language })
    await page.getByText(files.bring.columns).click()
    await expectAccessible(page)

    await choose(page, files.bring.choose, 'record,kind,language,title,themes\n1,,es,Una,clima\n')
    await page.locator('.faults').waitFor()
    expect(await page.locator('.faults').textContent()).toContain(practices.fields.themes)
    await expectAccessible(page)

    await choose(
      page,
      files.bring.choose,
      'record,kind,language,title\n1,,es,Turno de noche\n1,translation,en,Night shift\n',
    )
    await page.getByRole('button', { name: files.bring.send(2) }).click()
    await page.getByText(files.bring.done(2)).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Turno de noche' }).click()
    await page.getByRole('heading', { level: 1, name: 'Turno de noche' }).waitFor()

    await page.getByRole('navigation', { name: /./ }).getByRole('link', { name: practices.mine }).first().click()
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: files.take.csv }).click(),
    ])
    expect(await textOf(csv)).toMatch(
      /^\ufeffrecord,version,kind,language.*,original,es,.*,translation,en,no,Night shift/s,
    )
    await expectAccessible(page)

    // Two seconds after it was opened it counts as looked at: of one that is deleted by then, that would be told to nobody.
    const looked = page.waitForResponse((answer) => /\/practices\/\w+\/notices$/.test(answer.url()))
    await page.getByRole('link', { name: 'Turno de noche' }).click()
    await looked
    await page.getByRole('button', { name: practices.remove.label }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.textContent()).toContain(practices.remove.translations(1))
    await expectAccessible(page)
    await dialog.getByRole('button', { name: practices.remove.label }).click()
    await page.getByRole('heading', { level: 1, name: practices.mine }).waitFor()
    const { items } = await asked<PageOf<PracticeRow>>(email, 'GET', '/practices')
    expect(items.map(({ title }) => title)).not.toContain('Turno de noche')
    expect(trouble).toEqual([])
    await context.close()
  },
)
