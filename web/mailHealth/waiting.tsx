import type { MailWaiting } from '../../shared/mailHealth.ts'
import { Notice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { mailHealthMessages } from './messages.ts'
import { Numbers } from './numbers.tsx'

/** What waits in the queues, and what was given up. */
export function Waiting({ waiting }: { waiting: readonly MailWaiting[] }) {
  const words = useWords(mailHealthMessages)
  const answered = waiting.flatMap(({ queue, depth }) => (depth ? [{ queue, ...depth }] : []))
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting}</h2>
      <div class="stack">
        {answered.some(({ givenUp }) => givenUp > 0) && <Notice tone="waiting">{words.givenUpTodo}</Notice>}
        {answered.length > 0 && (
          <>
            <p>{words.waitingTodo}</p>
            <Numbers
              caption={words.waiting}
              first={words.queue}
              columns={[words.toSend, words.inHand, words.givenUp]}
              rows={answered.map(({ queue, waiting: toSend, inHand, givenUp }) => ({
                name: words.queues[queue],
                counts: [toSend, inHand, givenUp],
              }))}
            />
          </>
        )}
        {answered.length < waiting.length && (
          <Notice>
            <p class="notice-title">{words.noAnswer}</p>
            <p>{words.noAnswerTodo}</p>
          </Notice>
        )}
      </div>
    </section>
  )
}
