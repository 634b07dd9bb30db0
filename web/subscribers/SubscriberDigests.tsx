import { useQuery } from '@tanstack/react-query'
import { call } from '../api.ts'
import { coordinationMessages } from '../coordination/messages.ts'
import { ReaderDigests } from '../coordination/readerDigests.tsx'
import { cursorIn, type PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { useWords } from '../words.ts'
import { subscriberMessages } from './messages.ts'

/** The public digests of somebody without an account. */
export function SubscriberDigests({ params: { subscriberId = '' }, search }: PageProps) {
  const { list } = useWords(subscriberMessages)
  const { title } = useWords(coordinationMessages)
  const here = `/coordination/subscribers/${subscriberId}/digests`
  const query = useQuery(
    reading('GET /subscribers/:subscriberId/digests', { params: { subscriberId }, ...cursorIn(search) }),
  )
  const sendAgain = async (number: string, reason: string) => {
    const request = { params: { subscriberId, number }, body: { reason } }
    const outcome = await call('POST /subscribers/:subscriberId/digests/:number/sendings', request)
    if (!outcome.refused) await refresh('GET /subscribers/:subscriberId/digests')
    return outcome
  }
  return (
    <Answer query={query}>
      {(digests) => (
        <ReaderDigests
          digests={digests}
          here={here}
          isLater={search.has('cursor')}
          crumbs={[
            { to: '/coordination', label: title },
            { to: '/coordination/subscribers', label: list },
          ]}
          sendAgain={sendAgain}
        />
      )}
    </Answer>
  )
}
