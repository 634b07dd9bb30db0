import { useQuery } from '@tanstack/react-query'
import type { ThreadPage } from '../../shared/forum.ts'
import type { Pins } from '../../shared/threadKindEndpoints.ts'
import { call } from '../api.ts'
import { reading, refresh } from '../queries.ts'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { useMessages } from '../words.ts'
import { ThreadRows } from './rows.tsx'

export function pinsOf(spaceId: string) {
  return reading('GET /spaces/:spaceId/pins', { params: { spaceId } })
}

/** What stands first in a space, and who put it there. */
export function PinnedThreads({ pins }: Pins) {
  const { kinds } = useMessages()
  if (pins.length === 0) return null
  const names = new Map(pins.map(({ thread, by }) => [thread.id, by.name]))
  return (
    <section aria-labelledby="pinned">
      <h2 id="pinned">{kinds.pins.heading}</h2>
      <ThreadRows rows={pins.map(({ thread }) => thread)} noteOf={({ id }) => kinds.pins.by(names.get(id) ?? '')} />
    </section>
  )
}

/** For the staff, on the thread itself. */
export function Pinning({ thread }: { thread: ThreadPage['thread'] }) {
  const { kinds } = useMessages()
  const query = useQuery(pinsOf(thread.spaceId))
  const isPinned = query.data?.pins.some((pin) => pin.thread.id === thread.id)
  const { run, busy, problem } = useAction(async () => {
    const params = { threadId: thread.id }
    if (isPinned) await call('DELETE /threads/:threadId/pin', { params })
    else await call('PUT /threads/:threadId/pin', { params })
    await refresh('GET /spaces/:spaceId/pins')
    say(isPinned ? kinds.pins.unpinnedDone : kinds.pins.pinnedDone)
  })
  if (isPinned === undefined) return null
  return (
    <>
      <Button busy={busy} onClick={() => void run()}>
        {isPinned ? kinds.pins.unpin : kinds.pins.pin}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
