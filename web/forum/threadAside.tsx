import { useState } from 'preact/hooks'
import type { Author, SpaceView, ThreadPage } from '../../shared/forum.ts'
import { call } from '../api.ts'
import { FollowThread } from '../notices/follow.tsx'
import { refresh } from '../queries.ts'
import { useIsStaff, useMe } from '../session.ts'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { CopyLink } from '../ui/copyLink.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { later } from '../ui/later.tsx'
import { say } from '../ui/live.tsx'
import { Byline } from '../ui/names.tsx'
import { useLanguage, useMessages } from '../words.ts'
import { datingMessages } from './datingMessages.ts'
import { movingMessages } from './movingMessages.ts'
import { Pinning } from './pins.tsx'
import { Readers } from './readers.tsx'
import { ClosingRequest } from './request.tsx'
import { BeginSummary } from './summary.tsx'

const MoveThread = later(async () => {
  const [{ MoveThread }] = await Promise.all([import('./MoveThread.tsx'), movingMessages.load()])
  return MoveThread
})
const ChangeDate = later(async () => {
  const [{ ChangeDate }] = await Promise.all([import('./requestDate.tsx'), datingMessages.load()])
  return ChangeDate
})
const RenameThread = later(() => import('./renameThread.tsx').then((file) => file.RenameThread))

type Props = { page: ThreadPage; space: SpaceView | undefined }

/** What belongs to a thread: who can read it, who speaks on this page, what its author may do with it. */
export function ThreadAside({ page, space }: Props) {
  const { forum } = useMessages()
  const here = useLanguage()
  const authors = authorsOf(page)
  return (
    <>
      {space && (
        <section>
          <h2>{forum.readers.heading}</h2>
          <Readers space={space} withLink />
        </section>
      )}
      <FollowThread threadId={page.thread.id} />
      <Powers page={page} />
      {page.practices && (
        <section>
          <h2>{forum.thread.practices}</h2>
          <ul class="plain-list">
            {page.practices.map(({ id, language, titles }) => (
              <li key={id}>
                <TextLink to={`/practices/${id}`} lang={titles[here] ? here : language}>
                  {titles[here] ?? titles[language]}
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {authors.length > 0 && (
        <section>
          <h2>{forum.thread.participants}</h2>
          <ul class="people">
            {authors.map((author) => (
              <li key={author.id}>
                <Byline person={author} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function authorsOf(page: ThreadPage): Author[] {
  return [...new Map(page.posts.map(({ author }) => [author.id, author])).values()]
}

function Powers({ page }: { page: ThreadPage }) {
  const { thread } = page
  const { forum, kinds, reading: words } = useMessages()
  const isRequest = thread.kind === 'request'
  const [asked, setAsked] = useState<'close' | 'reopen' | 'rename' | 'move' | 'date'>()
  const isStaff = useIsStaff()
  const role = useMe()?.role
  const { edit, close, reopen, move, merge, split } = thread.may
  const done = () => setAsked(undefined)
  return (
    <section>
      <h2>{forum.thread.about}</h2>
      <div class="powers">
        {edit && <Button onClick={() => setAsked('rename')}>{forum.thread.rename}</Button>}
        {edit && isRequest && <Button onClick={() => setAsked('date')}>{kinds.request.changeDate}</Button>}
        {close && (
          <Button onClick={() => setAsked('close')}>{isRequest ? kinds.request.close : forum.thread.close}</Button>
        )}
        {move && <Button onClick={() => setAsked('move')}>{forum.thread.move}</Button>}
        {merge && <ButtonLink to={`/threads/${thread.id}/merge`}>{forum.thread.merge}</ButtonLink>}
        {split && (
          <ButtonLink to={`/threads/${thread.id}/split?from=${page.posts[0]?.number ?? 1}`}>
            {forum.thread.split}
          </ButtonLink>
        )}
        <BeginSummary page={page} />
        {isStaff && !page.merged && <Pinning thread={thread} />}
        {reopen && <Button onClick={() => setAsked('reopen')}>{forum.thread.reopen}</Button>}
        <CopyLink to={`/threads/${thread.id}`} />
        {role !== 'observer' && (
          <ButtonLink to={`/practices/new?thread=${thread.id}`} look="quiet">
            {forum.thread.makePractice}
          </ButtonLink>
        )}
        <ButtonLink to={`/threads/${thread.id}/print`} look="quiet">
          {words.print.open}
        </ButtonLink>
      </div>
      <Dialog title={forum.thread.rename} open={asked === 'rename'} onClose={done}>
        <RenameThread thread={thread} onDone={done} />
      </Dialog>
      <Dialog title={kinds.request.changeDate} open={asked === 'date'} onClose={done}>
        <ChangeDate thread={thread} onDone={done} />
      </Dialog>
      <Dialog title={forum.thread.move} open={asked === 'move'} onClose={done}>
        <MoveThread thread={thread} onDone={done} />
      </Dialog>
      <Dialog
        title={isRequest ? kinds.request.closeAsk : forum.thread.closeAsk}
        open={asked === 'close'}
        onClose={done}
      >
        {isRequest ? <ClosingRequest thread={thread} onDone={done} /> : <Closing thread={thread} onDone={done} />}
      </Dialog>
      <Dialog title={forum.thread.reopen} open={asked === 'reopen'} onClose={done}>
        <Reopening thread={thread} onDone={done} />
      </Dialog>
    </section>
  )
}

type Part = { thread: ThreadPage['thread']; onDone: () => void }

function Closing({ thread, onDone }: Part) {
  const { forum } = useMessages()
  async function close(): Promise<void> {
    await call('PUT /threads/:threadId/closure', { params: { threadId: thread.id } })
    await refresh('GET /threads/:threadId', 'GET /spaces/:spaceId/threads')
    say(forum.thread.closedDone)
    onDone()
  }
  return (
    <Form action={close} submit={forum.thread.close}>
      <p>{forum.thread.closeExplain}</p>
    </Form>
  )
}

function Reopening({ thread, onDone }: Part) {
  const { forum } = useMessages()
  async function reopen(): Promise<void> {
    await call('DELETE /threads/:threadId/closure', { params: { threadId: thread.id } })
    await refresh('GET /threads/:threadId', 'GET /threads/:threadId/request', 'GET /spaces/:spaceId/threads')
    say(forum.thread.reopenedDone)
    onDone()
  }
  return (
    <Form action={reopen} submit={forum.thread.reopen}>
      <p>{thread.title}</p>
    </Form>
  )
}
