import { useQuery } from '@tanstack/react-query'
import { call } from '../api.ts'
import { digestRunMessages } from '../digests/runMessages.ts'
import { cursorIn } from '../page.ts'
import { reading } from '../queries.ts'
import { useWords } from '../words.ts'
import { digestsAt } from './digestsAt.ts'
import { ReaderDigests } from './readerDigests.tsx'

/** The digests of a member. */
export function PersonDigests({ personId, search }: { personId: string; search: URLSearchParams }) {
  const { title } = useWords(digestRunMessages)
  const query = useQuery(reading('GET /people/:personId/digests', { params: { personId }, ...cursorIn(search) }))
  return (
    <ReaderDigests
      query={query}
      here={digestsAt(personId)}
      search={search}
      crumbs={(name) => [
        { to: '/coordination/digests', label: title },
        { to: `/coordination/people/${personId}`, label: name },
      ]}
      sendAgain={(number, body) =>
        call('POST /people/:personId/digests/:number/sendings', { params: { personId, number }, body })
      }
    />
  )
}
