import { useQuery } from '@tanstack/react-query'
import type { ComponentChildren } from 'preact'
import type { SpaceView, ThreadPage } from '../../shared/forum.ts'
import { reading } from '../queries.ts'
import { useIsStaff } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { mergingMessages } from './mergingMessages.ts'

type Thread = ThreadPage['thread']
type Props = {
  threadId: string
  title: string
  /** The address of the thread that leads back to where one came from. */
  back: string
  may: (thread: Thread) => boolean
  /** Why this thread is not one for it, said to those whose task it is. */
  cannot: string
  children: (thread: Thread, space: SpaceView | undefined) => ComponentChildren
}

/** A page where posts of a thread are taken elsewhere. */
export function TransferPage({ threadId, title, back, may, cannot, children }: Props) {
  const words = useWords(mergingMessages)
  const isStaff = useIsStaff()
  const query = useQuery(reading('GET /threads/:threadId', { params: { threadId }, query: { from: 1 } }))
  const spaces = useQuery({ ...reading('GET /spaces'), staleTime: 60_000 })
  return (
    <Answer query={query}>
      {({ thread }) => {
        const space = spaces.data?.items.find(({ id }) => id === thread.spaceId)
        const crumbs = [
          ...(space ? [{ to: `/spaces/${space.id}`, label: space.title, lang: space.language }] : []),
          { to: back, label: thread.title, lang: thread.language },
        ]
        return (
          <PageBody title={title} crumbs={crumbs}>
            {may(thread) ? children(thread, space) : <p>{isStaff ? cannot : words.notYours}</p>}
          </PageBody>
        )
      }}
    </Answer>
  )
}
