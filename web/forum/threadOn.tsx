import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'preact/hooks'
import { goTo } from '../place.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { say } from '../ui/live.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { useMessages } from '../words.ts'
import { postAddress } from './address.ts'
import { keepPage, spanOf } from './threadPage.ts'

/** A thread on a day: leads on to the first post since, whose address means the same to everybody, whatever their zone. */
export function ThreadOn({ threadId, day }: { threadId: string; day: string }) {
  const words = useMessages().reading.jump
  const query = useQuery({
    ...reading('GET /threads/:threadId', { params: { threadId }, query: { on: day } }),
    staleTime: 0,
    gcTime: 0,
  })
  const page = query.data
  useEffect(() => {
    if (!page) return
    keepPage(threadId, page)
    const last = spanOf(page)?.last ?? 1
    goTo(postAddress(threadId, page.opensAt ?? last), { replace: true })
    say(page.opensAt ? words.since(page.opensAt) : words.nothingSince)
  }, [page])
  return <Answer query={query}>{() => <PageSkeleton />}</Answer>
}
