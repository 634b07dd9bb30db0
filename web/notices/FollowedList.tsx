import { useQuery } from '@tanstack/react-query'
import type { Followed } from '../../shared/notices.ts'
import { memberMessages } from '../members/messages.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { FollowChoice } from './follow.tsx'
import { noticeMessages } from './messages.ts'

const here = '/settings/following'

/** What I watch, follow and mute, each to be changed where it stands. */
export function FollowedList({ search }: PageProps) {
  const { settings } = useWords(memberMessages)
  const { following, toSpaces } = useWords(noticeMessages)
  const cursor = search.get('cursor') ?? undefined
  const query = useQuery(reading('GET /me/following', cursor ? { query: { cursor } } : {}))
  return (
    <PageBody title={following.title} crumbs={[{ to: '/settings', label: settings.title }]}>
      <p class="lead">{following.lead}</p>
      <Answer query={query} waiting={<Skeleton />}>
        {({ items, next }) => (
          <>
            {items.length === 0 && !next && !cursor && (
              <Empty title={following.empty} action={<ButtonLink to="/spaces">{toSpaces}</ButtonLink>}>
                {following.emptyNote}
              </Empty>
            )}
            <ul class="rows">
              {items.map((followed) => (
                <Row key={followed.id} followed={followed} />
              ))}
            </ul>
            <Pager
              previous={cursor && here}
              next={next && `${here}?${new URLSearchParams({ cursor: next })}`}
              labels={{ previous: following.previous, next: following.next }}
            />
          </>
        )}
      </Answer>
    </PageBody>
  )
}

function Row({ followed: { kind, id, title, language, level } }: { followed: Followed }) {
  const { following } = useWords(noticeMessages)
  return (
    <li class="row followed">
      <div class="row-main">
        <p class="row-title">
          <TextLink to={`/${kind}s/${id}`} lang={language}>
            {title}
          </TextLink>
        </p>
        <p class="row-about">{following.kinds[kind]}</p>
      </div>
      <div class="row-end">
        <FollowChoice kind={kind} id={id} level={level} label={following[kind]} />
      </div>
    </li>
  )
}
