import { useMessages } from '../words.ts'

/** The text that was saved meanwhile, over the reader's own: nothing is lost, and the reader decides. */
export function Conflict({ text }: { text: string }) {
  const { forum } = useMessages()
  return (
    <div class="notice notice-waiting conflict" role="alert">
      <p class="notice-title">{forum.conflict.title}</p>
      <p>{forum.conflict.explain}</p>
      <h3>{forum.conflict.theirs}</h3>
      <div class="as-typed conflict-text">{text}</div>
    </div>
  )
}
