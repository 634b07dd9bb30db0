import { useQuery } from '@tanstack/react-query'
import { call } from '../api.ts'
import { ReaderDigests } from '../coordination/readerDigests.tsx'
import { cursorIn, type PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { useWords } from '../words.ts'
import { subscriberMessages } from './messages.ts'

/** The public digests of somebody without an account. */
export function SubscriberDigests({ params: { subscriberId = '' }, search }: PageProps) {
  const { list } = useWords(subscriberMessages)
  const read = { params: { subscriberId }, ...cursorIn(search) }
  return (
    <ReaderDigests
      query={useQuery(reading('GET /subscribers/:subscriberId/digests', read))}
      here={`/coordination/subscribers/${subscriberId}/digests`}
      search={search}
      crumbs={() => [{ to: '/coordination/subscribers', label: list }]}
      sendAgain={(number, body) =>
        call('POST /subscribers/:subscriberId/digests/:number/sendings', { params: { subscriberId, number }, body })
      }
    />
  )
}
