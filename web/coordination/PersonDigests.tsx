import { useQuery } from '@tanstack/react-query'
import { call } from '../api.ts'
import { digestRunMessages } from '../digests/runMessages.ts'
import { cursorIn } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { useWords } from '../words.ts'
import { digestsAt } from './digestsAt.ts'
import { coordinationMessages } from './messages.ts'
import { ReaderDigests } from './readerDigests.tsx'

/** The digests of a member. */
export function PersonDigests({ personId, search }: { personId: string; search: URLSearchParams }) {
  const words = useWords(digestRunMessages)
  const { title } = useWords(coordinationMessages)
  const query = useQuery(reading('GET /people/:personId/digests', { params: { personId }, ...cursorIn(search) }))
  const sendAgain = async (number: string, reason: string) => {
    const request = { params: { personId, number }, body: { reason } }
    const outcome = await call('POST /people/:personId/digests/:number/sendings', request)
    if (!outcome.refused) await refresh('GET /people/:personId/digests')
    return outcome
  }
  return (
    <Answer query={query}>
      {(digests) => (
        <ReaderDigests
          digests={digests}
          here={digestsAt(personId)}
          isLater={search.has('cursor')}
          crumbs={[
            { to: '/coordination', label: title },
            { to: '/coordination/digests', label: words.title },
            { to: `/coordination/people/${personId}`, label: digests.name },
          ]}
          sendAgain={sendAgain}
        />
      )}
    </Answer>
  )
}
