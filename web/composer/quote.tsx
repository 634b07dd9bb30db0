import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PostView } from '../../shared/forum.ts'
import { Button } from '../ui/controls.tsx'
import { say } from '../ui/live.tsx'
import { useWords } from '../words.ts'
import { composingMessages } from './messages.ts'
import { quoteFrom, withQuote } from './quoteText.ts'
import { bringText, partsOfPost, type Selected } from './quoting.ts'

type Props = { post: PostView; selected: Selected | undefined }

function useQuoting() {
  const { quote } = useWords(composingMessages)
  return (post: PostView, selected: Selected | undefined) => {
    const source = { threadId: post.threadId, number: post.number, words: quote.source(post.author.name, post.number) }
    const text = quoteFrom(source, selected?.parts ?? partsOfPost(post.number))
    if (!text) return
    document.getSelection()?.removeAllRanges()
    bringText(post.threadId, (written) => withQuote(written, text))
    say(quote.done)
  }
}

/** Puts the post, or what is selected of it, into the reply. */
export function QuotePost({ post, selected }: Props) {
  const { quote } = useWords(composingMessages)
  const take = useQuoting()
  const mine = selected?.number === post.number ? selected : undefined
  return (
    <Button look="quiet" icon="quote" onClick={() => take(post, mine)}>
      {mine ? quote.selection : quote.whole}
    </Button>
  )
}

/** The same beside what is selected; on a narrow screen at the foot, where a phone's own menu leaves it free. */
export function QuoteSelected({ post, selected }: { post: PostView; selected: Selected }) {
  const { quote } = useWords(composingMessages)
  const place = useRef<HTMLDivElement>(null)
  const take = useQuoting()
  useLayoutEffect(() => {
    place.current?.style.setProperty('--top', `${selected.top}px`)
    place.current?.style.setProperty('--left', `${selected.left}px`)
  }, [selected.top, selected.left])
  return (
    // A press must not take the selection away before it is read; the keys belong to the button inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it is what one presses
    <div ref={place} class="quote-selected" onMouseDown={(event) => event.preventDefault()}>
      <Button icon="quote" onClick={() => take(post, selected)}>
        {quote.selection}
      </Button>
    </div>
  )
}
