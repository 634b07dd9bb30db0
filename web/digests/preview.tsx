import { useQuery } from '@tanstack/react-query'
import { type DigestLetter, letterOf } from '../../shared/digestWording.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { Empty } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../words.ts'
import { digestMailMessages, digestMessages } from './messages.ts'

type Line = DigestLetter['sections'][number]['items'][number]

/** What the next digest would say: what the mail is made from, with the page's own headings, links and colours. */
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

function Letter({ letter: { subject, lead, sections, rest } }: { letter: DigestLetter }) {
  const words = useWords(digestMessages)
  return (
    <article class="letter">
      <p class="letter-subject">
        <span class="hint">{words.subject}</span> <strong>{subject}</strong>
      </p>
      <p>{lead}</p>
      {sections.map(({ heading, items }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul>
            {items.map((item) => (
              <Item key={item.path} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </article>
  )
}

function Item({ item: { path, title, language, why } }: { item: Line }) {
  return (
    <li>
      <TextLink to={path} lang={language}>
        {title}
      </TextLink>
      <p class="hint">{why}</p>
    </li>
  )
}
