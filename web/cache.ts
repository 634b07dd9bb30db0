import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import type { EndpointName } from '../shared/endpoints.ts'
import { recall } from './device.ts'
import { forgetSeen, keepAsSeen } from './lastSeen.ts'
import { pageAt } from './pages.ts'
import { mayPass } from './problem.ts'
import { type Kept, shelf } from './shelf.ts'

const dayMs = 24 * 60 * 60 * 1000
/** What was seen within a week shows again at once, offline too. */
const keepMs = 7 * dayMs
// Enough for a week's reading, and little enough to write down in a moment on an old phone.
const mostReadings = 80
// What people read; what they administer (addresses, sessions, ways in) stays in memory and nowhere else.
const readings = new Set<string>([
  'GET /me',
  'GET /home',
  'GET /spaces',
  'GET /spaces/:spaceId',
  'GET /spaces/:spaceId/threads',
  'GET /spaces/:spaceId/members',
  'GET /threads/:threadId',
  'GET /directory',
  'GET /directory/:place',
  'GET /people/:personId',
] satisfies EndpointName[])
// Raised when a stored answer no longer has the shape that the pages read.
const shapeOfAnswers = 1

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Offline a query fails at once and says so, and what is kept stays on the screen.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 5_000,
      gcTime: keepMs,
      retry: (failures, error) => mayPass(error) && navigator.onLine && failures < 2,
    },
    mutations: { networkMode: 'always' },
  },
})

/** Lays out what this device last saw, before the first page shows. */
export function restoreCache(kept: Kept | undefined): void {
  if (kept?.shape === shapeOfAnswers && kept.savedAtMs > Date.now() - keepMs) hydrate(queryClient, kept.state)
  // However new: the marks that went out as the last page was left are not in it.
  void queryClient.invalidateQueries({ refetchType: 'none' })
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') saveSoon()
  })
  addEventListener('pagehide', () => void save())
}

/** Nothing of what was read stays on the device; drafts do. */
export async function emptyCache(): Promise<void> {
  queryClient.clear()
  await Promise.all([shelf.clear(), forgetSeen()])
}

function latestReadings() {
  return queryClient
    .getQueryCache()
    .getAll()
    .filter(({ queryKey, state }) => readings.has(String(queryKey[0])) && state.status === 'success')
    .filter(({ state }) => state.dataUpdatedAt > Date.now() - keepMs)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .slice(0, mostReadings)
}

let timer: ReturnType<typeof setTimeout> | undefined
function saveSoon(): void {
  timer ??= setTimeout(() => void save(), 1_000)
}

async function save(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  if (!isOfWhoIsHere()) return
  const latest = new Set(latestReadings().map(({ queryHash }) => queryHash))
  const state = dehydrate(queryClient, {
    shouldDehydrateQuery: ({ queryHash }) => latest.has(queryHash),
    shouldDehydrateMutation: () => false,
  })
  await shelf.write({ shape: shapeOfAnswers, savedAtMs: Date.now(), state })
  if (pageAt(location.pathname)?.page.seenAgain) await keepAsSeen()
}

/** Another tab may have signed this one's person out, or somebody else in: what was read here is not for them to find. */
function isOfWhoIsHere(): boolean {
  const me = queryClient.getQueryData<{ id: string }>(['GET /me'])
  return me !== undefined && me.id === recall('person')
}
