import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { ThreadPage } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { Told } from '../ui/fields.tsx'
import { useAction, useFieldWiring } from '../ui/form.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages, useWords } from '../words.ts'
import { mergingMessages } from './mergingMessages.ts'
import { plainText } from './plainText.ts'
import { pageFrom, postsFrom } from './postsFrom.ts'

type Numbers = ReadonlySet<number>
type Props = {
  thread: ThreadPage['thread']
  /** The page of the thread that one came from. */
  from: number
  numbers: Numbers
  onChange: (numbers: Numbers) => void
}

const size = limits.postsPerPage
const shownCharacters = 160

/** Posts to tick, a page at a time; what was ticked on other pages stays ticked. */
export function SplitChoice({ thread, from, numbers, onChange }: Props) {
  const words = useWords(mergingMessages)
  const { forum } = useMessages()
  const [start, setStart] = useState(from)
  const query = useQuery(pageFrom(thread.id, start))
  const wiring = useFieldWiring('numbers', words.whichHint)
  const mayGo = (number: number) => number !== 1 && number !== thread.answer
  const {
    run: toTheEnd,
    busy,
    problem,
  } = useAction(async (first: number) => {
    const rest = await postsFrom(thread, first)
    onChange(new Set([...numbers, ...rest.filter(mayGo)]))
  })
  function tick(number: number, on: boolean): void {
    const next = new Set(numbers)
    if (on) next.add(number)
    else next.delete(number)
    onChange(next)
  }
  return (
    <fieldset class="field" name="numbers" aria-describedby={wiring.control['aria-describedby']}>
      <legend>{words.which}</legend>
      <Told hint={words.whichHint} wiring={wiring} />
      <Answer query={query} waiting={<Skeleton rows={6} />}>
        {({ posts }) => (
          <ul class="split-posts">
            {posts
              .filter(({ number }) => mayGo(number))
              .map((post) => (
                <li key={post.number}>
                  <label class="choice">
                    <input
                      type="checkbox"
                      checked={numbers.has(post.number)}
                      onChange={(event) => tick(post.number, event.currentTarget.checked)}
                    />
                    <span>
                      <span class="split-who">
                        {words.item(post.number, post.author.name)} · <Time at={post.writtenAt} short />
                      </span>
                      <span class="hint split-text" lang={post.language}>
                        {beginning(plainText(post.html))}
                      </span>
                    </span>
                  </label>
                  <Button
                    look="quiet"
                    busy={busy}
                    label={words.toTheEndOf(post.number)}
                    onClick={() => void toTheEnd(post.number)}
                  >
                    {words.toTheEnd}
                  </Button>
                </li>
              ))}
          </ul>
        )}
      </Answer>
      {problem && <ProblemNotice problem={problem} />}
      <div class="powers">
        {start > 1 && <Button onClick={() => setStart(start - size)}>{forum.thread.earlier}</Button>}
        {start + size <= thread.postCount && (
          <Button onClick={() => setStart(start + size)}>{forum.thread.later}</Button>
        )}
      </div>
      <p role="status">
        {numbers.size > 0 ? words.selected(numbers.size) : words.nothing}
        {numbers.size > limits.postsPerTransfer && ` ${words.tooMany(limits.postsPerTransfer)}`}
      </p>
      {numbers.size > 0 && (
        <div class="powers">
          <Button look="quiet" onClick={() => onChange(new Set())}>
            {words.clear}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

function beginning(text: string): string {
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text
}
