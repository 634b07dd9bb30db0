import { useEffect, useRef } from 'preact/hooks'
import { call } from '../api.ts'
import { queryClient } from '../cache.ts'
import { refresh } from '../queries.ts'

/** Marks go out together, once the reader rests for so long. */
const restMs = 1_500

/** Keeps how far the reader got: a post counts as read once its end has been on the screen. */
export function useMarks(threadId: string, lastRead: number, shown: readonly number[]): void {
  const marked = useRef(lastRead)
  marked.current = Math.max(marked.current, lastRead)
  const key = shown.join()
  useEffect(() => {
    let reached = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const send = () => {
      clearTimeout(timer)
      timer = undefined
      if (reached <= marked.current) return
      marked.current = reached
      void keepMark(threadId, reached)
    }
    const watch = new IntersectionObserver((seen) => {
      for (const { isIntersecting, target } of seen) {
        if (isIntersecting) reached = Math.max(reached, Number(target.getAttribute('data-end')))
      }
      if (reached > marked.current) timer ??= setTimeout(send, restMs)
    })
    for (const end of document.querySelectorAll('[data-end]')) watch.observe(end)
    addEventListener('pagehide', send)
    return () => {
      watch.disconnect()
      removeEventListener('pagehide', send)
      send()
    }
  }, [threadId, key])
}

// A mark that is lost on the way costs the reader a line read twice, so it fails in silence.
async function keepMark(threadId: string, lastRead: number): Promise<void> {
  try {
    await call('PUT /threads/:threadId/mark', { params: { threadId }, body: { lastRead }, keepalive: true })
    await refresh('GET /home', 'GET /spaces/:spaceId/threads')
    // The page that is open stays as it is; whoever comes back to it is told where they stopped.
    await queryClient.invalidateQueries({ queryKey: ['GET /threads/:threadId'], refetchType: 'none' })
  } catch {
    return
  }
}
