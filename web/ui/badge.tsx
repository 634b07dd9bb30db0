import type { ComponentChildren } from 'preact'
import { useMessages } from '../words.ts'

/** A state in one or two words. `waiting` is the warm colour and means one thing: this waits for the reader. */
export function Badge({
  tone = 'quiet',
  children,
}: {
  tone?: 'waiting' | 'quiet' | 'good' | 'trouble'
  children: ComponentChildren
}) {
  return <span class={`badge badge-${tone}`}>{children}</span>
}

/** How much is unread, in words; nothing when nothing is. */
export function Unread({ count }: { count: number }) {
  const { shell } = useMessages()
  return count > 0 ? <Badge tone="waiting">{shell.unread(count)}</Badge> : null
}
