import { useQuery } from '@tanstack/react-query'
import type { SpaceView } from '../../shared/forum.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { LanguageLabel } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMessages } from '../words.ts'
import { Readers } from './readers.tsx'

export function Spaces() {
  const { forum } = useMessages()
  const mayMake = useMe()?.may.coordinate === true
  const query = useQuery(reading('GET /spaces'))
  return (
    <PageBody
      title={forum.spaces.title}
      action={
        mayMake && (
          <ButtonLink to="/spaces/new" look="main" icon="plus">
            {forum.spaces.make}
          </ButtonLink>
        )
      }
    >
      <p class="lead">{forum.spaces.lead}</p>
      <Answer query={query} waiting={<Skeleton />}>
        {({ items }) => (items.length > 0 ? <SpaceGroups spaces={items} /> : <NoSpaces />)}
      </Answer>
    </PageBody>
  )
}

function SpaceGroups({ spaces }: { spaces: readonly SpaceView[] }) {
  const { forum } = useMessages()
  const closed = spaces.filter((space) => space.closedAt)
  return (
    <>
      <SpaceRows spaces={spaces.filter((space) => !space.closedAt)} />
      {closed.length > 0 && (
        <section>
          <h2>{forum.spaces.closedGroup}</h2>
          <SpaceRows spaces={closed} />
        </section>
      )}
    </>
  )
}

function SpaceRows({ spaces }: { spaces: readonly SpaceView[] }) {
  const { forum } = useMessages()
  return (
    <ul class="rows">
      {spaces.map((space) => (
        <li key={space.id} class="row">
          <div class="row-main">
            <h2 class="row-title space-title">
              <TextLink to={`/spaces/${space.id}`} lang={space.language}>
                {space.title}
              </TextLink>
            </h2>
            <p lang={space.language}>{space.description}</p>
            <div class="row-about">
              <Readers space={space} />
              <LanguageLabel language={space.language} />
            </div>
          </div>
          {space.closedAt && (
            <div class="row-end">
              <Badge>{forum.spaces.closed}</Badge>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function NoSpaces() {
  const { forum } = useMessages()
  return <Empty title={forum.spaces.empty}>{forum.spaces.emptyNote}</Empty>
}
