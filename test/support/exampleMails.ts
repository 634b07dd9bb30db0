import { depsFrom } from '../../functions/deps.ts'
import { type Example, mailExamples } from '../../infra/local/mails/examples.ts'
import { testClock, testEnv } from './world.ts'

export const exampleEnv = testEnv('http://127.0.0.1:9', 'no-table')

/** Examples of every kind of mail, as the gallery shows them. They ask no table. */
export const exampleMails: Example[] = mailExamples(depsFrom(exampleEnv, { clock: testClock() }))
