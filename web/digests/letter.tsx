import type { DigestLetter } from '../../shared/digests.ts'
import type { Language } from '../../shared/languages.ts'
import { TextLink } from '../ui/controls.tsx'
import { useLanguage, useWords } from '../words.ts'
import { digestMessages } from './messages.ts'

/** A digest as its mail would say it, with the page's own headings, links and colours; where it is in another language than the page, it says in which. */
export function Letter({ letter, lang }: { letter: DigestLetter; lang?: Language }) {
  const words = useWords(digestMessages)
  const here = useLanguage()
  const { subject, lead, sections, rest } = letter
  return (
    <article class="letter" lang={lang}>
      <p class="letter-subject">
        <span class="hint" lang={here}>
          {words.subject}
        </span>{' '}
        <strong>{subject}</strong>
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

function Item({ item: { path, title, language, why } }: { item: DigestLetter['sections'][number]['items'][number] }) {
  // The public site is no page of the app.
  const isPublic = path.startsWith('/public/')
  return (
    <li>
      {isPublic ? (
        <a href={path} lang={language}>
          {title}
        </a>
      ) : (
        <TextLink to={path} lang={language}>
          {title}
        </TextLink>
      )}
      <p class="hint">{why}</p>
    </li>
  )
}
