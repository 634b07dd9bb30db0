import { composingMessages } from '../composer/messages.ts'
import { Button } from '../ui/controls.tsx'
import { useMessages, useWords } from '../words.ts'
import { Changes } from './changes.tsx'

type Props = {
  /** What was saved meanwhile, and what the reader has typed. */
  theirs: string
  mine: string
  lang: string
  onBoth: () => void
}

/** The text that was saved meanwhile beside the reader's own, and what differs: nothing is lost, and the reader decides. */
export function TwoTexts({ theirs, mine, lang, onBoth }: Props) {
  const { forum } = useMessages()
  const { conflict } = useWords(composingMessages)
  return (
    <div class="notice notice-waiting conflict">
      <div role="alert">
        <p class="notice-title">{forum.conflict.title}</p>
        <p>{forum.conflict.explain}</p>
      </div>
      <h3>{conflict.differs}</h3>
      <Changes before={theirs} after={mine} lang={lang} />
      <h3>{forum.conflict.theirs}</h3>
      <div class="as-typed conflict-text" lang={lang}>
        {theirs}
      </div>
      <p>
        <Button onClick={onBoth}>{conflict.both}</Button>
      </p>
    </div>
  )
}
