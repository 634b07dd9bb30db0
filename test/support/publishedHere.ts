import { readFileSync } from 'node:fs'
import { openTable } from '../../functions/platform/table.ts'
import { practiceStore } from '../../functions/practices/store.ts'
import { tableEndpointPath, tableName } from '../../infra/local/settings.ts'
import type { Practice } from '../../shared/practices.ts'
import { beatriz, suyapa, type useJourneys } from './journeys.ts'
import { fullFacts, fullTexts } from './practices.ts'
import { putAt } from './publications.ts'

type Journeys = Pick<ReturnType<typeof useJourneys>, 'asked' | 'dataDir'>

/** A validated practice of somebody's State that is published on the machine of the journeys, as its review would have left it. */
export function publishedIn({ asked, dataDir }: Journeys) {
  return async (title: string, from: object = {}, email = suyapa): Promise<string> => {
    const { id } = await asked<Practice>(email, 'POST', '/practices', { title, language: 'es', ...from })
    const { focalPoints: _, country: __, ...facts } = fullFacts
    await asked(email, 'PATCH', `/practices/${id}`, { texts: { ...fullTexts, title }, facts }, 1)
    const endpoint = readFileSync(tableEndpointPath(dataDir), 'utf8')
    const table = openTable({ region: 'us-east-1', endpoint, tableName })
    await putAt({ table, deps: { practices: practiceStore(table) } }, id, 'decided', 'validated')
    await asked(beatriz, 'PUT', `/publications/${id}`)
    return id
  }
}
