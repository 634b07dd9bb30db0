import { useQuery } from '@tanstack/react-query'
import { reading } from '../queries.ts'
import { Notice } from '../ui/notices.tsx'
import { useLanguage, useWords } from '../words.ts'
import { labelOf } from './label.ts'
import { mentionsOf } from './markdown.ts'
import { mentionMessages } from './messages.ts'

const mostAsked = 20

/** Says, before it is sent, whom a mention will not reach. */
export function Untold({ spaceId, text }: { spaceId: string; text: string }) {
  const words = useWords(mentionMessages)
  const language = useLanguage()
  const mentioned = mentionsOf(text).slice(0, mostAsked)
  const ids = mentioned
    .map(({ id }) => id)
    .toSorted()
    .join(',')
  const { data } = useQuery({
    ...reading('GET /spaces/:spaceId/mentionable', { params: { spaceId }, query: { ids } }),
    enabled: ids !== '',
    staleTime: 60_000,
  })
  const lines = mentioned.flatMap(({ id, name }) => {
    if (!data || ids === '') return []
    const one = data.items.find((item) => item.id === id)
    if (!one) return [words.nobody(name)]
    if (one.reads) return []
    return [one.kind === 'seat' ? words.holderCannotRead(labelOf(one, words, language)) : words.cannotRead(one.name)]
  })
  return (
    <div role="status">
      {lines.length > 0 && (
        <Notice tone="waiting">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
    </div>
  )
}
