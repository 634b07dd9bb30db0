import { depsFrom } from '../../functions/deps.ts'
import { mailFrom } from '../../functions/mail/layout.ts'
import { type Mail, mailSettingsFrom, mimeOf } from '../../functions/platform/mailer.ts'
import { type Example, mailExamples } from '../../infra/local/mails/examples.ts'
import { type Language, languages } from '../../shared/languages.ts'
import { testClock, testEnv } from './world.ts'

export const exampleEnv = testEnv('http://127.0.0.1:9', 'no-table')

/** Examples of every kind of mail, as the gallery shows them. They ask no table. */
export const exampleMails: Example[] = mailExamples(depsFrom(exampleEnv, { clock: testClock() }))

export type Sent = { name: string; kind: string; language: Language; mail: Mail; raw: Buffer }

/** Each of them in each language, as it goes over the wire. */
export async function sentExamples(): Promise<Sent[]> {
  const settings = mailSettingsFrom(exampleEnv)
  return Promise.all(
    exampleMails.flatMap(({ id, kind, letter }) =>
      languages.map(async (language) => {
        const mail = mailFrom(await letter(language))
        return { name: `${id} in ${language}`, kind, language, mail, raw: mimeOf(mail, settings) }
      }),
    ),
  )
}
