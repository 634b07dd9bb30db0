import { useMessages } from '../words.ts'
import { ButtonLink } from './controls.tsx'

/** Pages both ways; an absent address means that there is no more that way. */
export function Pager({
  previous,
  next,
  labels,
}: {
  previous?: string | undefined
  next?: string | undefined
  labels?: { previous: string; next: string }
}) {
  const { shell } = useMessages()
  if (!previous && !next) return null
  return (
    <nav
      class="pager"
      aria-label={
        previous && next ? shell.pager.label : ((previous ? labels?.previous : labels?.next) ?? shell.pager.label)
      }
    >
      {previous && (
        <ButtonLink to={previous} icon="back">
          {labels?.previous ?? shell.pager.previous}
        </ButtonLink>
      )}
      {next && (
        <span class="pager-next">
          <ButtonLink to={next} icon="next">
            {labels?.next ?? shell.pager.next}
          </ButtonLink>
        </span>
      )}
    </nav>
  )
}
