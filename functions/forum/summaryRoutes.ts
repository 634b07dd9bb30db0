import type { summaryEndpoints } from '../../shared/summary.ts'
import type { Handlers } from '../http/handlers.ts'
import { readSummary, readSummaryHistory, writeSummary } from './summaries.ts'

export const summaryRoutes: Handlers<typeof summaryEndpoints> = {
  'GET /threads/:threadId/summary': async ({ deps, actor, params }) => readSummary(deps, actor, params.threadId),
  'PUT /threads/:threadId/summary': async ({ deps, actor, params, version, body }) =>
    writeSummary(deps, actor, { ...params, version }, body),
  'GET /threads/:threadId/summary/revisions': async ({ deps, actor, params, query }) =>
    readSummaryHistory(deps, actor, params.threadId, query),
}
