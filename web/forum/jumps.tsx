import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ThreadPage } from '../../shared/forum.ts'
import { goTo } from '../place.ts'
import { Button, TextLink } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { useMessages } from '../words.ts'
import { dayAddress, postAddress } from './address.ts'
import { showPost } from './anchor.ts'

type Thread = ThreadPage['thread']

/** To any post of the thread: by where it stands, by its number, by its day. Each is an address. */
export function Jumps({ thread }: { thread: Thread }) {
  const words = useMessages().reading.jump
  const { id, postCount, lastRead, unread } = thread
  if (postCount < 2) return null
  return (
    <details class="jumps">
      <summary>{words.title}</summary>
      <ul class="jump-ends">
        <li>
          <TextLink to={postAddress(id, 1)}>{words.first}</TextLink>
        </li>
        {unread > 0 && (
          <li>
            <TextLink to={postAddress(id, Math.min(lastRead + 1, postCount))}>{words.unread}</TextLink>
          </li>
        )}
        <li>
          <TextLink to={postAddress(id, postCount)}>{words.last}</TextLink>
        </li>
      </ul>
      <div class="jump-forms">
        <ToNumber thread={thread} />
        <ToDay threadId={id} />
      </div>
    </details>
  )
}

function ToNumber({ thread }: { thread: Thread }) {
  const words = useMessages().reading.jump
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState('')
  function go(): void {
    const number = Number(typed.trim())
    const isThere = /^\d+$/.test(typed.trim()) && number >= 1 && number <= thread.postCount
    setFault(isThere ? '' : words.outside(thread.postCount))
    if (!isThere) return
    goTo(postAddress(thread.id, number))
    showPost(number)
  }
  return (
    <Jump go={go} label={words.toNumber}>
      <TextField
        label={words.number}
        name="number"
        inputMode="numeric"
        maxLength={9}
        autoComplete="off"
        value={typed}
        onInput={setTyped}
        {...(fault ? { fault } : {})}
      />
    </Jump>
  )
}

function ToDay({ threadId }: { threadId: string }) {
  const words = useMessages().reading.jump
  const [day, setDay] = useState('')
  const [fault, setFault] = useState('')
  function go(): void {
    setFault(day ? '' : words.noDay)
    if (day) goTo(dayAddress(threadId, day))
  }
  return (
    <Jump go={go} label={words.toDay}>
      <TextField label={words.day} name="day" type="date" value={day} onInput={setDay} {...(fault ? { fault } : {})} />
    </Jump>
  )
}

type JumpProps = { go: () => void; label: string; children: ComponentChildren }

function Jump({ go, label, children }: JumpProps) {
  return (
    <form
      class="jump"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      {children}
      <Button type="submit">{label}</Button>
    </form>
  )
}
