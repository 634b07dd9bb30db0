import { useMessages } from '../words.ts'

/** The frame of a list that is on its way, as tall as the list will be. */
export function Skeleton({ rows = 5 }: { rows?: number }) {
  const { shell } = useMessages()
  return (
    <div class="skeleton" role="status">
      <span class="only-heard">{shell.loading}</span>
      {Array.from({ length: rows }, (_none, row) => (
        <div key={row} class="skeleton-row" aria-hidden="true">
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}

export function PageSkeleton() {
  const { shell } = useMessages()
  return (
    <div class="page">
      <h1 class="only-heard">{shell.loading}</h1>
      <div class="page-head skeleton-head" aria-hidden="true" />
      <Skeleton />
    </div>
  )
}
