import { goTo } from '../place.ts'
import { sendWhatWaits } from '../session.ts'
import { Button } from '../ui/controls.tsx'
import { Icon } from '../ui/icons.tsx'
import { say } from '../ui/live.tsx'
import { useMessages, useWords } from '../words.ts'
import { composingMessages } from './messages.ts'
import { remove, type Shown, takeBack, useWaiting } from './outbox.ts'

/** My replies to a thread that are not there yet, where they will stand. */
export function WaitingReplies({ threadId, mayReply }: { threadId: string; mayReply: boolean }) {
  const mine = useWaiting().filter(({ what }) => what.kind === 'reply' && what.threadId === threadId)
  return (
    <>
      {mine.map((one) => (
        <WaitingText key={one.onceKey} one={one} mayGoOn={mayReply} />
      ))}
    </>
  )
}

/** My threads that are not in their space yet. */
export function WaitingThreads({ spaceId }: { spaceId: string }) {
  const { waiting } = useWords(composingMessages)
  const mine = useWaiting().filter(({ what }) => what.kind !== 'reply' && what.spaceId === spaceId)
  if (mine.length === 0) return null
  return (
    <section aria-labelledby="waiting-threads">
      <h2 id="waiting-threads">{waiting.heading}</h2>
      {mine.map((one) => (
        <WaitingText key={one.onceKey} one={one} mayGoOn />
      ))}
    </section>
  )
}

/** Something sent that is not there yet, with what one can do about it. */
export function WaitingText({ one, mayGoOn }: { one: Shown; mayGoOn: boolean }) {
  const { waiting } = useWords(composingMessages)
  const { forum } = useMessages()
  const { what } = one
  return (
    <article class="post post-mine post-pending" aria-busy={one.isUnderWay ? 'true' : undefined}>
      {one.refused ? (
        <Refused one={one} />
      ) : (
        <p class="post-when" role="status">
          {one.isUnderWay ? (what.kind === 'reply' ? forum.post.sending : waiting.sending) : waiting.waits}
        </p>
      )}
      {what.kind !== 'reply' && (
        <h3 class="space-title" lang={what.body.language}>
          {what.body.title}
        </h3>
      )}
      <div class="prose as-typed" lang={what.body.language}>
        {what.body.body}
      </div>
      {!one.isUnderWay && <Ways one={one} mayGoOn={mayGoOn} />}
    </article>
  )
}

function Refused({ one }: { one: Shown }) {
  const { waiting } = useWords(composingMessages)
  const { problems, shell } = useMessages()
  const why = one.refused
  return (
    <div class="notice notice-trouble" role="alert">
      <p class="notice-title">
        <Icon name="warning" />
        {waiting.refused}
      </p>
      <p>
        {why === 'too-old' ? waiting.tooOld : why === 'unreachable' || !why ? shell.trouble.unreachable : problems[why]}
      </p>
    </div>
  )
}

function Ways({ one, mayGoOn }: { one: Shown; mayGoOn: boolean }) {
  const { waiting } = useWords(composingMessages)
  const { what } = one
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(what.body.body)
    say(waiting.copied)
  }
  function goOn(): void {
    takeBack(one)
    if (what.kind !== 'reply') goTo(`/spaces/${what.spaceId}/new`)
  }
  return (
    <p class="post-actions">
      {!one.refused && (
        <Button look="quiet" onClick={() => sendWhatWaits()}>
          {waiting.sendNow}
        </Button>
      )}
      {mayGoOn && (
        <Button look="quiet" icon="write" onClick={goOn}>
          {waiting.takeBack}
        </Button>
      )}
      {one.refused && (
        <>
          <Button look="quiet" onClick={() => void copy()}>
            {waiting.copy}
          </Button>
          <Button look="quiet" onClick={() => remove(one)}>
            {waiting.discard}
          </Button>
        </>
      )}
    </p>
  )
}
