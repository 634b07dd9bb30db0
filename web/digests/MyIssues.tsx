import { useQuery } from '@tanstack/react-query'
import { cursorIn } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { Issues } from './issues.tsx'
import { digestIssueMessages } from './runMessages.ts'

const here = '/settings/digest'

/** The reading of what became of my digests, and whether everybody's wait. */
export function myIssues(search: URLSearchParams) {
  return reading('GET /me/digest/issues', cursorIn(search))
}

/** What became of my digests, and why each came or did not. */
export function MyIssues({ search }: { search: URLSearchParams }) {
  const words = useWords(digestIssueMessages)
  const query = useQuery(myIssues(search))
  const isLater = search.has('cursor')
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{words.mine}</h2>
      <p>{words.mineLead}</p>
      <Answer query={query} waiting={<Skeleton rows={3} />}>
        {({ items, next }) => (
          <>
            <Issues issues={items} />
            <Pager
              previous={isLater ? here : undefined}
              next={next && `${here}?${new URLSearchParams({ cursor: next })}`}
              labels={{ previous: words.latest, next: words.older }}
            />
          </>
        )}
      </Answer>
    </section>
  )
}
