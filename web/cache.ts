import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { mayPass } from './problem.ts'
import { shelf } from './shelf.ts'

const dayMs = 24 * 60 * 60 * 1000
/** What was seen within a week shows again at once, offline too. */
const keepMs = 7 * dayMs
// Raised when a stored answer no longer has the shape that the pages read.
const shapeOfAnswers = 1

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Offline a query fails at once and says so, and what is kept stays on the screen.
      networkMode: 'always',
      staleTime: 5_000,
      gcTime: keepMs,
      retry: (failures, error) => mayPass(error) && navigator.onLine && failures < 2,
    },
    mutations: { networkMode: 'always' },
  },
})

/** Lays out what this device last saw, before the first page shows. */
export async function restoreCache(): Promise<void> {
  const kept = await shelf.read()
  if (kept?.shape === shapeOfAnswers && kept.savedAtMs > Date.now() - keepMs) hydrate(queryClient, kept.state)
  queryClient.getQueryCache().subscribe(saveSoon)
  addEventListener('pagehide', () => void save())
}

/** Nothing of what was read stays on the device; drafts do. */
export async function emptyCache(): Promise<void> {
  queryClient.clear()
  await shelf.clear()
}

let timer: ReturnType<typeof setTimeout> | undefined
function saveSoon(): void {
  timer ??= setTimeout(() => void save(), 1_000)
}

async function save(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const state = dehydrate(queryClient, {
    shouldDehydrateQuery: ({ state }) => state.status === 'success' && state.dataUpdatedAt > Date.now() - keepMs,
    shouldDehydrateMutation: () => false,
  })
  await shelf.write({ shape: shapeOfAnswers, savedAtMs: Date.now(), state })
}
