import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SpaceMember, SpaceView } from '../../shared/forum.ts'
import { call } from '../api.ts'
import type { PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Byline } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'
import { PersonPicker } from './personPicker.tsx'
import { Readers } from './readers.tsx'

/** Who belongs to a space, for all who read it; coordinators let people in and take them out. */
export function SpacePeople({ params, search }: PageProps) {
  const spaceId = params.spaceId ?? ''
  const query = useQuery(reading('GET /spaces/:spaceId', { params: { spaceId } }))
  const cursor = search.get('cursor') ?? undefined
  return <Answer query={query}>{(space) => <PeopleView space={space} cursor={cursor} />}</Answer>
}

function PeopleView({ space, cursor }: { space: SpaceView; cursor: string | undefined }) {
  const { forum } = useMessages()
  const [picking, setPicking] = useState(false)
  const params = { spaceId: space.id }
  const query = useQuery(reading('GET /spaces/:spaceId/members', cursor ? { params, query: { cursor } } : { params }))
  return (
    <PageBody
      title={forum.admin.peopleTitle}
      crumbs={[
        { to: '/spaces', label: forum.spaces.title },
        { to: `/spaces/${space.id}`, label: space.title, lang: space.language },
      ]}
      under={<Readers space={space} />}
      action={
        space.may.edit && (
          <Button look="main" icon="plus" onClick={() => setPicking(true)}>
            {forum.admin.add}
          </Button>
        )
      }
    >
      {space.audience === 'network' && <p class="lead">{forum.admin.peopleNetwork}</p>}
      <Answer query={query} waiting={<Skeleton />}>
        {({ items, next, previous }) => (
          <>
            {items.length > 0 ? <Members space={space} members={items} /> : <Nobody />}
            <Pager previous={previous && pageOf(space.id, previous)} next={next && pageOf(space.id, next)} />
            <Dialog title={forum.admin.add} open={picking} onClose={() => setPicking(false)}>
              <PersonPicker spaceId={space.id} inside={new Set(items.map(({ person }) => person.id))} />
            </Dialog>
          </>
        )}
      </Answer>
    </PageBody>
  )
}

function pageOf(spaceId: string, cursor: string): string {
  return `/spaces/${spaceId}/people?${new URLSearchParams({ cursor })}`
}

function Nobody() {
  const { forum } = useMessages()
  return <Empty title={forum.admin.peopleEmpty}>{forum.admin.peopleEmptyNote}</Empty>
}

function Members({ space, members }: { space: SpaceView; members: readonly SpaceMember[] }) {
  const { forum } = useMessages()
  const [leaving, setLeaving] = useState<SpaceMember>()
  const name = leaving?.person.name ?? ''
  async function expel(): Promise<void> {
    const params = { spaceId: space.id, personId: leaving?.person.id ?? '' }
    await call('DELETE /spaces/:spaceId/members/:personId', { params })
    await refresh('GET /spaces/:spaceId/members', 'GET /spaces/:spaceId')
    say(forum.admin.expelled(name))
    setLeaving(undefined)
  }
  return (
    <>
      <ul class="rows">
        {members.map((member) => (
          <li key={member.person.id} class="row">
            <div class="row-main">
              <Byline person={member.person} />
              <p class="row-about">
                <span>
                  {forum.admin.since} <Time at={member.since} short />
                </span>
              </p>
            </div>
            {space.may.edit && <Button onClick={() => setLeaving(member)}>{forum.admin.expel}</Button>}
          </li>
        ))}
      </ul>
      <Dialog title={forum.admin.expelAsk(name)} open={leaving !== undefined} onClose={() => setLeaving(undefined)}>
        <Form action={expel} submit={forum.admin.expel} look="danger">
          <p>{forum.admin.expelExplain}</p>
        </Form>
      </Dialog>
    </>
  )
}
