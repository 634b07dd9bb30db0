import { useEffect, useRef, useState } from 'preact/hooks'
import type { ThreadPage } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { goTo } from '../place.ts'
import { refresh } from '../queries.ts'
import { Button } from '../ui/controls.tsx'
import { useMessages } from '../words.ts'
import { pageStart, postAddress } from './address.ts'
import { poll } from './polling.ts'

type Props = { thread: ThreadPage['thread']; pageFrom: number }

/** Tells of posts that came while the thread is open. They show when the reader asks for them: nothing moves under one's eyes. */
export function Arrivals({ thread: { id, postCount }, pageFrom }: Props) {
  const { forum } = useMessages()
  const [busy, setBusy] = useState(false)
  const arrived = Math.max(0, useLatest(id, postCount) - postCount)

  const wanted = useRef(0)
  useEffect(() => {
    const post = document.getElementById(`post-${wanted.current}`)
    if (!post) return
    wanted.current = 0
    post.focus({ preventScroll: true })
    post.scrollIntoView({ block: 'start' })
  }, [postCount])

  async function show(): Promise<void> {
    const first = postCount + 1
    setBusy(true)
    if (pageStart(first) === pageFrom) wanted.current = first
    await refresh('GET /threads/:threadId')
    setBusy(false)
    if (pageStart(first) !== pageFrom) goTo(postAddress(id, first))
  }

  return (
    <div class="arrivals">
      <p role="status">{arrived > 0 && forum.thread.arrived(arrived)}</p>
      {arrived > 0 && (
        <Button busy={busy} onClick={() => void show()}>
          {forum.thread.showArrived}
        </Button>
      )}
    </div>
  )
}

// How many posts there are by now. The answer has an ETag and may be kept but not used unasked (`no-cache`): the browser itself
// sends `If-None-Match`, and what is unchanged comes as 304.
function useLatest(threadId: string, known: number): number {
  const [latest, setLatest] = useState(known)
  const seen = useRef(known)
  seen.current = Math.max(seen.current, known)
  useEffect(
    () =>
      poll(async (signal) => {
        const { postCount } = await call('GET /threads/:threadId/latest', { params: { threadId }, signal })
        if (postCount <= seen.current) return 'same'
        seen.current = postCount
        setLatest(postCount)
        return 'new'
      }, document),
    [threadId],
  )
  return latest
}
