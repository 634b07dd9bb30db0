import type { UseQueryResult } from '@tanstack/react-query'
import type { ComponentChildren } from 'preact'
import type { ProblemError } from '../problem.ts'
import { useMessages } from '../words.ts'
import { Missing } from './missing.tsx'
import { ProblemNotice } from './notices.tsx'
import { PageBody } from './page.tsx'
import { PageSkeleton } from './skeleton.tsx'

type Props<Data> = {
  query: UseQueryResult<Data, ProblemError>
  /** What stands in the place while the answer is on its way; the frame of a page when nothing is named. */
  waiting?: ComponentChildren
  children: (data: Data) => ComponentChildren
}

/** An answer of the API on the page: its frame while it is awaited, what was last seen when it cannot be had, else the trouble. */
export function Answer<Data>({ query, waiting, children }: Props<Data>) {
  const { data, error } = query
  if (error?.code === 'not-found') return <Missing />
  if (data !== undefined) return <>{children(data)}</>
  if (!error) return <>{waiting ?? <PageSkeleton />}</>
  const notice = <ProblemNotice problem={error} retry={() => void query.refetch()} />
  return waiting ? notice : <Unavailable>{notice}</Unavailable>
}

/** The whole page waits for what did not come, so the trouble is the page. */
export function Unavailable({ children }: { children: ComponentChildren }) {
  const { shell } = useMessages()
  return <PageBody title={shell.trouble.page}>{children}</PageBody>
}
