import { type ThreadFilter, threadFilters } from '../../shared/threadKinds.ts'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Empty } from '../ui/notices.tsx'
import { useMessages } from '../words.ts'
import { listAddress } from './address.ts'

export function ThreadFilters({ spaceId, only }: { spaceId: string; only: ThreadFilter | undefined }) {
  const words = useMessages().kinds.only
  return (
    <nav class="notice-kinds" aria-label={words.label}>
      <ul>
        {[undefined, ...threadFilters].map((filter) => (
          <li key={filter ?? 'all'}>
            {filter === only ? (
              <span aria-current="page">{words[filter ?? 'all']}</span>
            ) : (
              <TextLink to={listAddress(spaceId, filter)}>{words[filter ?? 'all']}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function NoneOfKind({ spaceId }: { spaceId: string }) {
  const words = useMessages().kinds.only
  return (
    <Empty title={words.empty} action={<ButtonLink to={listAddress(spaceId, undefined)}>{words.toAll}</ButtonLink>}>
      {words.emptyNote}
    </Empty>
  )
}
