import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'preact/hooks'
import { call } from '../api.ts'
import { reading, refresh } from '../queries.ts'
import { useSettled } from '../ui/settled.ts'

const askAgainMs = 120_000
/** Whoever leaves sooner has not read. */
const restMs = 2_000

/** How many notices are unread, 10 standing for more; asked for now and then, in a tab that somebody sees. */
export function useUnreadNotices(): number {
  const enabled = useSettled()
  const query = useQuery({ ...reading('GET /notices/unread'), enabled, staleTime: 30_000, refetchInterval: askAgainMs })
  return query.data?.unread ?? 0
}

/** What was told of a thread is read once the thread is, here and on every other device. */
export function useNoticesRead(threadId: string, lastShown: number): void {
  const some = useUnreadNotices() > 0
  useEffect(() => {
    if (!some || lastShown === 0) return
    const timer = setTimeout(() => void readNotices(threadId, lastShown), restMs)
    return () => clearTimeout(timer)
  }, [threadId, lastShown, some])
}

/** Whoever stays with a good practice has looked at it: what was told of it is read, and no digest tells that it was published. */
export function usePracticeLookedAt(practiceId: string): void {
  useEffect(() => {
    const timer = setTimeout(() => void lookedAt(practiceId), restMs)
    return () => clearTimeout(timer)
  }, [practiceId])
}

async function lookedAt(practiceId: string): Promise<void> {
  try {
    await call('PUT /practices/:practiceId/notices', { params: { practiceId } })
    await refresh('GET /notices/unread', 'GET /notices', 'GET /me/tasks')
  } catch {
    return
  }
}

// One that is lost on the way costs the reader a line told twice, so it fails in silence.
export async function readNotices(threadId: string, readTo: number): Promise<void> {
  try {
    await call('PUT /threads/:threadId/notices', { params: { threadId }, body: { readTo } })
    await refresh('GET /notices/unread', 'GET /notices')
  } catch {
    return
  }
}
