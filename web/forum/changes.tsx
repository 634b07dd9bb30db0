import { useMemo } from 'preact/hooks'
import { useMessages } from '../words.ts'
import { wordDiff } from './wordDiff.ts'

type Props = { before: string; after: string; lang: string }

/** What changed between two versions, word by word: struck out and underlined, and said aloud, not by colour alone. */
export function Changes({ before, after, lang }: Props) {
  const words = useMessages().reading.changes
  const parts = useMemo(() => wordDiff(before, after), [before, after])
  return (
    <div class="as-typed changes" lang={lang}>
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>
        const Mark = kind === 'removed' ? 'del' : 'ins'
        return (
          <Mark key={at}>
            <span class="only-heard">{words[kind]} </span>
            {text}
          </Mark>
        )
      })}
    </div>
  )
}
