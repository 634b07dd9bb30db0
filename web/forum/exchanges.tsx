import { useEffect } from 'preact/hooks'
import type { ThreadPage } from '../../shared/forum.ts'
import type { Gone, Transfer } from '../../shared/transfers.ts'
import { readNotices } from '../notices/unread.ts'
import { goTo } from '../place.ts'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { postAddress } from './address.ts'
import { mergingMessages } from './mergingMessages.ts'

/** What posts came and went between these numbers of the page; at 0, that the thread as a whole is elsewhere. */
export function Exchanges({ page, from: first, to: last }: { page: ThreadPage; from: number; to: number }) {
  const told = page.transfers?.filter(({ number }) => number >= first && number <= last) ?? []
  const gone = page.gone?.filter(({ from }) => from === first) ?? []
  return (
    <>
      {last === 0 && <Merged page={page} />}
      {told.map((transfer) => (
        <Told key={transfer.at} transfer={transfer} />
      ))}
      {gone.map((run) => (
        <Went key={run.from} run={run} />
      ))}
    </>
  )
}

// By `?old` one sees the thread that leads on, and is not led on.
function oldAddress(threadId: string): string {
  return `/threads/${threadId}?old=1`
}

/** The address leads on by itself: a post's to the post, the thread's to where its posts begin. */
function Merged({ page: { thread, merged, gone = [] } }: { page: ThreadPage }) {
  const words = useWords(mergingMessages)
  const into = merged?.into
  const first = gone.find(({ to }) => to?.id === into?.id)?.to
  const to = into && (first ? postAddress(into.id, first.number) : `/threads/${into.id}`)
  useEffect(() => {
    if (!to || location.hash || new URLSearchParams(location.search).has('old')) return
    // Nobody stays long enough to have read what was told of it.
    void readNotices(thread.id, thread.postCount)
    goTo(to, { replace: true })
    say(words.led)
  }, [to])
  return (
    <Notice tone="waiting">
      <p>{into ? words.mergedInto(into.title) : words.mergedElsewhere}</p>
      {to && <ButtonLink to={to}>{words.go}</ButtonLink>}
    </Notice>
  )
}

function Told({ transfer: { way, merged, by, count, other, reason, at } }: { transfer: Transfer }) {
  const words = useWords(mergingMessages)
  const said = way === 'went' ? words.went : merged ? words.cameAll : words.came
  return (
    <div class="trace">
      <p>{said(by.name, count, other?.title)}</p>
      <p class="hint">
        <Time at={at} short /> · {words.because(reason)}
        {other && way === 'came' && (
          <>
            {' · '}
            <TextLink to={merged ? oldAddress(other.id) : `/threads/${other.id}`}>{words.see(other.title)}</TextLink>
          </>
        )}
      </p>
    </div>
  )
}

function Went({ run: { from, last, to } }: { run: Gone }) {
  const words = useWords(mergingMessages)
  const count = last - from + 1
  const asked = Number(/^#post-(\d+)$/.exec(location.hash)?.[1] ?? 0)
  const led = to && asked >= from && asked <= last ? postAddress(to.id, to.number + asked - from) : undefined
  useEffect(() => {
    if (!led) return
    goTo(led, { replace: true })
    say(words.led)
  }, [led])
  return (
    <p class="trace" id={`post-${from}`} tabIndex={-1}>
      {to ? (
        <TextLink to={postAddress(to.id, to.number)}>{words.gone(count, to.title)}</TextLink>
      ) : (
        words.goneElsewhere(count)
      )}
    </p>
  )
}
