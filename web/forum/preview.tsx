import { useQuery } from '@tanstack/react-query'
import type { Language } from '../../shared/languages.ts'
import { type AnswerOf, call } from '../api.ts'
import type { ProblemError } from '../problem.ts'
import { Answer } from '../ui/answer.tsx'
import { Rendered } from '../ui/rendered.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMessages } from '../words.ts'

/** A text as it will look, rendered where posts are rendered; nothing of it is kept. */
export function Preview({ text, language }: { text: string; language: Language }) {
  const { forum } = useMessages()
  const body = text.trim()
  const query = useQuery<AnswerOf<'POST /preview'>, ProblemError>({
    queryKey: ['POST /preview', body],
    queryFn: ({ signal }) => call('POST /preview', { body: { body }, signal }),
    enabled: body !== '',
    gcTime: 0,
  })
  return (
    <div class="preview">
      <h3 class="only-heard">{forum.write.preview}</h3>
      {body === '' ? (
        <p class="hint">{forum.write.nothing}</p>
      ) : (
        <Answer query={query} waiting={<Skeleton rows={1} />}>
          {({ html }) => <Rendered html={html} lang={language} />}
        </Answer>
      )}
    </div>
  )
}
