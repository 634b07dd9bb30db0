import type { Language } from '../../shared/languages.ts'
import { TextLink } from '../ui/controls.tsx'
import { useLanguage, useWords } from '../words.ts'
import { adoptionMessages } from './messages.ts'

type Titled = { language: Language; titles: { [Tag in Language]?: string | undefined } }

/** What a published practice is called, in the reader's language where it has one; what is withdrawn has no name any more. */
export function titleOf({ titles, language }: Titled, mine: Language): { text: string; lang: Language } | undefined {
  const lang = titles[mine] ? mine : language
  const text = titles[lang]
  return text ? { text, lang } : undefined
}

export function PracticeName({ practice, to }: { practice: Titled; to?: string | undefined }) {
  const { family } = useWords(adoptionMessages)
  const title = titleOf(practice, useLanguage())
  if (!title) return <span class="withdrawn">{family.withdrawn}</span>
  if (to) {
    return (
      <TextLink to={to} lang={title.lang}>
        {title.text}
      </TextLink>
    )
  }
  return <span lang={title.lang}>{title.text}</span>
}
