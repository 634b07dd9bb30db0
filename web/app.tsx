import { QueryClientProvider } from '@tanstack/react-query'
import { render } from 'preact'
import { ProofPlace } from './access/ProofPlace.tsx'
import { queryClient, restoreCache } from './cache.ts'
import { dropOldDrafts } from './drafts.ts'
import { coverLastSeen } from './lastSeen.ts'
import { loadAllMessages, pageAt } from './pages.ts'
import { takeInEarly } from './queries.ts'
import { Router } from './router.tsx'
import { sendWhatWaits, watchSession } from './session.ts'
import type { Kept } from './shelf.ts'
import { Breakwater } from './ui/breakwater.tsx'
import { LiveRegion } from './ui/live.tsx'
import { keepWorker } from './worker/register.ts'

/** Shows the first page, with what the device kept of an earlier visit. */
export async function start(kept: Promise<Kept | undefined>): Promise<void> {
  const place = document.getElementById('app')
  if (!place) return
  restoreCache(await kept)
  watchSession()
  await takeInEarly()
  render(
    <QueryClientProvider client={queryClient}>
      <Breakwater>
        <Router />
      </Breakwater>
      <ProofPlace />
      <LiveRegion />
    </QueryClientProvider>,
    place,
  )
  coverLastSeen()
  if (!pageAt(location.pathname)?.page.open) sendWhatWaits()
  dropOldDrafts(Date.now())
  keepWorker(loadAllMessages)
  addEventListener('focusin', () => void import('./ui/focusKept.ts'), { once: true })
}
