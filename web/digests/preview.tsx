import { useQuery } from '@tanstack/react-query'
import { letterOf } from '../../shared/digestWording.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Empty } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../words.ts'
import { Letter } from './letter.tsx'
import { digestMailMessages, digestMessages } from './messages.ts'

/** What the next digest would say: what the mail is made from. */
export function Preview({ zone, comes }: { zone: string; comes: boolean }) {
  const words = useWords(digestMessages)
  const mail = useWords(digestMailMessages)
  const language = useLanguage()
  const query = useQuery(reading('GET /me/digest/preview'))
  return (
    <Answer query={query} waiting={<Skeleton rows={3} />}>
      {({ since, contents }) =>
        contents ? (
          <>
            <p>{comes ? words.previewNote : words.previewNever}</p>
            <Letter letter={letterOf(contents, since, { words: mail, language, zone })} />
          </>
        ) : (
          <Empty title={words.empty}>{words.emptyNote}</Empty>
        )
      }
    </Answer>
  )
}
